import type { Status } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { Frame } from '../frames.ts';
import { tenth } from '../shared/round.ts';
import { spread } from '../shared/spread.ts';
import type { Flow, Flows } from './data.ts';

/** Room for words on both sides, how wide a bar is, how tall all are, and the least distances. */
const room = {
	narrow: { side: 92, bar: 8, top: 30, height: 430, between: 14, label: 30, count: 13 },
	wide: { side: 190, bar: 14, top: 30, height: 460, between: 16, label: 19, count: 14 },
} as const;

/** A company is at most so tall, so that a single one does not fill the picture. */
const tallest = 18;

/** A bar: the companies of one status on one of the days. */
export interface Bar {
	readonly status: Status;
	readonly count: number;
	readonly y: number;
	readonly height: number;
	/** Where its words have room. */
	readonly labelY: number;
}

/** A stretch of a bar from top to bottom. */
interface Stretch {
	readonly top: number;
	readonly bottom: number;
}

/** A flow as a band from bar to bar, with the place of its number if there is room. */
export interface Band {
	readonly index: number;
	readonly path: string;
	/** At which of its ends its number stands, in the middle of it; null where neither end has room. */
	readonly number: { readonly end: 'from' | 'to'; readonly y: number } | null;
}

/**
 * Bars of both days in scale order, staying at the top, and the bands between them. Bands leave a bar in the order
 * in which they arrive, so that they cross as little as they can. Every company is equally tall.
 */
export function flowGeometry({ flows, total }: Flows, frame: Frame) {
	const { side, bar, top, height, between, label, count } = room[frame.name];
	const [left, right] = [side, frame.width - side];
	const sides = (['from', 'to'] as const).map((end) => barsOf(flows, end));
	const most = Math.max(...sides.map((bars) => bars.length), 1);
	const unit = Math.min(tallest, (height - (most - 1) * between) / Math.max(1, total));
	const [first = [], second = []] = sides.map((bars) => {
		let y = top;
		const placed = bars.map(({ status, count }) => {
			const one = { status, count, y, height: count * unit };
			y += one.height + between;
			return one;
		});
		const places = spread(
			placed.map((one) => one.y + one.height / 2),
			{ gap: label, low: top + 6, high: Infinity },
		);
		return placed.map((one, index): Bar => ({ ...one, labelY: places[index] ?? one.y }));
	});
	const starts = stretchesOf(flows, first, 'from', unit);
	const ends = stretchesOf(flows, second, 'to', unit);
	const x = { from: left + bar, to: right - bar };
	const numbers = numbersOf(flows, { from: starts, to: ends }, count);
	const bands = flows.map((_, index): Band => ({
		index,
		path: bandBetween(x, starts[index] ?? nowhere, ends[index] ?? nowhere),
		number: numbers.get(index) ?? null,
	}));
	const bottom = Math.max(
		...[...first, ...second].map((one) => Math.max(one.y + one.height, one.labelY + 20)),
		top,
	);
	return {
		left,
		right,
		bar,
		top,
		bottom,
		bars: { from: first, to: second },
		bands,
	};
}

const nowhere: Stretch = { top: 0, bottom: 0 };

/** The statuses that are there on one of the days, with their numbers, in scale order. */
function barsOf(flows: readonly Flow[], end: 'from' | 'to'): { status: Status; count: number }[] {
	return codesOf('status').flatMap((status) => {
		const count = flows
			.filter((flow) => flow[end] === status)
			.reduce((sum, { companies }) => sum + companies.length, 0);
		return count === 0 ? [] : [{ status, count }];
	});
}

/** Where each flow meets its bar; flows come in scale order on both ends, and so do their stretches. */
function stretchesOf(
	flows: readonly Flow[],
	bars: readonly Bar[],
	end: 'from' | 'to',
	unit: number,
): Stretch[] {
	const filled = new Map(bars.map(({ status, y }) => [status, y]));
	return flows.map((flow) => {
		const top = filled.get(flow[end]) ?? 0;
		const bottom = top + flow.companies.length * unit;
		filled.set(flow[end], bottom);
		return { top, bottom };
	});
}

function bandBetween(x: { from: number; to: number }, start: Stretch, end: Stretch): string {
	const middle = tenth((x.from + x.to) / 2);
	const [x0, x1] = [tenth(x.from), tenth(x.to)];
	const [a, b] = [tenth(start.top), tenth(end.top)];
	const [c, d] = [tenth(end.bottom), tenth(start.bottom)];
	return `M${x0},${a}C${middle},${a} ${middle},${b} ${x1},${b}V${c}C${middle},${c} ${middle},${d} ${x0},${d}Z`;
}

/**
 * Gives the number of a band a place at one of its ends, on the band itself and away from every other number. Those
 * that lead back and then the large ones come first; what finds no room stands in the words and the table only. A
 * flow back or a first disclosure is numbered at its beginning, another at its end, so that neither end is crowded.
 */
function numbersOf(
	flows: readonly Flow[],
	places: { readonly from: readonly Stretch[]; readonly to: readonly Stretch[] },
	gap: number,
): ReadonlyMap<number, Band['number']> {
	const taken = { from: [] as number[], to: [] as number[] };
	const order = flows
		.map(({ direction, companies }, index) => ({ index, direction, size: companies.length }))
		.toSorted(
			(a, b) => Number(b.direction === 'back') - Number(a.direction === 'back') || b.size - a.size,
		);
	return new Map(
		order.map(({ index, direction }) => {
			const ends = ['back', 'first'].includes(direction)
				? (['from', 'to'] as const)
				: (['to', 'from'] as const);
			for (const end of ends) {
				const { top, bottom } = places[end][index] ?? nowhere;
				const y = (top + bottom) / 2;
				if (taken[end].some((other) => Math.abs(other - y) < gap)) continue;
				taken[end].push(y);
				return [index, { end, y }];
			}
			return [index, null];
		}),
	);
}
