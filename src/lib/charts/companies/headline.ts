import { words } from '#lib/messages/charts/companies/index.ts';
import type { Asked } from '../definition.ts';
import { inGroup } from '#lib/domain/steps.ts';
import { countsGroups } from '../shared/units.ts';
import type { Units } from './data.ts';
import type { State } from './state.ts';

/** How many stay, paused and leave on the day that is shown. */
export function headlineOf(
	{ at, units, counts }: Units,
	{ question, speech }: Pick<Asked<State>, 'question' | 'speech'>,
): string {
	const t = words[speech.language];
	const all = units.length;
	if (all === 0) return speech.t.charts.nothing;
	const groups = countsGroups(question);
	if (counts.undisclosed === all) return t.nothingKnown(all, speech.date(at), groups);
	const numbers = [
		inGroup(counts, 'staying'),
		inGroup(counts, 'suspended'),
		inGroup(counts, 'leaving'),
		all,
	] as const;
	return at === question.today
		? t.headline(...numbers, groups)
		: t.headlineOn(speech.date(at), ...numbers, groups);
}
