import { firstDay } from '#lib/domain/dates.ts';
import type { Frame } from '../frames.ts';
import { tenth } from '../shared/round.ts';
import { stackedAreas, type StatusArea } from '../shared/stack.ts';
import { timeScale, yearsBetween } from '../shared/time.ts';
import type { SectorsData } from './data.ts';

/** Columns, the gap between them, and the height of one company: the same for every sector. */
const layout = {
	narrow: { columns: 2, gap: 20, unit: 6 },
	wide: { columns: 3, gap: 36, unit: 7 },
} as const;
/** Room for the words above a picture, and below it. */
const words = 38;
const below = 16;

export interface Panel {
	readonly code: string;
	readonly x: number;
	/** Top of the words, and of the picture below them. */
	readonly y: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	readonly areas: readonly StatusArea[];
}

export interface PanelsGeometry {
	readonly panels: readonly Panel[];
	/** The years of every column's axis, from the left of a panel. */
	readonly years: readonly { readonly year: number; readonly x: number }[];
	/** The left of every column. */
	readonly columns: readonly number[];
	readonly height: number;
}

/** A panel for every sector, all to one scale of time and number, each in the column that is shortest so far. */
export function panelsGeometry(data: SectorsData, frame: Frame, top: number): PanelsGeometry {
	const { columns, gap, unit } = layout[frame.name];
	const width = (frame.width - gap * (columns - 1)) / columns;
	const heights = Array.from({ length: columns }, () => top);
	const axis = timeScale({ from: firstDay, to: data.asOf }, { start: 0, end: width });
	const panels = data.sectors.map(({ code, companies, steps }) => {
		const column = heights.indexOf(Math.min(...heights));
		const x = column * (width + gap);
		const y = heights[column] ?? top;
		const height = companies * unit;
		heights[column] = y + words + height + below;
		const time = timeScale({ from: firstDay, to: data.asOf }, { start: x, end: x + width });
		const bottom = y + words + height;
		const areas = stackedAreas(steps, data.asOf, {
			x: (day) => time.x(day),
			y: (count) => bottom - count * unit,
		});
		return { code, x: tenth(x), y, top: y + words, width: tenth(width), height, areas };
	});
	return {
		panels,
		years: yearsBetween(firstDay, data.asOf).map(({ year, day }) => ({
			year,
			x: tenth(axis.x(day)),
		})),
		columns: Array.from({ length: Math.min(columns, panels.length) }, (_, index) =>
			tenth(index * (width + gap)),
		),
		height: Math.max(...heights),
	};
}
