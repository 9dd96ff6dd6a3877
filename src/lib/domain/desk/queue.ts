import type { RecordedStatus, Status } from '../status.ts';
import type { Code } from '../terms.ts';
import type { ProposalState } from './review.ts';
import { weightOf } from './weight.ts';

/** A proposal as the queue shows it: what would change, where it was read, how surely. */
export interface QueueRow {
	readonly id: number;
	readonly company: string;
	readonly nameEn: string;
	readonly nameJa: string;
	/** Where the company stands today. */
	readonly from: Status;
	/** Where the proposal would put it. */
	readonly to: RecordedStatus | null;
	readonly kind: Code<'kind'> | null;
	readonly rung: Code<'rung'> | null;
	readonly exitDenied: boolean;
	readonly humanRightsDdMentioned: boolean;
	readonly confidence: Code<'confidence'>;
	readonly state: ProposalState;
	/** Id of the source, and its names. */
	readonly source: string;
	readonly sourceEn: string;
	readonly sourceJa: string;
	readonly title: string | null;
	/** Language of the text, ISO 639-1. */
	readonly lang: string | null;
	/** At its precision. */
	readonly publishedOn: string | null;
	readonly proposedAt: Date;
	readonly staleMonths: number | null;
}

/** What the reviewer wants to see; an empty list is everything. The parts are parameters of the address. */
export interface QueueFilter {
	readonly company: readonly string[];
	readonly status: readonly string[];
	readonly confidence: readonly string[];
	readonly source: readonly string[];
}

export const queueFilters = ['company', 'status', 'confidence', 'source'] as const;
export type QueueFilterName = (typeof queueFilters)[number];

/** The value of a row that a filter looks at; `none` stands for a proposal that moves no status. */
const valueOf: Readonly<Record<QueueFilterName, (row: QueueRow) => string>> = {
	company: ({ company }) => company,
	status: ({ to }) => to ?? 'none',
	confidence: ({ confidence }) => confidence,
	source: ({ source }) => source,
};

const fits = (row: QueueRow, filter: QueueFilter, besides?: QueueFilterName): boolean =>
	queueFilters.every(
		(name) =>
			name === besides || filter[name].length === 0 || filter[name].includes(valueOf[name](row)),
	);

/** Rows about one company, the heaviest first. */
export interface QueueGroup {
	readonly company: string;
	readonly weight: number;
	readonly rows: readonly QueueRow[];
}

/** How many rows each value of a filter would leave, given the other filters. */
export type QueueCounts = Readonly<Record<QueueFilterName, ReadonlyMap<string, number>>>;

export interface Queue {
	readonly groups: readonly QueueGroup[];
	readonly counts: QueueCounts;
	/** Rows that fit the filter. */
	readonly total: number;
}

/** The queue: the rows that fit, by company, the heaviest company and the heaviest row first; of equals the older first. */
export function arrangeQueue(rows: readonly QueueRow[], filter: QueueFilter): Queue {
	const weights = new Map(
		rows.map((row) => [row.id, weightOf({ ...row, from: row.from, to: row.to })]),
	);
	const weight = ({ id }: QueueRow): number => weights.get(id) ?? 0;
	const fitting = rows.filter((row) => fits(row, filter));
	const groups = [...Map.groupBy(fitting, ({ company }) => company)].map(([company, of]) => {
		const sorted = of.toSorted((a, b) => weight(b) - weight(a) || a.id - b.id);
		return { company, weight: Math.max(...sorted.map(weight)), rows: sorted };
	});
	return {
		groups: groups.sort((a, b) => b.weight - a.weight || (a.company < b.company ? -1 : 1)),
		counts: Object.fromEntries(
			queueFilters.map((name) => [name, countsOf(rows, filter, name)]),
		) as unknown as QueueCounts,
		total: fitting.length,
	};
}

function countsOf(
	rows: readonly QueueRow[],
	filter: QueueFilter,
	name: QueueFilterName,
): Map<string, number> {
	const counts = new Map<string, number>();
	// What is chosen stays on the page to be taken away again, even where nothing is left of it.
	for (const value of filter[name]) counts.set(value, 0);
	for (const row of rows.filter((one) => fits(one, filter, name))) {
		const value = valueOf[name](row);
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}

/** The proposal that opens when one is decided: the next in the queue, else the first of those that are left. */
export function nextInQueue(ids: readonly number[], decided: number): number | undefined {
	const place = ids.indexOf(decided);
	return ids[place + 1] ?? ids.find((id) => id !== decided);
}
