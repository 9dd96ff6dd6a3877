import { words } from '#lib/messages/charts/silence/index.ts';
import type { Asked } from '../definition.ts';
import { nameOn } from '../shared/company-cells.ts';
import { countsGroups } from '../shared/units.ts';
import type { Silence } from './data.ts';

/** How many have been silent for more than a year, and how many are not on record as having spoken. */
export function headlineOf(
	{ rows, total, spoke, stale }: Silence,
	{ question, speech }: Pick<Asked<object>, 'question' | 'speech'>,
): string {
	const t = words[speech.language];
	if (total === 0) return speech.t.charts.nothing;
	const [only, ...others] = rows.flatMap((row) => row.companies);
	if (only && others.length === 0)
		return only.staleMonths === null
			? t.oneNever(nameOn(only, speech))
			: t.one(nameOn(only, speech), only.staleMonths);
	const groups = countsGroups(question);
	if (spoke === 0) return t.nobody(total, groups);
	const found = t.headline(stale, total, groups);
	return spoke === total ? found : found + t.andNever(total - spoke, groups);
}
