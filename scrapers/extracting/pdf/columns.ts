import type { Run } from './lines.ts';

/** Rows from which on a page can be told to have columns. */
const ENOUGH_ROWS = 8;

/** Runs on one height of the page, left to right. */
function rowsOf(runs: readonly Run[]): Run[][] {
	const rows: Run[][] = [];
	for (const run of runs) {
		const row = rows.at(-1);
		const [first] = row ?? [];
		if (first !== undefined && Math.abs(first.y - run.y) < run.size * 0.3) row?.push(run);
		else rows.push([run]);
	}
	return rows;
}

/** A white strip down the page that every row of two runs leaves free, and that the left column's lines reach. */
function gutterOf(rows: readonly (readonly Run[])[]): number | undefined {
	const pairs = rows.filter((row): row is [Run, Run] => row.length === 2);
	if (pairs.length < ENOUGH_ROWS || pairs.length < rows.length * 0.6) return undefined;
	const leftEnd = Math.max(...pairs.map(([left]) => left.x + left.width));
	const rightStart = Math.min(...pairs.map(([, right]) => right.x));
	const size = pairs[0]?.[0].size ?? 0;
	if (rightStart - leftEnd < size) return undefined;
	// Running text fills its column on most rows; the cells of a table do not.
	const full = pairs.filter(
		([left]) => left.x + left.width > leftEnd - size * 2 && left.width > size * 10,
	).length;
	return full >= pairs.length * 0.7 ? (leftEnd + rightStart) / 2 : undefined;
}

/**
 * Runs in reading order. The PDF's own order is kept, unless it goes row by row across two columns of running text,
 * where every sentence would be cut in two: then the left column comes first. What spans both stays where it is.
 */
export function inReadingOrder(runs: readonly Run[]): readonly Run[] {
	const drawn = runs.filter(({ text, vertical }) => !vertical && text.trim() !== '');
	if (drawn.length < runs.filter(({ text }) => text.trim() !== '').length) return runs;
	const gutter = gutterOf(rowsOf(drawn));
	if (gutter === undefined) return runs;
	const ordered: Run[] = [];
	let left: Run[] = [];
	let right: Run[] = [];
	for (const run of drawn) {
		if (run.x < gutter && run.x + run.width > gutter) {
			ordered.push(...left, ...right, run);
			[left, right] = [[], []];
		} else (run.x < gutter ? left : right).push(run);
	}
	return [...ordered, ...left, ...right];
}
