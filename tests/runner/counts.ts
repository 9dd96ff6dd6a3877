import { readFile } from 'node:fs/promises';

/** How the tests of one suite came out. */
export interface Counts {
	readonly passed: number;
	readonly failed: number;
	/** Tests that were left out: skipped, marked as to do, or passed only when tried again. */
	readonly left: number;
}

/** How one suite came out; a suite that could not be judged has one failure and a note. */
export interface Outcome {
	readonly passed: number;
	readonly failed: number;
	/** Why it failed, where the tests themselves do not say. */
	readonly note?: string;
}

/** Reads the report that Vitest's JSON reporter wrote. */
export async function vitestCounts(file: string): Promise<Counts> {
	const report = await read(file);
	return {
		passed: number(report, 'numPassedTests'),
		failed: number(report, 'numFailedTests'),
		left: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
	};
}

/** Reads the report that Playwright's JSON reporter wrote. */
export async function playwrightCounts(file: string): Promise<Counts> {
	const { stats } = await read(file);
	return {
		passed: number(stats, 'expected'),
		failed: number(stats, 'unexpected'),
		left: number(stats, 'skipped') + number(stats, 'flaky'),
	};
}

/**
 * Judges a suite by its counts and the exit code of its program. No tests, tests left out and a
 * crash are failures: a run that says less than it seems to must not look good.
 */
export function judge(counts: Counts | undefined, code: number): Outcome {
	if (!counts) return { passed: 0, failed: 1, note: `ended with code ${code} and no report` };
	const { passed, left } = counts;
	const failed = counts.failed + left;
	if (passed + failed === 0) return { passed, failed: 1, note: 'ran no tests' };
	if (failed === 0 && code !== 0)
		return { passed, failed: 1, note: `ended with code ${code} although all tests passed` };
	return left > 0 ? { passed, failed, note: `${left} left out` } : { passed, failed };
}

async function read(file: string): Promise<Record<string, unknown>> {
	return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
}

function number(report: unknown, key: string): number {
	const value = (report as Record<string, unknown> | undefined)?.[key];
	if (typeof value !== 'number') throw new Error(`The test report has no number "${key}".`);
	return value;
}
