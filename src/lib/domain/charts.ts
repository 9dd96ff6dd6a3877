import type { StatusSpan } from './as-of.ts';
import type { Answer } from './criteria.ts';
import { lastDayOf, type Day, type PartialDate } from './dates.ts';
import type { FilterName } from './question/parameters.ts';
import type { Question } from './question/question.ts';
import type { CompanyRow, ExitFields } from './records.ts';
import type { RecordedStatus } from './status.ts';
import type { Code } from './terms.ts';

/** The charts by their names in addresses, in the order of the gallery. The contract fixes them. */
export const chartNames = [
	'status-over-time',
	'companies',
	'timelines',
	'time-to-leave',
	'flows',
	'sectors',
	'reasons',
	'exit-gap',
	'checklist',
	'silence',
	'responsible-exit',
	'compared',
] as const;
export type ChartName = (typeof chartNames)[number];

/** Formats in which the data of a chart can be taken away. */
export const chartFormats = ['csv', 'json', 'xlsx', 'zip'] as const;
export type ChartFormat = (typeof chartFormats)[number];

/** An event as charts see it; `recordedAt` decides between two of one day. */
export interface ChartEvent extends ExitFields {
	readonly eventId: string;
	readonly announcedOn: PartialDate;
	readonly effectiveOn: PartialDate | null;
	/** Empty for an event that is context and moves no status. */
	readonly status: RecordedStatus | null;
	readonly kind: Code<'kind'>;
	readonly rung: Code<'rung'> | null;
	readonly attribution: Code<'attribution'>;
	readonly reasons: readonly Code<'reason'>[];
	readonly scope: readonly Code<'scope'>[];
	readonly confidence: 'high' | 'medium';
	readonly recordedAt: Date;
}

/** A company as charts see it: where it stood on every day, its visible events, its checklist. */
export interface ChartCompany extends CompanyRow {
	/** From the invasion to the as-of date; empty if that lies before. */
	readonly spans: readonly StatusSpan[];
	/** Visible events, the first announced first. */
	readonly history: readonly ChartEvent[];
	/** Answers by criterion; every criterion has one. */
	readonly answers: Readonly<Record<string, Answer>>;
}

/** A total that somebody else published. */
export interface SurveyRow {
	readonly publisher: string;
	readonly asOf: PartialDate;
	/** Companies asked or counted. */
	readonly population: number | null;
	readonly metric: string;
	/** In `unit`: companies, or percent. */
	readonly value: number;
	readonly unit: string;
	/** The figure to use where several give the same metric for the same date. */
	readonly preferred: boolean;
	readonly note: string | null;
	readonly sourceUrl: string;
}

/** What was asked of companies, and when. */
export interface ContextRow {
	readonly topic: string;
	readonly on: PartialDate;
	readonly summaryEn: string;
	readonly summaryJa: string;
	readonly sourceUrl: string;
	readonly sourcePublisher: string;
	readonly sourceLang: string;
}

/** Everything that charts are drawn from, as of the two dates of a question and by its filters. */
export interface ChartRegister {
	/** The companies that the question asks for, by name in the language of the page. */
	readonly companies: readonly ChartCompany[];
	/** Published totals up to the as-of date, the earliest first. */
	readonly surveys: readonly SurveyRow[];
	/** Context up to the as-of date, the earliest first. */
	readonly context: readonly ContextRow[];
}

/** The denominators of the headline. */
const chartFilters: Question['filters'] = { exposure: ['operations'], level: ['groups'] };

/** What charts count unless the address says otherwise: the denominators of the headline. */
export function chartQuestion(question: Question): Question {
	return { ...question, filters: { ...chartFilters, ...question.filters } };
}

/** The shortest question of which `chartQuestion` makes the given one: what a chart's address states. */
export function statedQuestion(question: Question): Question {
	const filters = Object.entries(question.filters).filter(
		([name, values]) => values.join() !== chartFilters[name as FilterName]?.join(),
	);
	return { ...question, filters: Object.fromEntries(filters) };
}

/** Filters that look at what a company is, not at where it stood: they leave the same companies on every day. */
const timeless = ['exposure', 'level', 'sector', 'presence', 'listed', 'jacer'];

/**
 * Whether the companies that a question asks for are the same as of every day, so that a list as of an earlier
 * day holds exactly what a chart counted for it.
 */
export function isTimeless({ filters }: Pick<Question, 'filters'>): boolean {
	return Object.entries(filters).every(
		([name, values]) => values.length === 0 || timeless.includes(name),
	);
}

/** The status of a company on a day on or before the as-of date; `undisclosed` before its first span. */
export function statusOn({ spans }: Pick<ChartCompany, 'spans'>, day: Day) {
	return spans.findLast(({ from }) => from <= day)?.status ?? 'undisclosed';
}

/** The event that began a span; nothing for the time before the first. */
export function eventBehind(
	{ history }: Pick<ChartCompany, 'history'>,
	span: StatusSpan,
): ChartEvent | null {
	return (
		history.findLast(
			({ status, announcedOn }) => status === span.status && lastDayOf(announcedOn) === span.from,
		) ?? null
	);
}

/** The announcement that began a span, at its precision; nothing for the time before the first. */
export function announcementOf(
	company: Pick<ChartCompany, 'history'>,
	span: StatusSpan,
): PartialDate | null {
	return eventBehind(company, span)?.announcedOn ?? null;
}
