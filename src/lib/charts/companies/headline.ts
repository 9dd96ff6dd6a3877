import { words } from '#lib/messages/charts/companies/index.ts';
import type { Asked } from '../definition.ts';
import { inGroup } from '#lib/domain/steps.ts';
import { oneCompany } from '../shared/one-company.ts';
import { countsGroups } from '../shared/units.ts';
import type { Units } from './data.ts';
import type { State } from './state.ts';

/**
 * How many stay, paused and leave on the day that is shown: in the present where the address names no day, and in the
 * past, with the day, where it does, so that it says the same next year.
 */
export function headlineOf(
	{ at, units, counts }: Units,
	{
		question,
		speech,
		register,
		state,
		isDated,
	}: Pick<Asked<State>, 'question' | 'speech' | 'register' | 'state' | 'isDated'>,
): string {
	const t = words[speech.language];
	const all = units.length;
	if (all === 0) return speech.t.charts.nothing;
	const only = oneCompany(register, at, speech);
	if (only !== null) return only;
	const groups = countsGroups(question);
	if (counts.undisclosed === all) return t.nothingKnown(all, speech.date(at), groups);
	const numbers = [
		inGroup(counts, 'staying'),
		inGroup(counts, 'suspended'),
		inGroup(counts, 'leaving'),
		all,
	] as const;
	return isDated || state.at !== null
		? t.headlineOn(speech.date(at), ...numbers, groups)
		: t.headline(...numbers, groups);
}
