import { isTimeless, statedQuestion, type ChartName } from '#lib/domain/charts.ts';
import type { Day } from '#lib/domain/dates.ts';
import { datesOnly, queryOf } from '#lib/domain/question/address.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import type { Asked } from '../definition.ts';
import { chartQuery, stateQuery, type Parameters, type StateOf } from '../parameters.ts';

/** Address of the list of companies that a chart's question asks for, narrowed by further filters. */
export function companiesAddress(
	question: Question,
	language: Language,
	filters: Question['filters'] = {},
): string {
	return `/${language}/companies${queryOf({
		...datesOnly(question),
		q: question.q,
		filters: { ...question.filters, ...filters },
	})}`;
}

/**
 * The same as of an earlier day; nothing where the question's own filters look at the as-of date, because the list
 * as of another day would then hold other companies than the chart counted.
 */
export function companiesAddressOn(
	day: Day,
	question: Question,
	language: Language,
	filters: Question['filters'] = {},
): string | undefined {
	if (day !== question.asOf && !isTimeless(question)) return undefined;
	return companiesAddress({ ...question, asOf: day }, language, filters);
}

/** Address of a company’s page, at a part of it (an event by its id, `checklist`) where that is given. */
export function companyAddress(
	slug: string,
	question: Question,
	language: Language,
	part?: string,
): string {
	return `/${language}/companies/${slug}${queryOf(datesOnly(question))}${part ? `#${part}` : ''}`;
}

/** Address of a group of rows in the table under a chart: for what no list can be asked for. */
export function rowsAddress<P extends Parameters>(
	chart: { readonly name: ChartName; readonly parameters: P },
	group: string,
	{ question, state, speech }: Pick<Asked<StateOf<P>>, 'question' | 'state' | 'speech'>,
): string {
	const stated = queryOf(statedQuestion(question));
	const query = chartQuery(stated, stateQuery(chart.parameters, state));
	return `/${speech.language}/charts/${chart.name}${query}#rows-${group}`;
}
