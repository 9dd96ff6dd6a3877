import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dodge } from './dodge.ts';

test('marks of one place stand on each other, neighbours lean, and far ones stay on the base line', () => {
	expect(dodge([0, 0, 0, 50], 10)).toEqual([0, 10, 20, 0]);
	expect(dodge([0, 6], 10)).toEqual([0, 8]);
	expect(dodge([], 10)).toEqual([]);
});

test('no two marks ever lie over each other, and every mark rests on another or on the base line', () => {
	const places = fc
		.array(fc.nat(60), { maxLength: 80 })
		.map((all) => all.toSorted((a, b) => a - b).map((month) => month * 4.2));
	fc.assert(
		fc.property(places, (given) => {
			const heights = dodge(given, 8);
			const distances = given.flatMap((x, one) =>
				given.slice(0, one).map((other, index) => ({
					one,
					far: Math.hypot(x - other, (heights[one] ?? 0) - (heights[index] ?? 0)),
				})),
			);
			for (const { far } of distances) expect(far).toBeGreaterThanOrEqual(8 - 1e-3);
			for (const [one, height] of heights.entries())
				expect(
					height === 0 || distances.some((pair) => pair.one === one && pair.far < 8 + 1e-3),
				).toBe(true);
		}),
		{ numRuns: 50 },
	);
});
