import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { staleAfter } from '#lib/domain/as-of.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Frame } from '../frames.ts';
import { dodge } from '../shared/dodge.ts';
import type { Silence, Silent } from './data.ts';

/** A company's mark. */
export interface Dot {
	readonly company: Silent;
	readonly x: number;
	readonly y: number;
}

/** Where the marks stand, in the units of a frame. */
export interface SilenceGeometry {
	readonly height: number;
	readonly radius: number;
	/** The axis: from no month to the longest silence, in whole years. */
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly ticks: readonly { readonly months: number; readonly x: number }[];
	/** Between the last month that is not stale and the first that is. */
	readonly staleX: number;
	readonly medianX: number | null;
	/** The place of companies that have no statement on record. */
	readonly never: { readonly left: number; readonly right: number };
	readonly rows: readonly {
		readonly status: Status;
		/** Where the words of the row stand. */
		readonly labelY: number;
		readonly top: number;
		readonly bottom: number;
		readonly dots: readonly Dot[];
	}[];
}

/** Sizes in units of the frame: `label` is the height that words above a row take. */
const room = {
	narrow: { left: 8, never: 66, gap: 14, top: 46, radius: 3.5, label: 20, least: 16 },
	wide: { left: 176, never: 130, gap: 24, top: 46, radius: 5, label: 0, least: 38 },
} as const;
const pad = 7;

/** A row of dots for every status: months to scale, from no month at the left, and a place of its own for no statement. */
export function silenceGeometry(data: Silence, frame: Frame): SilenceGeometry {
	const { left, never, gap, top, radius, label, least } = room[frame.name];
	const companies = data.rows.flatMap((row) => row.companies);
	const longest = max(companies, ({ staleMonths }) => staleMonths) ?? 0;
	const end = Math.max(2, Math.ceil((longest + 1) / 12)) * 12;
	const right = frame.width - never - gap;
	const x = scaleLinear([0, end], [left + radius, right]);
	const place = { left: right + gap, right: frame.width - radius };
	const distance = 2 * radius + 1;
	let bottom = top;
	const rows = data.rows.map(({ status, companies }) => {
		const spoke = companies.flatMap((company) =>
			company.staleMonths === null ? [] : [{ company, x: x(company.staleMonths) }],
		);
		const silent = companies.filter(({ staleMonths }) => staleMonths === null);
		const heights = dodge(
			spoke.map((dot) => dot.x),
			distance,
		);
		const across = Math.max(1, Math.floor((place.right - place.left) / distance));
		const levels = Math.ceil(silent.length / across);
		const tall = Math.max(least, (max(heights) ?? 0) + 2 * radius, levels * distance);
		const start = bottom;
		const base = start + label + pad + tall - radius;
		bottom = base + radius + pad;
		return {
			status,
			labelY: label > 0 ? start + pad + 9 : start + (bottom - start) / 2,
			top: start,
			bottom,
			dots: [
				...spoke.map((dot, index) => ({ ...dot, y: base - (heights[index] ?? 0) })),
				...silent.map((company, index) => ({
					company,
					x: place.left + radius + (index % across) * distance,
					y: base - Math.floor(index / across) * distance,
				})),
			],
		};
	});
	return {
		height: bottom + 38,
		radius,
		plot: { left, right, top, bottom },
		ticks: years(end).map((months) => ({ months, x: x(months) })),
		staleX: x(staleAfter + 0.5),
		medianX: data.median === null ? null : x(data.median),
		never: place,
		rows,
	};
}

/** Every twelfth month up to the end of the axis. */
function years(end: number): number[] {
	return Array.from({ length: end / 12 + 1 }, (_, index) => index * 12);
}
