import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { firstDay, type Day } from '#lib/domain/dates.ts';
import { tenth } from '../shared/round.ts';
import { timeScale, yearsBetween } from '../shared/time.ts';
import type { ComparedRow, Ours, Pair, RowsPanel, SeriesPanel } from './data.ts';

/** The rectangle in which a panel is drawn. */
export interface Plot {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

export interface SeriesGeometry {
	readonly plot: Plot;
	readonly ticks: readonly { readonly value: number; readonly y: number }[];
	readonly years: readonly { readonly year: number; readonly x: number }[];
	/** Our count on every day, in steps. */
	readonly path: string;
	/** Each published total, and ours of the same day where it has a place. */
	readonly pairs: readonly {
		readonly pair: Pair;
		readonly x: number;
		readonly y: number;
		readonly oursY: number | null;
	}[];
	/** Where our line ends. */
	readonly end: { readonly ours: Ours; readonly x: number; readonly y: number } | null;
}

/** A series in its plot: time to scale from the invasion to the as-of date, from a zero base line, one unit. */
export function seriesGeometry(
	{ pairs, ours }: SeriesPanel,
	plot: Plot,
	asOf: Day,
): SeriesGeometry {
	const time = timeScale({ from: firstDay, to: asOf }, { start: plot.left, end: plot.right });
	const most = max([
		...pairs.map((pair) => pair.published.value),
		...ours.map(({ value }) => value ?? 0),
	]);
	const y = scaleLinear([0, Math.max(1, most ?? 0)], [plot.bottom, plot.top]).nice(4);
	const known = ours.flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]));
	const path = line<(typeof known)[number]>(
		({ day }) => tenth(time.x(day)),
		({ value }) => tenth(y(value)),
	).curve(curveStepAfter);
	const last = known.at(-1);
	return {
		plot,
		ticks: y.ticks(4).map((value) => ({ value, y: tenth(y(value)) })),
		years: yearsBetween(firstDay, asOf).map(({ year, day }) => ({ year, x: tenth(time.x(day)) })),
		path: path(known) ?? '',
		pairs: pairs.map((pair) => ({
			pair,
			x: tenth(time.x(pair.day)),
			y: tenth(y(pair.published.value)),
			oursY: pair.ours.value === null ? null : tenth(y(pair.ours.value)),
		})),
		end: last ? { ours: last, x: tenth(time.x(last.day)), y: tenth(y(last.value)) } : null,
	};
}

export interface RowsGeometry {
	readonly plot: Plot;
	readonly rows: readonly {
		readonly row: ComparedRow;
		readonly y: number;
		/** The latest figure: the end of the line from zero. */
		readonly x: number;
		/** Earlier ones. */
		readonly before: readonly number[];
	}[];
}

export const rowStep = 24;

/** Figures side by side on one scale from zero. */
export function rowsGeometry({ rows }: RowsPanel, plot: Plot): RowsGeometry {
	const valuesOf = ({ published, ours }: ComparedRow): number[] =>
		ours === null ? published.map(({ value }) => value) : [ours];
	const most = max(rows.flatMap(valuesOf));
	const x = scaleLinear([0, Math.max(1, most ?? 0)], [plot.left, plot.right]);
	return {
		plot,
		rows: rows.map((row, index) => {
			const places = valuesOf(row).map((value) => tenth(x(value)));
			return {
				row,
				y: plot.top + rowStep * (index + 0.5),
				x: places.at(-1) ?? plot.left,
				before: places.slice(0, -1),
			};
		}),
	};
}
