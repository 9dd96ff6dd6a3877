import { words } from '#lib/messages/charts/checklist/index.ts';
import type { Asked } from '../definition.ts';
import { countsGroups } from '../shared/units.ts';
import type { ChecklistData } from './data.ts';

/** How much has been checked: before any answer, how many there are. */
export function headlineOf(
	{ checked, asked, companies, companiesChecked }: ChecklistData,
	{ question, speech }: Pick<Asked<never>, 'question' | 'speech'>,
): string {
	const t = words[speech.language];
	if (companies === 0) return speech.t.charts.nothing;
	return t.headline(checked, asked, companiesChecked, companies, countsGroups(question));
}
