import { describe, expect, test } from 'vitest';
import { dateText, languageName, numberText } from './dates.ts';

describe('a date', () => {
	test.each([
		['2022-03-04', '4 Mar 2022', '2022年3月4日'],
		['2022-03', 'Mar 2022', '2022年3月'],
		['2022', '2022', '2022年'],
		['2024-02-29', '29 Feb 2024', '2024年2月29日'],
		['2026-12-31', '31 Dec 2026', '2026年12月31日'],
		['2022-01-01', '1 Jan 2022', '2022年1月1日'],
		['2022-01', 'Jan 2022', '2022年1月'],
		['1900', '1900', '1900年'],
	])('%s is written at its precision: %s, %s', (date, english, japanese) => {
		expect(dateText(date, 'en')).toBe(english);
		expect(dateText(date, 'ja')).toBe(japanese);
	});

	test('has a month of three letters, all year round', () => {
		const months = Array.from({ length: 12 }, (_, index) =>
			dateText(`2022-${String(index + 1).padStart(2, '0')}`, 'en'),
		);
		expect(months.map((text) => text.slice(0, -5))).toEqual(
			'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
		);
	});
});

test('a number is grouped in thousands', () => {
	expect(numberText(12_345, 'en')).toBe('12,345');
	expect(numberText(12_345, 'ja')).toBe('12,345');
	expect(numberText(0, 'ja')).toBe('0');
});

test('a language has its name, and an unknown one its code', () => {
	expect(languageName('ru', 'en')).toBe('Russian');
	expect(languageName('ru', 'ja')).toBe('ロシア語');
	expect(languageName('uk', 'ja')).toBe('ウクライナ語');
	expect(languageName('qz', 'en')).toBe('qz');
});
