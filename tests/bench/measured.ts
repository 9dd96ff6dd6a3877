/** One line of the bench: a figure of ours beside another's, or beside itself, from one run. */
export interface Measured {
	readonly what: string;
	readonly ours: string;
	readonly beside: string;
	/** Ours divided by the other's; absent where the goal is a figure of its own. */
	readonly ratio?: number;
	/** Figure that the goal is about, where it is no ratio. */
	readonly figure?: number;
	/** As targets.md states it; absent where a line is there to be seen beside others. */
	readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
}

/** Whether a line reaches its goal; undefined where it has none. */
export function isReached({ ratio, figure, goal }: Measured): boolean | undefined {
	const value = ratio ?? figure;
	if (!goal || value === undefined) return undefined;
	return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

/** A figure with as many digits as say something. */
export const shown = (value: number): string =>
	value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** The middle one of several figures. */
export const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Lines as a table for a terminal. */
export function tableOf(lines: readonly Measured[]): string {
	const rows = lines.map((line) => {
		const { what, ours, beside, ratio, goal } = line;
		const reached = isReached(line);
		return [
			what,
			ours,
			beside,
			ratio === undefined ? '' : shown(ratio),
			!goal ? '' : 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`,
			reached === undefined ? '' : reached ? 'reached' : 'not reached',
		];
	});
	const all = [['what', 'Tettai', 'beside', 'ratio', 'goal', ''], ...rows];
	const widths =
		all[0]?.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length))) ?? [];
	return all
		.map((row) =>
			row
				.map((cell, at) => cell.padEnd(widths[at] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
