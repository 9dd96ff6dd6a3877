import { scaleLinear } from 'd3-scale';
import { firstDay, type Day } from '#lib/domain/dates.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Frame } from '../frames.ts';
import { spread } from '../shared/spread.ts';
import { stackedAreas, stackOrder, type StatusArea } from '../shared/stack.ts';
import { countsAt } from '#lib/domain/steps.ts';
import { monthEnds, timeScale, yearsBetween, type TimeScale } from '../shared/time.ts';
import type { StatusOverTime } from './data.ts';

/** The rectangle that the areas fill. */
export interface Plot {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

export interface Placed {
	readonly x: number;
	readonly y: number;
}

/** The areas and where everything on them stands, in the units of a frame. */
export interface StackGeometry {
	readonly plot: Plot;
	readonly areas: readonly StatusArea[];
	readonly ticks: readonly { readonly value: number; readonly y: number }[];
	readonly years: readonly { readonly year: number; readonly x: number }[];
	/** A stretch for every month: its last day, and where it begins and ends. */
	readonly months: readonly { readonly day: Day; readonly x: number; readonly width: number }[];
	/** Statuses that are there at the end, from the top down: the middle of each, and where its label has room. */
	readonly ends: readonly {
		readonly status: Status;
		readonly y: number;
		readonly labelY: number;
	}[];
	/** Published totals, each at its day and value. */
	readonly published: readonly (Placed & { readonly index: number })[];
	/** Annotations: where on the time axis, and where their number has room. */
	readonly annotations: readonly {
		readonly number: number;
		readonly x: number;
		readonly markX: number;
	}[];
}

/** Room around the plot, and the least distance of two labels, in units of the frame. */
const room = {
	narrow: { left: 34, right: 10, top: 34, height: 250, gap: 15, mark: 18 },
	wide: { left: 40, right: 190, top: 34, height: 350, gap: 17, mark: 19 },
} as const;

/**
 * Companies by status as stacked areas with steps, time to scale from the invasion to the as-of date, from a zero
 * baseline. As shares the whole height is 100 percent; published totals are then shares of their own population.
 */
export function stackGeometry(
	data: StatusOverTime,
	frame: Frame,
	measure: 'count' | 'share',
): StackGeometry {
	const { left, right, top, height, gap, mark } = room[frame.name];
	const plot = { left, right: frame.width - right, top, bottom: top + height };
	const time = timeScale({ from: firstDay, to: data.asOf }, { start: left, end: plot.right });
	const whole = measure === 'share' ? 100 : Math.max(1, data.total);
	const unit = measure === 'share' ? 100 / Math.max(1, data.total) : 1;
	const published = data.published.map(({ day, value, population }, index) => ({
		index,
		day,
		value: measure === 'share' ? (population > 0 ? (value / population) * 100 : NaN) : value,
	}));
	const most = Math.max(whole, ...published.map(({ value }) => (value > 0 ? value : 0)));
	const y = scaleLinear([0, most], [plot.bottom, plot.top]);
	const last = countsAt(data.steps, data.asOf);
	return {
		plot,
		areas: stackedAreas(data.steps, data.asOf, {
			x: (day) => time.x(day),
			y: (count) => y(count * unit),
		}),
		// Companies are whole, also where there is only one.
		ticks: y
			.ticks(5)
			.filter(Number.isInteger)
			.map((value) => ({ value, y: y(value) })),
		years: yearsBetween(firstDay, data.asOf).map(({ year, day }) => ({ year, x: time.x(day) })),
		months: monthsOn(time),
		ends: endsOf(last, (count) => y(count * unit), { gap, low: top + 6, high: plot.bottom - 2 }),
		published: published
			.filter(({ value }) => Number.isFinite(value))
			.map(({ index, day, value }) => ({ index, x: time.x(day), y: y(value) })),
		annotations: annotationsOn(data, time, { gap: mark, low: left, high: plot.right }),
	};
}

function monthsOn(time: TimeScale) {
	let begin = time.x(time.from);
	return monthEnds(time.to).map((day) => {
		const end = time.x(day);
		const stretch = { day, x: begin, width: Math.max(0, end - begin) };
		begin = end;
		return stretch;
	});
}

function endsOf(
	counts: Readonly<Record<Status, number>>,
	y: (count: number) => number,
	limits: { gap: number; low: number; high: number },
) {
	let below = 0;
	const middles = stackOrder.flatMap((status) => {
		const count = counts[status];
		if (count === 0) return [];
		const middle = y(below + count / 2);
		below += count;
		return [{ status, y: middle }];
	});
	const downwards = middles.reverse();
	const places = spread(
		downwards.map((end) => end.y),
		limits,
	);
	return downwards.map((end, index) => ({ ...end, labelY: places[index] ?? end.y }));
}

function annotationsOn(
	{ annotations }: StatusOverTime,
	time: TimeScale,
	limits: { gap: number; low: number; high: number },
) {
	const xs = annotations.map(({ day }) => time.x(day));
	const places = spread(xs, limits);
	return annotations.map(({ number }, index) => ({
		number,
		x: xs[index] ?? 0,
		markX: places[index] ?? 0,
	}));
}
