import { codesOf } from '#lib/domain/terms.ts';
import type { Status } from '#lib/domain/status.ts';

/** One status in the bar; `x` and `width` are shares of the whole, 0 to 1. */
export interface Segment {
	readonly status: Status;
	readonly count: number;
	readonly x: number;
	readonly width: number;
}

/** A bar of all companies, in scale order, to scale; statuses without a company have no segment. */
export function distributionGeometry(counts: Readonly<Record<Status, number>>): Segment[] {
	const total = codesOf('status').reduce((sum, status) => sum + counts[status], 0);
	if (total === 0) return [];
	let before = 0;
	return codesOf('status').flatMap((status) => {
		const count = counts[status];
		if (count === 0) return [];
		const segment = { status, count, x: before / total, width: count / total };
		before += count;
		return [segment];
	});
}
