import { firstDay } from '#lib/domain/dates.ts';
import { words } from '#lib/messages/charts/exit-gap/index.ts';
import type { Asked } from '../definition.ts';
import { medianGap, type ExitGaps } from './data.ts';
import type { State } from './state.ts';

/** How many announced exits are completed and how long that took, and how many are open. */
export function headlineOf(data: ExitGaps, { speech }: Pick<Asked<State>, 'speech'>): string {
	const t = words[speech.language];
	if (data.total === 0) return speech.t.charts.nothing;
	if (data.asOf < firstDay) return t.tooEarly(speech.date(firstDay));
	const all = data.exits.length;
	if (all === 0) return t.none(speech.date(data.asOf));
	const open = data.exits.filter(({ state }) => state === 'open').length;
	return t.headline(all, all - open, medianGap(data));
}
