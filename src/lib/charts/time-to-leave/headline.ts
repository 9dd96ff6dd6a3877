import { firstDay, wholeMonths } from '#lib/domain/dates.ts';
import { words } from '#lib/messages/charts/time-to-leave/index.ts';
import type { Asked } from '../definition.ts';
import { countsGroups } from '../shared/units.ts';
import { dayAfter, type TimeToLeave } from './data.ts';
import type { State } from './state.ts';
import { fewestForCurve } from './strata.ts';
import { shareText, stratumName } from './words.ts';

/** Who left most and least where there are several curves; otherwise how long it took half of all, or how many stay. */
export function headlineOf(
	data: TimeToLeave,
	{ question, speech, state }: Pick<Asked<State>, 'question' | 'speech' | 'state'>,
): string {
	const t = words[speech.language];
	if (data.total === 0) return speech.t.charts.nothing;
	if (data.days < 0) return t.tooEarly(speech.date(firstDay));
	const months = wholeMonths(firstDay, data.asOf);
	const ends = data.curves.map(({ end }) => end);
	const [most, least] = [Math.min(...ends), Math.max(...ends)];
	const thatEndAt = (share: number): string =>
		speech.list(
			data.curves
				.filter(({ end }) => Math.abs(end - share) < 1e-9)
				.map((curve) =>
					t.with(stratumName(curve.code, speech), shareText(curve.left, curve, speech)),
				),
		);
	if (least - most > 1e-9) return t.compared[state.exit](months, thatEndAt(most), thatEndAt(least));
	const groups = countsGroups(question);
	const [all] = data.curves;
	if (data.total < fewestForCurve)
		return t.soFar[state.exit](data.left, data.total, months, groups);
	if (data.curves.length === 1 && all && all.median !== null && all.companies.length === data.total)
		return t.halfLeft[state.exit](
			data.total,
			all.median,
			speech.date(dayAfter(all.median)),
			groups,
		);
	return t.stillThere[state.exit](data.total - data.left, data.total, months, groups);
}
