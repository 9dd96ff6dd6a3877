import { describe, expect, test } from 'vitest';
import { nextRun } from './next-run.ts';

describe('the next run', () => {
	test.each([
		['20 2 * * *', '2026-11-20T12:00:00Z', '2026-11-20T17:20:00Z'],
		['20 2 * * *', '2026-11-20T17:20:00Z', '2026-11-21T17:20:00Z'],
		['0 3 1 * *', '2026-11-20T12:00:00Z', '2026-11-30T18:00:00Z'],
	])('of “%s” after %s is %s, for its hours are those of Tokyo', (schedule, after, next) => {
		expect(nextRun(schedule, new Date(after))).toEqual(new Date(next));
	});

	test('of what is no schedule is none', () => {
		expect(nextRun('now and then', new Date())).toBeUndefined();
	});
});
