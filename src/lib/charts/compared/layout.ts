import type { Frame } from '../frames.ts';
import { wrapped } from '../shared/text.ts';
import type { RowsPanel, SeriesPanel } from './data.ts';
import { rowStep, type Plot } from './geometry.ts';

/** What is written above a panel. */
export interface PanelText {
	readonly title: string;
	/** Theirs, and ours. */
	readonly definitions: readonly string[];
	/** How far the two lie apart, where there are two. */
	readonly difference: string;
}

/** A panel in its place, with its words broken into lines. */
export interface PanelPlace<Panel> {
	readonly panel: Panel;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly title: readonly string[];
	readonly definitions: readonly string[];
	readonly difference: readonly string[];
	readonly plot: Plot;
}

/** Sizes in units of the frame: `label` and `value` are the room for words before and behind the marks of a panel. */
const room = {
	narrow: {
		columns: 1,
		gap: 0,
		height: 130,
		series: { label: 36, value: 84 },
		rows: { label: 134, value: 122 },
	},
	wide: {
		columns: 2,
		gap: 44,
		height: 150,
		series: { label: 36, value: 104 },
		rows: { label: 150, value: 118 },
	},
} as const;
export const titleSize = 14;
export const textSize = 12;
export const titleLine = 19;
export const textLine = 17;
const between = 34;
/** Under the plot of a series: its years. */
const axis = 22;

/** Panels one after the other, in two columns where there is room; the plots of a line begin at one height. */
export function panelPlaces<Panel extends SeriesPanel | RowsPanel>(
	panels: readonly Panel[],
	textOf: (panel: Panel) => PanelText,
	frame: Frame,
): { places: PanelPlace<Panel>[]; height: number } {
	const size = room[frame.name];
	const { columns, gap, height } = size;
	const width = (frame.width - gap * (columns - 1)) / columns;
	// A text is as wide as its letters happen to be; a little room keeps it inside.
	const textWidth = width * 0.97;
	const places: PanelPlace<Panel>[] = [];
	let y = 6;
	for (let start = 0; start < panels.length; start += columns) {
		const written = panels.slice(start, start + columns).map((panel) => {
			const { title, definitions, difference } = textOf(panel);
			return {
				panel,
				title: wrapped(title, textWidth, titleSize),
				definitions: definitions.flatMap((text) => wrapped(text, textWidth, textSize)),
				difference: wrapped(difference, textWidth, textSize),
			};
		});
		const header = Math.max(
			...written.map(
				({ title, definitions, difference }) =>
					title.length * titleLine + (definitions.length + difference.length) * textLine,
			),
		);
		const top = y + header + 34;
		const heights = written.map(({ panel }) =>
			panel.kind === 'series' ? height + axis : panel.rows.length * rowStep,
		);
		for (const [index, one] of written.entries()) {
			const x = index * (width + gap);
			const bottom = top + (one.panel.kind === 'series' ? height : one.panel.rows.length * rowStep);
			places.push({
				...one,
				x,
				y,
				width,
				plot: {
					left: x + size[one.panel.kind].label,
					right: x + width - size[one.panel.kind].value,
					top,
					bottom,
				},
			});
		}
		y = top + Math.max(...heights) + between;
	}
	return { places, height: Math.max(8, y - between + 8) };
}
