import {
	eventBehind,
	statusOn,
	type ChartCompany,
	type ChartEvent,
	type ChartRegister,
} from '#lib/domain/charts.ts';
import { firstDay, type Day } from '#lib/domain/dates.ts';
import { scaleOrder, type Status } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { State } from './state.ts';

/** Which way a company moved: back is towards staying; a first disclosure is neither. */
export type Direction = 'back' | 'onward' | 'first' | 'unchanged';
/** The order in which directions are listed: what is rare and easily overlooked comes first. */
export const directions: readonly Direction[] = ['back', 'onward', 'first', 'unchanged'];

/** Companies that stood at `from` on the first day and at `to` on the second. */
export interface Flow {
	readonly from: Status;
	readonly to: Status;
	readonly direction: Direction;
	readonly companies: readonly ChartCompany[];
}

export interface Flows {
	readonly from: Day;
	readonly to: Day;
	/** By the scale on the first day, then on the second; none is empty. */
	readonly flows: readonly Flow[];
	readonly total: number;
}

/** By then the first reactions were in; earlier, most companies had not said anything. */
const usualStart: Day = '2022-06-30';

/**
 * The two days in their order: the later one is never after the as-of date, and without a first one it is the end of
 * June 2022, or the invasion where the later one lies before that.
 */
export function daysOf({ from, to }: State, asOf: Day): { from: Day; to: Day } {
	const end = to !== null && to < asOf ? to : asOf;
	const start = from ?? (end > usualStart ? usualStart : firstDay);
	const earliest = start < asOf ? start : asOf;
	return earliest <= end ? { from: earliest, to: end } : { from: end, to: earliest };
}

/** Which way it is from one status to another. */
export function directionOf(from: Status, to: Status): Direction {
	if (from === to) return 'unchanged';
	if (from === 'undisclosed') return 'first';
	return scaleOrder(to) < scaleOrder(from) ? 'back' : 'onward';
}

/** Where companies stood on two days, as flows from status to status. */
export function flowsOf(
	{ companies }: Pick<ChartRegister, 'companies'>,
	state: State,
	asOf: Day,
): Flows {
	const days = daysOf(state, asOf);
	const statuses = codesOf('status');
	const flows = statuses.flatMap((from) =>
		statuses.map((to): Flow => ({
			from,
			to,
			direction: directionOf(from, to),
			companies: companies.filter(
				(company) => statusOn(company, days.from) === from && statusOn(company, days.to) === to,
			),
		})),
	);
	return {
		...days,
		flows: flows.filter((flow) => flow.companies.length > 0),
		total: companies.length,
	};
}

/** How many companies moved each way. */
export function byDirection({ flows }: Pick<Flows, 'flows'>): Readonly<Record<Direction, number>> {
	const count = (direction: Direction): number =>
		flows
			.filter((flow) => flow.direction === direction)
			.reduce((sum, flow) => sum + flow.companies.length, 0);
	return {
		back: count('back'),
		onward: count('onward'),
		first: count('first'),
		unchanged: count('unchanged'),
	};
}

/** The event that brought a company to where it stood on a day; null for one of which nothing was found. */
export function eventOn(company: ChartCompany, day: Day): ChartEvent | null {
	const span = company.spans.findLast(({ from }) => from <= day);
	return span ? eventBehind(company, span) : null;
}
