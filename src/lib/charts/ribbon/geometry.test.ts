import { describe, expect, test } from 'vitest';
import { ribbonGeometry } from './geometry.ts';

describe('the ribbon of one company', () => {
	const asOf = '2026-02-24';

	test('is to scale, begins with the invasion and ends on the as-of date', () => {
		const { stretches } = ribbonGeometry(
			[
				{ status: 'undisclosed', from: '2022-02-24', to: '2024-02-24' },
				{ status: 'exited', from: '2024-02-24', to: asOf },
			],
			{ asOf, width: 1461 },
		);
		expect(stretches.map(({ x, width }) => [Math.round(x), Math.round(width)])).toEqual([
			[0, 730],
			[730, 731],
		]);
	});

	test('keeps a status of one day visible and lets the next give way', () => {
		const { stretches } = ribbonGeometry(
			[
				{ status: 'operating', from: '2022-02-24', to: '2022-02-25' },
				{ status: 'suspended', from: '2022-02-25', to: asOf },
			],
			{ asOf, width: 100, least: 3 },
		);
		expect(stretches[0]?.width).toBe(3);
		expect(stretches[1]?.x).toBe(3);
		expect((stretches[1]?.x ?? 0) + (stretches[1]?.width ?? 0)).toBe(100);
	});

	test('marks every first of January between', () => {
		const { years } = ribbonGeometry([], { asOf, width: 100 });
		expect(years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
	});

	test('is empty before there is anything to show', () => {
		expect(ribbonGeometry([], { asOf: '2021-01-01', width: 100 })).toEqual({
			stretches: [],
			years: [],
		});
	});
});
