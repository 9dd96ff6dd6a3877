import { words } from '#lib/messages/charts/timelines/index.ts';
import type { Asked } from '../definition.ts';
import { oneCompany } from '../shared/one-company.ts';
import { countsGroups } from '../shared/units.ts';
import { linesOf, turnsOf, type Timelines } from './data.ts';

/** How many changed course after their first disclosure, and how many turned back. */
export function headlineOf(
	data: Timelines,
	{ question, speech, register }: Pick<Asked<object>, 'question' | 'speech' | 'register'>,
): string {
	const t = words[speech.language];
	const lines = linesOf(data);
	if (lines.length === 0) return speech.t.charts.nothing;
	const only = oneCompany(register, data.asOf, speech);
	if (only !== null) return only;
	const groups = countsGroups(question);
	if (lines.every(({ company }) => company.status === 'undisclosed'))
		return t.nothingKnown(lines.length, speech.date(data.asOf), groups);
	const turns = lines.map(turnsOf);
	return t.headline(
		turns.filter(({ changed }) => changed).length,
		turns.filter(({ reversed }) => reversed).length,
		lines.length,
		groups,
	);
}
