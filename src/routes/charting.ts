import { error } from '@sveltejs/kit';
import type { Chart, ChartAnswer, ReadChart } from '#lib/charts/definition.ts';
import { countsGroups } from '#lib/charts/shared/units.ts';
import { chartQuestion } from '#lib/domain/charts.ts';
import { filterNames } from '#lib/domain/question/parameters.ts';
import type { ParameterProblem, Question } from '#lib/domain/question/question.ts';
import { readQuestion } from '#lib/domain/question/read-question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { tokyoDay } from '#lib/domain/dates.ts';
import { speechOf, type Speech } from '#lib/messages/speech.ts';
import { chartRegister } from '#lib/server/register/charts.ts';
import { register } from './asking.ts';
import { filtersInWords } from './filters-in-words.ts';

/** A chart with the question and the state that an address gives it. */
export interface AskedChart {
	readonly problems: readonly [];
	/** As the address states it. */
	readonly stated: Question;
	/** With the denominators of the headline where the address names no others. */
	readonly question: Question;
	readonly read: ReadChart;
	/** Whether the address names the day that it is as of. */
	readonly isDated: boolean;
}

/** Whether an address names the day that it is as of, instead of taking today. */
export const namesDay = (search: URLSearchParams): boolean =>
	search.getAll('as_of').some((value) => value.trim() !== '');

/** Reads what an address asks of a chart; every parameter with a value that it cannot have is a problem. */
export function readChart(
	chart: Chart,
	url: URL,
): AskedChart | { readonly problems: readonly ParameterProblem[] } {
	const today = tokyoDay(new Date());
	const asked = readQuestion(url.searchParams, { today, columns: [] });
	const read = chart.read(url.searchParams, today);
	if ('question' in asked && 'answer' in read)
		return {
			problems: [],
			stated: asked.question,
			question: chartQuestion(asked.question),
			read,
			isDated: namesDay(url.searchParams),
		};
	return { problems: [...asked.problems, ...read.problems] };
}

/**
 * What an address asks of a chart.
 * @throws a 400 that names every parameter with a value it cannot have
 */
export function askChart(chart: Chart, url: URL): AskedChart {
	const asked = readChart(chart, url);
	if ('read' in asked) return asked;
	error(400, { message: 'bad question', problems: asked.problems });
}

/** What a chart answers, how many companies it is about, and its finding for a citation in any language. */
export interface Answered {
	readonly answer: ChartAnswer;
	readonly companies: number;
	/** As an address with both dates has it. */
	readonly lastingHeadline: (language: Language) => string;
}

/** Answers a chart in its state from the register. */
export async function answerChart(
	{ question, read, isDated }: Pick<AskedChart, 'question' | 'read' | 'isDated'>,
	language: Language,
): Promise<Answered> {
	const records = await chartRegister(register(), question, language);
	const answerIn = (one: Language, dated: boolean): ChartAnswer =>
		read.answer({ register: records, question, speech: speechOf(one), isDated: dated });
	const answer = answerIn(language, isDated);
	return {
		answer,
		companies: records.companies.length,
		lastingHeadline: (one) => (one === language && isDated ? answer : answerIn(one, true)).headline,
	};
}

/** Who is counted, as of when and by which filters, in words: stands under every chart's subtitle. */
function denominator(question: Question, companies: number, speech: Speech): string {
	const { t, date, list } = speech;
	const [exposure, second] = question.filters.exposure ?? [];
	const words = t.charts.counted(
		countsGroups(question)
			? t.charts.countedGroups(companies)
			: t.charts.countedCompanies(companies),
		second !== undefined
			? t.charts.exposureAll
			: exposure === 'ties'
				? t.charts.exposureTies
				: t.charts.exposureOperations,
		date(question.asOf),
	);
	const filters = filtersInWords(
		question,
		speech,
		filterNames.filter((name) => name !== 'exposure' && name !== 'level'),
	);
	return filters.length === 0 ? words : `${words} ${t.charts.filtered(list(filters))}`;
}

/** What stands under a chart's headline: its unit and what it shows, and who is counted. */
export const subtitleOf = (
	{ answer, companies }: { answer: Pick<ChartAnswer, 'subtitle'>; companies: number },
	question: Question,
	speech: Speech,
): string =>
	[answer.subtitle, denominator(question, companies, speech)].join(
		speech.language === 'ja' ? '' : ' ',
	);
