import { defaultPerPage, filterNames, type FilterName } from './parameters.ts';
import type { Question } from './question.ts';

/**
 * The query string that states a question, `?` included, or an empty text for the plain one. Parameters stand
 * in one order, so that one question has one address.
 */
export function queryOf(question: Partial<Question>): string {
	const search = new URLSearchParams();
	if (question.q) search.set('q', question.q);
	for (const name of filterNames) {
		const values = question.filters?.[name];
		if (values && values.length > 0) search.set(name, values.join(','));
	}
	if (question.asOf && question.asOf !== question.today) search.set('as_of', question.asOf);
	if (question.knownAt && question.knownAt !== question.today)
		search.set('known_at', question.knownAt);
	if (question.sort)
		search.set('sort', `${question.sort.descending ? '-' : ''}${question.sort.by}`);
	if (question.page && question.page > 1) search.set('page', String(question.page));
	if (question.per && question.per !== defaultPerPage) search.set('per', String(question.per));
	if (question.columns && question.columns.length > 0)
		search.set('columns', question.columns.join(','));
	if (question.bom === false) search.set('bom', '0');
	const text = search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
	return text === '' ? '' : `?${text}`;
}

/** The same question with one value of a filter put in or taken out, from its first page. */
export function toggled(question: Question, name: FilterName, value: string): Question {
	const chosen = question.filters[name] ?? [];
	const values = chosen.includes(value)
		? chosen.filter((one) => one !== value)
		: [...chosen, value];
	return { ...question, filters: { ...question.filters, [name]: values }, page: 1 };
}

/** Only the two dates of a question: what links between pages carry along. */
export function datesOnly({
	asOf,
	knownAt,
	today,
}: Pick<Question, 'asOf' | 'knownAt' | 'today'>): Partial<Question> {
	return { asOf, knownAt, today };
}
