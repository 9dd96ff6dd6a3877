import { describe, expect, test } from 'vitest';
import { entryDate, entryDates } from './entry-date.ts';

const today = '2026-01-10';

describe('the day of an entry', () => {
	test.each([
		['2026年1月11日', undefined, '2026-01-11'],
		['2026年1月12日', undefined, undefined],
		['2026年1月', undefined, '2026-01'],
		['2026年2月', undefined, undefined],
		['12月28日', undefined, '2025-12-28'],
		['1月9日', undefined, '2026-01-09'],
		['12月28日', 2024, '2024-12-28'],
		['12月28日', 2026, '2025-12-28'],
		['Fri, 09 Jan 2026 15:00:00 GMT', undefined, '2026-01-10'],
		['近日', 2024, undefined],
	])('%s, in a list of %s, is %s', (text, year, date) => {
		expect(entryDate(text, { year, today })).toBe(date);
	});

	test('is the same for the same text, and unknown for none', () => {
		const dateOf = entryDates({ today });
		expect(['12月28日', '近日', '12月28日', '近日', undefined].map(dateOf)).toEqual([
			'2025-12-28',
			undefined,
			'2025-12-28',
			undefined,
			undefined,
		]);
	});
});
