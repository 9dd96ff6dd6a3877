import { scaleUtc } from 'd3-scale';
import type { StatusSpan } from '#lib/domain/as-of.ts';
import { firstDay, type Day } from '#lib/domain/dates.ts';
import type { Status } from '#lib/domain/status.ts';

/** One stretch of the ribbon, in the units of its width. */
export interface Stretch {
	readonly status: Status;
	readonly from: Day;
	readonly to: Day;
	readonly x: number;
	readonly width: number;
}

/** A year on the time axis. */
export interface YearTick {
	readonly year: number;
	readonly x: number;
}

export interface RibbonGeometry {
	readonly stretches: readonly Stretch[];
	readonly years: readonly YearTick[];
}

const instant = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/**
 * Places the spans of one company on a time axis from the invasion to `asOf`, to scale. No stretch is narrower
 * than `least`, so that a status of a single day can still be seen; the next one gives way.
 */
export function ribbonGeometry(
	spans: readonly StatusSpan[],
	{ asOf, width, least = 2 }: { asOf: Day; width: number; least?: number },
): RibbonGeometry {
	if (asOf <= firstDay) return { stretches: [], years: [] };
	const x = scaleUtc([instant(firstDay), instant(asOf)], [0, width]);
	const stretches: Stretch[] = [];
	let end = 0;
	for (const { status, from, to } of spans) {
		const start = Math.max(x(instant(from)), end);
		end = Math.min(width, Math.max(x(instant(to)), start + least));
		stretches.push({ status, from, to, x: start, width: end - start });
	}
	const years: YearTick[] = [];
	for (let year = 2023; `${String(year)}-01-01` < asOf; year += 1)
		years.push({ year, x: x(instant(`${String(year)}-01-01`)) });
	return { stretches, years };
}
