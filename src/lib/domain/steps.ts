import { statusOn, type ChartCompany } from './charts.ts';
import { firstDay, type Day } from './dates.ts';
import { statusesIn, type Group, type Status } from './status.ts';
import { codesOf } from './terms.ts';

/** Companies by status. */
export type Counts = Readonly<Record<Status, number>>;

/** Companies by status from a day on, until the next step. */
export interface Step {
	readonly day: Day;
	readonly counts: Counts;
}

/** Companies by status on a day. */
export function countsOn(
	companies: readonly Pick<ChartCompany, 'spans'>[],
	day: Day,
): Record<Status, number> {
	const counts = Object.fromEntries(codesOf('status').map((status) => [status, 0])) as Record<
		Status,
		number
	>;
	for (const company of companies) counts[statusOn(company, day)] += 1;
	return counts;
}

/** A step for every day on which a count changed, from the invasion on; none before it. */
export function stepsOf(companies: readonly Pick<ChartCompany, 'spans'>[], asOf: Day): Step[] {
	if (asOf < firstDay) return [];
	const days = new Set([
		firstDay,
		...companies.flatMap(({ spans }) => spans.map(({ from }) => from)),
	]);
	return [...days].toSorted().map((day) => ({ day, counts: countsOn(companies, day) }));
}

/** Companies by status on a day: those of the last step up to it. */
export function countsAt(steps: readonly Step[], day: Day): Counts {
	return steps.findLast((step) => step.day <= day)?.counts ?? countsOn([], day);
}

/** Companies of a headline group. */
export const inGroup = (counts: Counts, group: Group): number =>
	statusesIn(group).reduce((sum, status) => sum + counts[status], 0);
