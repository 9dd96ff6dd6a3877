import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from './counts.ts';
import { results } from './suites.ts';

/** The two runs, each with a summary file of its own. */
export type Run = 'short' | 'long';

/** One line of the summary. */
export interface Line extends Outcome {
	readonly name: string;
	readonly seconds: number;
}

/** Removes the summary of an earlier run, so that a run that breaks off leaves none. */
export async function clearSummary(run: Run): Promise<void> {
	await mkdir(results, { recursive: true });
	await rm(fileOf(run), { force: true });
}

/** Keeps the summary for `--sum`. */
export async function writeSummary(run: Run, lines: readonly Line[]): Promise<void> {
	await writeFile(
		fileOf(run),
		`${JSON.stringify({ run, ...total(lines), suites: lines }, null, 2)}\n`,
	);
}

/** The lines of a finished run; a run without a summary counts as one failure. */
export async function readSummary(run: Run): Promise<Line[]> {
	try {
		const summary = JSON.parse(await readFile(fileOf(run), 'utf8')) as { suites: Line[] };
		return summary.suites;
	} catch {
		const note = 'did not come to its end';
		return [{ name: `${run} run`, passed: 0, failed: 1, seconds: 0, note }];
	}
}

/** The table with every suite, and the closing line `N passed, N failed` at its very end. */
export function table(lines: readonly Line[]): string {
	const { passed, failed, seconds } = total(lines);
	const width = Math.max(...lines.map(({ name }) => name.length), 'suite'.length) + 2;
	const row = (name: string, ...cells: string[]) =>
		name.padEnd(width) + cells.map((cell) => cell.padStart(9)).join('');
	const rule = '-'.repeat(width + 27);
	return [
		row('suite', 'passed', 'failed', 'seconds'),
		rule,
		...lines.map((line) => {
			const cells = [line.passed, line.failed].map(String);
			const note = line.note ? `  ${line.note}` : '';
			return row(line.name, ...cells, line.seconds.toFixed(1)) + note;
		}),
		rule,
		row('all', String(passed), String(failed), seconds.toFixed(1)),
		'',
		`${passed} passed, ${failed} failed`,
	].join('\n');
}

/** Sums up; seconds are those of the suites, which may run side by side. */
export function total(lines: readonly Line[]): { passed: number; failed: number; seconds: number } {
	const sum = (key: 'passed' | 'failed' | 'seconds') =>
		lines.reduce((before, line) => before + line[key], 0);
	return { passed: sum('passed'), failed: sum('failed'), seconds: sum('seconds') };
}

function fileOf(run: Run): string {
	return join(results, `summary-${run}.json`);
}
