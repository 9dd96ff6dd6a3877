import type { Status } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { Frame } from '../frames.ts';
import { textWidth } from './text.ts';

/** A status in a legend: its mark of 12 units stands left of the text's beginning at `x`. */
export interface LegendEntry {
	readonly status: Status;
	readonly text: string;
	readonly x: number;
	/** Base line of its text. */
	readonly y: number;
}

/** Statuses in scale order one after the other from a base line on, broken where the frame ends, and where they end. */
export function statusLegend(
	word: (vocabulary: 'status', code: string) => string,
	{ width }: Frame,
	firstLine: number,
): { readonly entries: readonly LegendEntry[]; readonly bottom: number } {
	const entries: LegendEntry[] = [];
	let x = 0;
	let y = firstLine;
	for (const status of codesOf('status')) {
		const text = word('status', status);
		const room = 18 + textWidth(text, 13);
		if (x > 0 && x + room > width) {
			x = 0;
			y += 22;
		}
		entries.push({ status, text, x, y });
		x += room + 18;
	}
	return { entries, bottom: y + 22 };
}
