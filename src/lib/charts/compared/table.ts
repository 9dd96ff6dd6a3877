import type { SurveyRow } from '#lib/domain/charts.ts';
import { words } from '#lib/messages/charts/compared/index.ts';
import { metricNames } from '#lib/messages/phrases.ts';
import type { Asked } from '../definition.ts';
import { countsGroups } from '../shared/units.ts';
import type { ChartRow, ChartTable } from '../table.ts';
import type { Compared, Pair, SeriesPanel } from './data.ts';
import { differenceText } from './words.ts';

/** A row for every published total that is shown, with ours of the same day where there is one. */
export function tableOf(data: Compared, asked: Asked<object>): ChartTable {
	const { speech, question } = asked;
	const { language, phrase } = speech;
	const t = words[language];
	const rowOf = (published: SurveyRow, panel?: SeriesPanel, pair?: Pair): ChartRow => ({
		cells: {
			publisher: published.publisher,
			metric: published.metric,
			metric_words: metricNames[published.metric]?.[language] ?? published.metric,
			on: published.asOf,
			value: published.value,
			unit: published.unit,
			unit_words: published.unit === 'percent' ? t.percent : t.unitCompanies,
			population: published.population,
			ours:
				pair?.ours.value === undefined || pair.ours.value === null
					? null
					: Math.round(pair.ours.value * 10) / 10,
			ours_count: pair?.ours.count ?? null,
			ours_of: pair?.ours.of ?? null,
			difference: panel && pair ? differenceText(pair, panel.unit, asked) : null,
			ours_definition: panel ? t.series[panel.name].ours(countsGroups(question)) : null,
			note: published.note === null ? null : phrase(published.note),
			source_url: published.sourceUrl,
		},
		links: { value: published.sourceUrl },
	});
	return {
		columns: [
			{ name: 'publisher', type: 'text', label: t.columns.publisher },
			{ name: 'metric', type: 'identifier' },
			{ name: 'metric_words', type: 'text', label: t.columns.metric },
			{ name: 'on', type: 'date', label: t.columns.on },
			{ name: 'value', type: 'number', label: t.columns.value },
			{ name: 'unit', type: 'identifier' },
			{ name: 'unit_words', type: 'text', label: t.columns.unit },
			{ name: 'population', type: 'number', label: t.columns.population },
			{ name: 'ours', type: 'number', label: t.columns.ours },
			{ name: 'ours_count', type: 'number' },
			{ name: 'ours_of', type: 'number', label: t.columns.oursOf },
			{ name: 'difference', type: 'text', label: t.columns.difference },
			{ name: 'ours_definition', type: 'text' },
			{ name: 'note', type: 'text', label: t.columns.note },
			{ name: 'source_url', type: 'address' },
		],
		rows: data.panels.flatMap((panel) =>
			panel.kind === 'series'
				? panel.pairs.map((pair) => rowOf(pair.published, panel, pair))
				: panel.rows.flatMap(({ published }) => published.map((one) => rowOf(one))),
		),
	};
}
