import type { ChartCompany, ChartRegister } from '#lib/domain/charts.ts';
import { lastDayOf, precisionOf, type Day, type PartialDate } from '#lib/domain/dates.ts';
import { announcedExit, completedExit } from '../shared/exits.ts';
import { dayNumber } from '../shared/time.ts';
import type { State } from './state.ts';

/** Days from one date to another, as far as both are known: a month is any of its days. */
export interface Gap {
	readonly least: number;
	readonly most: number;
}

/**
 * An exit. `open`: announced, not completed by the as-of date. `completed`: announced first, completed later.
 * `at_once`: first heard of when it was completed, so that there is no gap to measure.
 */
export interface ExitGap {
	readonly company: ChartCompany;
	readonly state: 'open' | 'completed' | 'at_once';
	readonly announcedOn: PartialDate;
	readonly completedOn: PartialDate | null;
	/** To the completion; of an open exit up to the as-of date. */
	readonly gap: Gap;
	/** The event that announced it, and the one that completed it. */
	readonly announcedBy: string | null;
	readonly completedBy: string | null;
}

export interface ExitGaps {
	readonly exits: readonly ExitGap[];
	/** Companies asked about, whether they have announced an exit or not. */
	readonly total: number;
	readonly asOf: Day;
}

/** The first day that a date can mean. */
export function firstDayOf(date: PartialDate): Day {
	return { day: date, month: `${date}-01`, year: `${date}-01-01` }[precisionOf(date)];
}

/** Days between two dates, never less than none: an exit cannot end before it was announced. */
export function gapBetween(from: PartialDate, to: PartialDate): Gap {
	const days = (start: Day, end: Day): number => Math.max(0, dayNumber(end) - dayNumber(start));
	return {
		least: days(lastDayOf(from), firstDayOf(to)),
		most: days(firstDayOf(from), lastDayOf(to)),
	};
}

/** Whether the days of a gap are known exactly. */
export const isExact = ({ least, most }: Gap): boolean => least === most;

/** The middle of what a gap can be. */
const middleOf = ({ least, most }: Gap): number => (least + most) / 2;

/** The time from announced to completed for every company that has announced an exit and has not resumed since. */
export function exitGaps(
	{ companies }: Pick<ChartRegister, 'companies'>,
	{ order }: State,
	asOf: Day,
): ExitGaps {
	const exits = companies.flatMap((company): ExitGap[] => {
		const announced = announcedExit(company);
		if (!announced) return [];
		const completed = completedExit(company);
		const atOnce = completed !== null && announced.event?.status === 'exited';
		return [
			{
				company,
				state: atOnce ? 'at_once' : completed ? 'completed' : 'open',
				announcedOn: announced.on,
				completedOn: completed?.on ?? null,
				gap: atOnce ? { least: 0, most: 0 } : gapBetween(announced.on, completed?.on ?? asOf),
				announcedBy: announced.event?.eventId ?? null,
				completedBy: completed?.event?.eventId ?? null,
			},
		];
	});
	const inOrder: Readonly<Record<State['order'], (a: ExitGap, b: ExitGap) => number>> = {
		gap: (a, b) =>
			Number(a.state === 'at_once') - Number(b.state === 'at_once') ||
			middleOf(b.gap) - middleOf(a.gap),
		announced: (a, b) => dayNumber(lastDayOf(a.announcedOn)) - dayNumber(lastDayOf(b.announcedOn)),
		// Companies come by name from the register.
		name: () => 0,
	};
	return { exits: exits.toSorted(inOrder[order]), total: companies.length, asOf };
}

/** The median gap of the completed exits that were announced before, in days; null without any. */
export function medianGap({ exits }: Pick<ExitGaps, 'exits'>): number | null {
	const gaps = exits
		.filter(({ state }) => state === 'completed')
		.map(({ gap }) => middleOf(gap))
		.toSorted((a, b) => a - b);
	const half = gaps.length / 2;
	const [low, high] = [gaps[Math.ceil(half) - 1], gaps[Math.floor(half)]];
	return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
