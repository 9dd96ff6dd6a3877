import { words } from '#lib/messages/charts/compared/index.ts';
import type { Asked } from '../definition.ts';
import { countsGroups, isFiltered } from '../shared/units.ts';
import type { Compared, SeriesPanel } from './data.ts';

/** The latest total of Teikoku Databank's withdrawals, and what our register says for the same day. */
export function headlineOf(
	{ panels, companies, asOf }: Compared,
	{ question, speech }: Pick<Asked<never>, 'question' | 'speech'>,
): string {
	const t = words[speech.language];
	if (companies === 0) return speech.t.charts.nothing;
	if (isFiltered(question)) return t.headlineFiltered(companies, countsGroups(question));
	const withdrawal = panels.find(
		(panel): panel is SeriesPanel => panel.kind === 'series' && panel.name === 'tdbWithdrawal',
	);
	const latest = withdrawal?.pairs.at(-1);
	if (!latest) return t.nothingPublished(speech.date(asOf));
	const { published, ours } = latest;
	return t.headline(
		speech.date(published.asOf),
		published.value,
		published.population ?? 0,
		ours.count,
		ours.of,
	);
}
