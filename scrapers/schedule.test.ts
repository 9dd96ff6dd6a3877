import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeLeftIn } from './schedule.ts';

const HOUR = 3_600_000;
const inTokyo = (clock: string) => new Date(`2026-11-21T${clock}+09:00`);

describe('the hours in which a source may be asked', () => {
	test.each([
		[{ from: 22, to: 6 }, '22:00:00', 8 * HOUR],
		[{ from: 22, to: 6 }, '05:59:59', 1_000],
		[{ from: 22, to: 6 }, '06:00:00', 0],
		[{ from: 22, to: 6 }, '21:59:59', 0],
		[{ from: 1, to: 5 }, '01:00:00', 4 * HOUR],
		[{ from: 1, to: 5 }, '05:00:00', 0],
		[{ from: 9, to: 24 }, '23:00:00', HOUR],
	])('%o at %s leaves %i ms', (window, clock, left) => {
		expect(timeLeftIn(window, inTokyo(clock))).toBe(left);
	});

	test('a source without hours may always be asked', () => {
		expect(timeLeftIn(undefined, inTokyo('12:00:00'))).toBe(Infinity);
	});

	test('at the end of what is left, the window is closed', () => {
		const hour = fc.integer({ min: 0, max: 23 });
		const instant = fc.date({
			min: new Date('2022-01-01'),
			max: new Date('2030-01-01'),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(hour, hour, instant, (from, to, now) => {
				fc.pre(from !== to);
				const left = timeLeftIn({ from, to }, now);
				expect(left).toBeLessThanOrEqual(24 * HOUR);
				if (left > 0) expect(timeLeftIn({ from, to }, new Date(now.getTime() + left))).toBe(0);
			}),
		);
	});
});
