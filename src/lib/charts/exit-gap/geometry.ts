import { scaleLinear } from 'd3-scale';
import type { Frame } from '../frames.ts';
import { tenth } from '../shared/round.ts';
import type { ExitGaps } from './data.ts';

/** Room for names and for what stands after a line; on a phone the name stands above its line. */
const room = {
	narrow: { left: 0, right: 146, row: 38, head: 26, ticks: 3 },
	wide: { left: 250, right: 190, row: 23, head: 26, ticks: 6 },
} as const;

/** A line for every exit from the day of its announcement, all from one zero; and where its ends can lie. */
export function gapGeometry({ exits }: ExitGaps, frame: Frame) {
	const { left, right, row, head, ticks } = room[frame.name];
	const plot = { left: left + 6, right: frame.width - right };
	const most = Math.max(30, ...exits.map(({ gap }) => gap.most));
	const x = scaleLinear([0, most], [plot.left, plot.right]);
	const bottom = head + exits.length * row;
	return {
		plot,
		head,
		bottom,
		height: bottom + 12,
		ticks: x.ticks(ticks).map((days) => ({ days, x: tenth(x(days)) })),
		rows: exits.map(({ gap }, index) => {
			const top = head + index * row;
			const y = frame.name === 'narrow' ? top + 27 : top + row / 2;
			return {
				top,
				height: row,
				y,
				nameY: frame.name === 'narrow' ? top + 16 : y + 4.5,
				start: tenth(x(0)),
				least: tenth(x(gap.least)),
				most: tenth(x(gap.most)),
			};
		}),
	};
}
