import { words } from '#lib/messages/charts/responsible-exit/index.ts';
import type { Asked } from '../definition.ts';
import { countsGroups } from '../shared/units.ts';
import type { Exits } from './data.ts';

/** Of how many exits a buyer, a price and human-rights due diligence were disclosed. */
export function headlineOf(
	{ total, coverage, companies }: Exits,
	{ question, speech }: Pick<Asked<never>, 'question' | 'speech'>,
): string {
	const t = words[speech.language];
	if (companies === 0) return speech.t.charts.nothing;
	const groups = countsGroups(question);
	if (total === 0) return t.noExit(companies, groups);
	return t.headline(total, coverage.buyer, coverage.price, coverage.hrdd, groups);
}
