import type { ChartCompany, ChartEvent, ChartRegister } from '#lib/domain/charts.ts';
import { firstDay, lastDayOf, type Day } from '#lib/domain/dates.ts';
import { recordedStatuses, type RecordedStatus } from '#lib/domain/status.ts';
import { codesOf, type Code } from '#lib/domain/terms.ts';
import type { State } from './state.ts';

/** A disclosure that set a status, with whose it is. */
export interface Disclosure {
	readonly company: ChartCompany;
	readonly event: ChartEvent;
}

/** A status, or a half-year such as `2022-H1`. */
export interface Column {
	readonly code: string;
	readonly status: RecordedStatus | null;
	readonly disclosures: readonly Disclosure[];
}

/** Disclosures that state a reason, by column. */
export interface ReasonRow {
	readonly reason: Code<'reason'>;
	readonly total: number;
	readonly cells: readonly (readonly Disclosure[])[];
}

export interface Reasons {
	readonly columns: readonly Column[];
	/** The most stated first; `not_stated` last. None is empty. */
	readonly rows: readonly ReasonRow[];
	readonly disclosures: number;
	/** Whether there are disclosures from before the invasion, which are not counted here. */
	readonly earlier: boolean;
}

/** The half-year of a day, the first of it from January to June. */
export function halfOf(day: Day): string {
	return `${day.slice(0, 4)}-H${day.slice(5, 7) <= '06' ? '1' : '2'}`;
}

/** The half-years from the invasion to a day. */
export function halvesUpTo(asOf: Day): string[] {
	const halves: string[] = [];
	const last = halfOf(asOf);
	let year = Number(firstDay.slice(0, 4));
	while (asOf >= firstDay && halves.at(-1) !== last) {
		halves.push(
			...[1, 2].map((half) => `${String(year)}-H${String(half)}`).filter((one) => one <= last),
		);
		year += 1;
	}
	return halves;
}

/** What an event states; one that gives no reason states `not_stated`. */
function reasonsOf({ reasons }: ChartEvent): readonly Code<'reason'>[] {
	return reasons.length > 0 ? reasons : ['not_stated'];
}

/**
 * How often each reason was stated in a disclosure that set a status. A disclosure with several reasons counts under
 * each of them; one dated by month or year only counts at the end of it.
 */
export function reasonsIn(
	{ companies }: Pick<ChartRegister, 'companies'>,
	{ view }: State,
	asOf: Day,
): Reasons {
	const all = companies.flatMap((company) =>
		company.history
			.filter(({ status }) => status !== null)
			.map((event): Disclosure => ({ company, event })),
	);
	const counted = all.filter(({ event }) => lastDayOf(event.announcedOn) >= firstDay);
	const columns =
		view === 'status'
			? recordedStatuses.map((status): Column => ({
					code: status,
					status,
					disclosures: counted.filter(({ event }) => event.status === status),
				}))
			: halvesUpTo(asOf).map((half): Column => ({
					code: half,
					status: null,
					disclosures: counted.filter(({ event }) => halfOf(lastDayOf(event.announcedOn)) === half),
				}));
	const rows = codesOf('reason').map((reason): ReasonRow => {
		const cells = columns.map(({ disclosures }) =>
			disclosures.filter(({ event }) => reasonsOf(event).includes(reason)),
		);
		return { reason, cells, total: cells.reduce((sum, cell) => sum + cell.length, 0) };
	});
	const isSilent = ({ reason }: ReasonRow): number => Number(reason === 'not_stated');
	return {
		columns,
		rows: rows
			.filter(({ total }) => total > 0)
			.toSorted((a, b) => isSilent(a) - isSilent(b) || b.total - a.total),
		disclosures: counted.length,
		earlier: counted.length < all.length,
	};
}
