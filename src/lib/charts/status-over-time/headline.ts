import { addDays } from '#lib/domain/dates.ts';
import { words } from '#lib/messages/charts/status-over-time/index.ts';
import type { Asked } from '../definition.ts';
import { countsAt, inGroup } from '#lib/domain/steps.ts';
import { oneCompany } from '../shared/one-company.ts';
import { countsGroups } from '../shared/units.ts';
import type { StatusOverTime } from './data.ts';
import type { State } from './state.ts';

/** How many are leaving or gone, and how many were a year before. */
export function headlineOf(
	data: StatusOverTime,
	{ question, speech, register }: Pick<Asked<State>, 'question' | 'speech' | 'register'>,
): string {
	const t = words[speech.language];
	if (data.total === 0) return speech.t.charts.nothing;
	const only = oneCompany(register, data.asOf, speech);
	if (only !== null) return only;
	const groups = countsGroups(question);
	const now = countsAt(data.steps, data.asOf);
	if (now.undisclosed === data.total || data.steps.length === 0)
		return t.nothingKnown(data.total, speech.date(data.asOf), groups);
	const yearBefore = addDays(data.asOf, -365);
	const before =
		data.steps[0] && yearBefore >= data.steps[0].day && countsAt(data.steps, yearBefore);
	return before
		? t.headline(inGroup(now, 'leaving'), data.total, inGroup(before, 'leaving'), groups)
		: t.headlineFirstYear(
				inGroup(now, 'leaving'),
				now.suspended,
				data.total,
				speech.date(data.asOf),
				groups,
			);
}
