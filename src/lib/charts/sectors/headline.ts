import { sectorOf } from '#lib/domain/sectors.ts';
import { words } from '#lib/messages/charts/sectors/index.ts';
import type { Asked } from '../definition.ts';
import { oneCompany } from '../shared/one-company.ts';
import { countsGroups } from '../shared/units.ts';
import type { SectorsData } from './data.ts';
import type { State } from './state.ts';

/** Where most left, and in how many sectors nobody did. */
export function headlineOf(
	{ sectors, companies, asOf }: SectorsData,
	{ question, speech, register }: Pick<Asked<State>, 'question' | 'speech' | 'register'>,
): string {
	const t = words[speech.language];
	const groups = countsGroups(question);
	if (companies === 0) return speech.t.charts.nothing;
	const only = oneCompany(register, asOf, speech);
	if (only !== null) return only;
	if (sectors.every(({ counts, companies: all }) => counts.undisclosed === all))
		return t.nothingKnown(companies, speech.date(asOf), groups);
	const [most] = sectors.toSorted((a, b) => b.left - a.left || b.companies - a.companies);
	if (!most || most.left === 0) return t.noExit(companies, sectors.length, groups);
	return t.headline(
		sectorOf(most.code)?.[speech.language] ?? most.code,
		most.left,
		most.companies,
		sectors.filter(({ left }) => left === 0).length,
		sectors.length,
		groups,
	);
}
