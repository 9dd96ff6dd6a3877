import { area, curveStepAfter, line } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import { firstDay, type Day } from '#lib/domain/dates.ts';
import type { Frame } from '../frames.ts';
import { spread } from '../shared/spread.ts';
import { dayNumber, timeScale } from '../shared/time.ts';
import { dayAfter, type TimeToLeave } from './data.ts';
import { atRiskAt } from './survival.ts';

/** Room around the plot, the least distance of two labels and months between two ticks. */
const room = {
	narrow: { left: 40, right: 36, top: 12, height: 220, gap: 15, months: 12 },
	wide: { left: 48, right: 245, top: 12, height: 320, gap: 17, months: 6 },
} as const;

/** From the plot down to the table of numbers at risk, and from one of its rows to the next. */
const table = { top: 82, row: { narrow: 56, wide: 40 } } as const;

/** The day a number of months after the invasion; the 24th is in every month. */
function monthsLater(months: number): Day {
	const month = Number(firstDay.slice(5, 7)) - 1 + months;
	const year = Number(firstDay.slice(0, 4)) + Math.floor(month / 12);
	return `${String(year)}-${String((month % 12) + 1).padStart(2, '0')}${firstDay.slice(7)}`;
}

/** The months after the invasion, up to the as-of date, that are a multiple of `every`. */
function monthsUpTo(asOf: Day, every: number): { months: number; day: Day }[] {
	const found = [];
	for (let months = 0; monthsLater(months) <= asOf; months += every)
		found.push({ months, day: monthsLater(months) });
	return found;
}

/**
 * The curves as steps from a share of 1, time to scale from the invasion, the vertical axis from zero; each with its
 * band, the places of its steps and, under the plot, how many are at risk at every tick.
 */
export function curveGeometry(data: TimeToLeave, frame: Frame) {
	const { left, right, top, height, gap, months } = room[frame.name];
	const row = table.row[frame.name];
	const plot = { left, right: frame.width - right, top, bottom: top + height };
	const time = timeScale({ from: firstDay, to: data.asOf }, { start: left, end: plot.right });
	const x = (days: number): number => time.x(dayAfter(days));
	const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
	const ticks = monthsUpTo(data.asOf, months).map(({ months, day }) => ({
		months,
		day,
		x: time.x(day),
	}));
	const curves = data.curves.map((curve, index) => {
		const points = [{ time: 0, share: 1, interval: { low: 1, high: 1 } }, ...curve.steps];
		const last = points.at(-1);
		const whole = last ? [...points, { ...last, time: data.days }] : points;
		// Where nobody is left there is no interval: the band ends with the step before.
		const known = whole.flatMap(({ time, interval }) => (interval ? [{ time, ...interval }] : []));
		const rowY = plot.bottom + table.top + index * row;
		return {
			path:
				line<(typeof whole)[number]>()
					.x((point) => x(point.time))
					.y((point) => y(point.share))
					.curve(curveStepAfter)
					.digits(1)(whole) ?? '',
			band:
				area<(typeof known)[number]>()
					.x((point) => x(point.time))
					.y0((point) => y(point.low))
					.y1((point) => y(point.high))
					.curve(curveStepAfter)
					.digits(1)(known) ?? '',
			steps: curve.steps.map((step) => ({ x: x(step.time), y: y(step.share) })),
			endY: y(curve.end),
			rowY,
			atRisk: ticks.map((tick) => ({
				x: tick.x,
				count: atRiskAt(curve.watched, dayNumber(tick.day) - dayNumber(firstDay)),
			})),
		};
	});
	return {
		plot,
		half: y(0.5),
		shares: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, y: y(share) })),
		ticks,
		curves: labelled(curves, { gap, low: top + 4, high: plot.bottom - 4 }),
		tableY: plot.bottom + table.top - 24,
		height: plot.bottom + table.top + data.curves.length * row - 14,
	};
}

/** Gives the label at the end of each curve a place that no other has. */
function labelled<Curve extends { endY: number }>(
	curves: readonly Curve[],
	limits: { gap: number; low: number; high: number },
): (Curve & { labelY: number })[] {
	const order = curves.map((_, index) => index);
	order.sort((a, b) => (curves[a]?.endY ?? 0) - (curves[b]?.endY ?? 0));
	const places = spread(
		order.map((index) => curves[index]?.endY ?? 0),
		limits,
	);
	return curves.map((curve, index) => ({
		...curve,
		labelY: places[order.indexOf(index)] ?? curve.endY,
	}));
}
