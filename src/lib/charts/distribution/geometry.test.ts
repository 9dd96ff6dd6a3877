import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf } from '#lib/domain/terms.ts';
import type { Status } from '#lib/domain/status.ts';
import { distributionGeometry } from './geometry.ts';

const counts = fc
	.tuple(...codesOf('status').map(() => fc.nat(500)))
	.map(
		(numbers) =>
			Object.fromEntries(
				codesOf('status').map((status, index) => [status, numbers[index] ?? 0]),
			) as Record<Status, number>,
	);

describe('the bar of all companies', () => {
	test('fills the whole width without gap or overlap, in scale order', () => {
		fc.assert(
			fc.property(counts, (given) => {
				const segments = distributionGeometry(given);
				const total = Object.values(given).reduce((sum, count) => sum + count, 0);
				let end = 0;
				for (const { x, width, count } of segments) {
					expect(x).toBeCloseTo(end, 9);
					expect(width).toBeCloseTo(count / total, 9);
					end = x + width;
				}
				expect(end).toBeCloseTo(total === 0 ? 0 : 1, 9);
				const order = segments.map(({ status }) => codesOf('status').indexOf(status));
				expect(order).toEqual([...order].sort((a, b) => a - b));
			}),
		);
	});
});
