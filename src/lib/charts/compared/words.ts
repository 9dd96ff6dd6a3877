import { words } from '#lib/messages/charts/compared/index.ts';
import type { Asked } from '../definition.ts';
import { countsGroups, isFiltered } from '../shared/units.ts';
import type { Ours, Pair, RowsPanel, SeriesPanel } from './data.ts';
import type { PanelText } from './layout.ts';

type Speaking = Pick<Asked<never>, 'question' | 'speech'>;

/** A figure in the unit of its panel. */
export function figure(
	value: number,
	unit: SeriesPanel['unit'],
	{ speech: { number } }: Pick<Speaking, 'speech'>,
): string {
	return unit === 'percent' ? `${number(Math.round(value * 10) / 10)}%` : number(value);
}

/** Our own count with what it is out of: numbers first, since they are few. */
export function oursText(
	{ count, of, value }: Ours,
	unit: SeriesPanel['unit'],
	asked: Pick<Speaking, 'speech'>,
): string {
	const t = words[asked.speech.language];
	const share = unit === 'percent' && value !== null ? figure(value, unit, asked) : null;
	return t.ours(count, of, share);
}

/** How far our figure lies from the published one, in words. */
export function differenceText(
	{ published, ours }: Pair,
	unit: SeriesPanel['unit'],
	{ question, speech: { language } }: Speaking,
): string {
	const t = words[language];
	if (isFiltered(question)) return t.notComparable;
	if (ours.value === null) return t.tooFew;
	const difference = Math.round((ours.value - published.value) * 10) / 10;
	if (difference === 0) return t.same;
	return unit === 'percent' ? t.points(difference) : t.companies(difference);
}

/** A published total beside ours of the same day, one after the other. */
export function pairText(pair: Pair, { name, unit }: SeriesPanel, asked: Speaking): string {
	const { speech } = asked;
	const t = words[speech.language];
	const { published } = pair;
	return t.pair(
		speech.date(published.asOf),
		`${t.series[name].publisher} ${figure(published.value, unit, asked)}`,
		published.population ?? 0,
		oursText(pair.ours, unit, asked),
		differenceText(pair, unit, asked),
	);
}

/** What stands above a panel: what it measures, both definitions, and the latest difference. */
export function panelText(panel: SeriesPanel | RowsPanel, asked: Speaking): PanelText {
	const t = words[asked.speech.language];
	if (panel.kind === 'rows') {
		const { title } = t.rows[panel.name];
		return { title, definitions: [t.rows[panel.name].theirs], difference: '' };
	}
	const { title, ours } = t.series[panel.name];
	const latest = panel.pairs.at(-1);
	return {
		title,
		definitions: [t.series[panel.name].theirs, ours(countsGroups(asked.question))],
		difference: latest ? pairText(latest, panel, asked) : '',
	};
}
