import { words } from '#lib/messages/charts/compared/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { companiesAddress, companiesAddressOn } from '../shared/links.ts';
import { textWidth } from '../shared/text.ts';
import type { Compared, Ours, RowsPanel, SeriesPanel } from './data.ts';
import { rowsGeometry, seriesGeometry } from './geometry.ts';
import { headlineOf } from './headline.ts';
import { panelPlaces, textSize, type PanelPlace } from './layout.ts';
import { series } from './publishers.ts';
import { figure, oursText, pairText, panelText } from './words.ts';

type Question = Asked<object>['question'];

/** The list of those that we counted on a day, where one holds exactly them. */
function oursAddress(panel: SeriesPanel, ours: Ours, asked: Asked<object>): string | null {
	const { filters } = series[panel.name];
	const { question, speech } = asked;
	const clash = Object.keys(filters ?? {}).some(
		(name) => question.filters[name as keyof Question['filters']] !== undefined,
	);
	if (!filters || clash || ours.count === 0) return null;
	return companiesAddressOn(ours.day, question, speech.language, filters) ?? null;
}

function drawSeries(place: PanelPlace<SeriesPanel>, data: Compared, asked: Asked<object>) {
	const { panel, plot } = place;
	const t = words[asked.speech.language];
	const { ticks, years, path, pairs, end } = seriesGeometry(panel, plot, data.asOf);
	const last = pairs.at(-1);
	// Theirs stands on the side of its mark that lies away from our line.
	const isAbove = last?.oursY == null || last.y <= last.oursY;
	const theirs = last && {
		x: last.x - 4,
		y: last.y + (isAbove ? -10 : 20),
		text: `${t.series[panel.name].publisher} ${figure(last.pair.published.value, panel.unit, asked)}`,
	};
	const ours = end && {
		x: end.x + 6,
		y: end.y + 4,
		text: `Tettai ${figure(end.ours.value ?? 0, panel.unit, asked)}`,
	};
	// Where the last total is as late as the as-of date, the two could meet.
	if (theirs && ours && theirs.x + textWidth(theirs.text, textSize) > ours.x)
		ours.y = isAbove ? Math.max(ours.y, theirs.y + 16) : Math.min(ours.y, theirs.y - 16);
	return {
		plot,
		path,
		ticks: ticks.map(({ value, y }) => ({ y, text: figure(value, panel.unit, asked) })),
		years: years.map(({ year, x }) => ({ x, text: String(year) })),
		pairs: pairs.map(({ pair, x, y, oursY }) => ({
			x,
			y,
			oursY,
			title: pairText(pair, panel, asked),
			oursTitle: `${asked.speech.pair('Tettai', asked.speech.date(pair.day))}\n${oursText(pair.ours, panel.unit, asked)}`,
			href: pair.published.sourceUrl,
			oursHref: oursAddress(panel, pair.ours, asked),
		})),
		labels: [theirs, ours].filter((label) => label !== undefined && label !== null),
	};
}

/** A figure with its date. */
const dated = (
	value: string,
	date: string,
	{ language }: Pick<Asked<object>['speech'], 'language'>,
) => (language === 'ja' ? `${value}（${date}）` : `${value}, ${date}`);

function drawRows({ panel, plot, x: left }: PanelPlace<RowsPanel>, asked: Asked<object>) {
	const { question, speech } = asked;
	const t = words[speech.language];
	return {
		plot,
		left,
		rows: rowsGeometry(panel, plot).rows.map(({ row, x, y, before }) => {
			const latest = row.published.at(-1);
			const value = figure(row.ours ?? latest?.value ?? 0, panel.unit, asked);
			const label = t.rowLabels[row.key as keyof typeof t.rowLabels];
			const said = row.published.map((one) =>
				speech.pair(speech.date(one.asOf), figure(one.value, panel.unit, asked)),
			);
			return {
				key: row.key,
				x,
				y,
				before,
				label,
				isOurs: row.ours !== null || row.key === 'japan',
				valueX: Math.max(x, ...before) + 10,
				value: latest ? dated(value, speech.date(latest.asOf), speech) : value,
				title: [label, ...(row.ours === null ? said : [value])].join('\n'),
				href:
					latest?.sourceUrl ??
					companiesAddress(
						question,
						speech.language,
						row.key === 'oursListed' && question.filters.listed === undefined
							? { listed: ['true'] }
							: {},
					),
			};
		}),
	};
}

/** Everything that the component draws, with every word on it. */
export function drawingOf(data: Compared, frame: Frame, asked: Asked<object>) {
	const { places, height } = panelPlaces(data.panels, (panel) => panelText(panel, asked), frame);
	return {
		width: frame.width,
		height,
		label: headlineOf(data, asked),
		panels: places.map((place) => {
			const { panel, x, y, title, definitions, difference } = place;
			const words = { name: panel.name, x, y, title, definitions, difference };
			return panel.kind === 'series'
				? { ...words, series: drawSeries({ ...place, panel }, data, asked), rows: null }
				: { ...words, series: null, rows: drawRows({ ...place, panel }, asked) };
		}),
	};
}

export type Drawing = ReturnType<typeof drawingOf>;
