import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { judge, playwrightCounts, vitestCounts } from './counts.ts';

describe('judge', () => {
	test('counts what passed', () => {
		expect(judge({ passed: 3, failed: 0, left: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
	});

	test('counts what failed', () => {
		expect(judge({ passed: 3, failed: 2, left: 0 }, 1)).toEqual({ passed: 3, failed: 2 });
	});

	test.each([
		['no tests', { passed: 0, failed: 0, left: 0 }, 0, 'ran no tests'],
		['skipped tests', { passed: 3, failed: 0, left: 1 }, 0, '1 left out'],
		[
			'a crash after the tests',
			{ passed: 3, failed: 0, left: 0 },
			1,
			'ended with code 1 although all tests passed',
		],
		['no report', undefined, 137, 'ended with code 137 and no report'],
	])('takes %s for a failure', (_what, counts, code, note) => {
		expect(judge(counts, code)).toMatchObject({ failed: 1, note });
	});
});

describe('the reports', () => {
	const folder = mkdtempSync(join(tmpdir(), 'tettai-counts-'));
	const file = join(folder, 'report.json');

	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	test('of Vitest: skipped tests and tests to do are left out', async () => {
		const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
		writeFileSync(file, JSON.stringify(report));
		expect(await vitestCounts(file)).toEqual({ passed: 5, failed: 1, left: 3 });
	});

	test('of Playwright: a test that passed only when tried again is left out', async () => {
		const stats = { expected: 5, unexpected: 1, skipped: 2, flaky: 1 };
		writeFileSync(file, JSON.stringify({ stats }));
		expect(await playwrightCounts(file)).toEqual({ passed: 5, failed: 1, left: 3 });
	});

	test('that are not what they should be are no counts', async () => {
		writeFileSync(file, '{}');
		await expect(vitestCounts(file)).rejects.toThrow('no number "numPassedTests"');
		await expect(playwrightCounts(file)).rejects.toThrow('no number "expected"');
	});
});
