import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const now = Date.UTC(2026, 0, 15, 12, 0, 0);

test.each([
	['120', now + 120_000],
	[' 5 ', now + 5_000],
	['Thu, 15 Jan 2026 13:00:00 GMT', now + 3_600_000],
	['999999999999', now + 86_400_000],
	['Fri, 15 Jan 2100 00:00:00 GMT', now + 86_400_000],
	['0', undefined],
	['-5', undefined],
	['1.5', undefined],
	['soon', undefined],
	['Thu, 15 Jan 2026 11:00:00 GMT', undefined],
	['2026-01-15T13:00:00Z', undefined],
	['', undefined],
	[undefined, undefined],
])('%s', (value, at) => {
	expect(readRetryAfter(value, now)?.getTime()).toBe(at);
});

test('is within a day, whatever a server sends', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.nat().map(String)), (value) => {
			const at = readRetryAfter(value, now)?.getTime() ?? now;
			expect(at).toBeGreaterThanOrEqual(now);
			expect(at).toBeLessThanOrEqual(now + 86_400_000);
		}),
	);
});
