import type { Frame } from '../frames.ts';
import { tenth } from '../shared/round.ts';
import type { Reasons } from './data.ts';

/** Room for the words of a row and its total, a row's height, the tallest bar and the head. */
const room = {
	narrow: { left: 0, right: 32, row: 58, bar: 22, head: 52, widest: 24 },
	wide: { left: 280, right: 60, row: 44, bar: 26, head: 58, widest: 30 },
} as const;

/** A bar for how often a reason stands in a column, with its number above. */
export interface Bar {
	readonly column: number;
	readonly count: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/**
 * A row for every reason, a column for every status or half-year; all bars on one scale from zero. On a phone the
 * name of a reason stands above its bars.
 */
export function gridGeometry({ columns, rows }: Reasons, frame: Frame) {
	const { left, right, row, bar, head, widest } = room[frame.name];
	const column = (frame.width - left - right) / Math.max(1, columns.length);
	const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map((cell) => cell.length)));
	const width = Math.min(widest, column * 0.6);
	const centre = (index: number): number => tenth(left + (index + 0.5) * column);
	return {
		column,
		head,
		centres: columns.map((_, index) => centre(index)),
		rows: rows.map(({ cells }, index) => {
			const base = head + (index + 1) * row - 4;
			return {
				base,
				nameY: frame.name === 'narrow' ? base - row + 19 : base - 4,
				bars: cells.flatMap((cell, at): Bar[] => {
					const height = tenth((cell.length / most) * bar);
					return cell.length === 0
						? []
						: [
								{
									column: at,
									count: cell.length,
									x: tenth(centre(at) - width / 2),
									y: tenth(base - height),
									width: tenth(width),
									height,
								},
							];
				}),
			};
		}),
		height: head + rows.length * row + 6,
	};
}
