import { sectorOf } from '#lib/domain/sectors.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { words } from '#lib/messages/charts/sectors/index.ts';
import type { Asked } from '../definition.ts';
import type { Frame } from '../frames.ts';
import { companiesAddress } from '../shared/links.ts';
import { statusLegend } from '../shared/status-legend.ts';
import { fitted } from '../shared/text.ts';
import type { SectorsData } from './data.ts';
import { panelsGeometry } from './geometry.ts';
import type { State } from './state.ts';

/** Everything that the component draws, with every word on it. */
export function drawingOf(data: SectorsData, frame: Frame, { question, speech }: Asked<State>) {
	const { language, word, number } = speech;
	const t = words[language];
	const legend = statusLegend(word, frame, 12);
	const geometry = panelsGeometry(data, frame, legend.bottom + 16);
	return {
		width: frame.width,
		height: geometry.height,
		label: t.label(data.sectors.length),
		legend: legend.entries,
		axisY: legend.bottom + 8,
		columns: geometry.columns,
		// In two columns on a phone four figures have no room.
		years: geometry.years.map(({ year, x }) => ({
			x,
			text: frame.name === 'wide' ? String(year) : `’${String(year).slice(2)}`,
		})),
		panels: geometry.panels.map((panel, index) => {
			const sector = data.sectors[index];
			const name = sectorOf(panel.code)?.[language] ?? panel.code;
			const [left, of] = [sector?.left ?? 0, sector?.companies ?? 0];
			return {
				...panel,
				name: fitted(name, panel.width, 13),
				said: t.left(left, of),
				href: companiesAddress(question, language, { sector: [panel.code] }),
				title: [
					name,
					...codesOf('status')
						.filter((status) => (sector?.counts[status] ?? 0) > 0)
						.map((status) => `${word('status', status)} ${number(sector?.counts[status] ?? 0)}`),
				].join('\n'),
			};
		}),
	};
}

export type Drawing = ReturnType<typeof drawingOf>;
