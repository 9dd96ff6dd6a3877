import { words } from '#lib/messages/charts/reasons/index.ts';
import type { Asked } from '../definition.ts';
import type { Reasons } from './data.ts';
import type { State } from './state.ts';

/** How many disclosures gave no reason, and which reason stands in most. */
export function headlineOf(
	data: Reasons,
	{ register, speech }: Pick<Asked<State>, 'register' | 'speech'>,
): string {
	const t = words[speech.language];
	if (register.companies.length === 0) return speech.t.charts.nothing;
	if (data.disclosures === 0) return t.none;
	const silent = data.rows.find(({ reason }) => reason === 'not_stated')?.total ?? 0;
	const stated = data.rows.filter(({ reason }) => reason !== 'not_stated');
	const most = stated[0]?.total ?? 0;
	const names = stated
		.filter(({ total }) => total === most)
		.map(({ reason }) => t.quoted(speech.word('reason', reason)));
	if (names.length === 0) return t.allSilent(data.disclosures);
	return t.headline(data.disclosures, silent, speech.list(names), most);
}
