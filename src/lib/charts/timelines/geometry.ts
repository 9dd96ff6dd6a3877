import { firstDay } from '#lib/domain/dates.ts';
import type { Status } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { Frame } from '../frames.ts';
import { tenth } from '../shared/round.ts';
import { timeScale, yearsBetween } from '../shared/time.ts';
import type { Timelines } from './data.ts';

/** Heights in units of the frame. A line is as high as a finger needs; its ribbon leaves room between two. */
const line = 24;
const ribbon = 15;
const heading = 34;

/** Room on the left for names. */
const room = { narrow: { left: 126, right: 4 }, wide: { left: 226, right: 8 } } as const;

export interface WallGeometry {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly height: number;
	readonly ribbon: number;
	readonly line: number;
	readonly years: readonly { readonly year: number; readonly x: number }[];
	readonly headings: readonly { readonly key: string; readonly y: number }[];
	/** The top of every line, in order. */
	readonly lines: readonly { readonly y: number }[];
	/** Every stretch of a status over the whole wall as one path, so that 500 lines stay light. */
	readonly paths: readonly { readonly status: Status; readonly path: string }[];
	/** Every stretch that rests on an old word, as one path. */
	readonly stale: string;
}

/** A line for each company with its spans to scale, headings between groups; the first begins at `top`. */
export function wallGeometry(data: Timelines, frame: Frame, top: number): WallGeometry {
	const { left, right: margin } = room[frame.name];
	const right = frame.width - margin;
	const time = timeScale({ from: firstDay, to: data.asOf }, { start: left, end: right });
	const rectangles = new Map<Status, string[]>();
	const stale: string[] = [];
	const headings: { key: string; y: number }[] = [];
	const lines: { y: number }[] = [];
	const stretch = (from: string, to: string, y: number): string => {
		const x = tenth(time.x(from));
		// A status of one day can still be seen.
		const width = Math.max(1.5, tenth(time.x(to) - time.x(from)));
		return `M${String(x)},${String(y)}h${String(width)}v${String(ribbon)}h-${String(width)}z`;
	};
	let y = top;
	for (const { kind, key, lines: members } of data.groups) {
		if (kind !== null) {
			headings.push({ key, y: y + heading - 11 });
			y += heading;
		}
		for (const { spans, staleFrom } of members) {
			const ribbonY = y + (line - ribbon) / 2;
			lines.push({ y });
			for (const { status, from, to } of spans)
				rectangles.set(status, [...(rectangles.get(status) ?? []), stretch(from, to, ribbonY)]);
			if (staleFrom !== null) stale.push(stretch(staleFrom, data.asOf, ribbonY));
			y += line;
		}
	}
	return {
		left,
		right,
		top,
		height: y + 8,
		ribbon,
		line,
		years: yearsBetween(firstDay, data.asOf).map(({ year, day }) => ({
			year,
			x: tenth(time.x(day)),
		})),
		headings,
		lines,
		paths: codesOf('status').flatMap((status) => {
			const all = rectangles.get(status);
			return all ? [{ status, path: all.join('') }] : [];
		}),
		stale: stale.join(''),
	};
}
