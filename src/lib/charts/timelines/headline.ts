import { words } from '#lib/messages/charts/timelines/index.ts';
import type { Asked } from '../definition.ts';
import { countsGroups } from '../shared/units.ts';
import { linesOf, turnsOf, type Timelines } from './data.ts';

/** How many changed course after their first disclosure, and how many turned back. */
export function headlineOf(
	data: Timelines,
	{ question, speech }: Pick<Asked<object>, 'question' | 'speech'>,
): string {
	const t = words[speech.language];
	const lines = linesOf(data);
	if (lines.length === 0) return speech.t.charts.nothing;
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
