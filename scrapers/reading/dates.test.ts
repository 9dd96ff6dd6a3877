import { describe, expect, test } from 'vitest';
import { numberOf, yearBefore } from './calendar.ts';
import { datesIn } from './dates.ts';
import type { Tongue } from './lexicon/lexicons.ts';

const found = (text: string, published: string, tongue: Tongue) =>
	datesIn(text, 0, published, tongue).map(({ on, precision }) => `${on} ${precision}`);

describe('Japanese dates', () => {
	test.each([
		['令和5年6月23日', '2023-06-23 day'],
		['令和四年三月末日', '2022-03-31 day'],
		['R4.3.22', '2022-03-22 day'],
		['2022年5月', '2022-05-01 month'],
		['2024年6月末', '2024-06-01 month'],
		['3月18日', '2022-03-18 day'],
		['4日から', '2022-03-04 day'],
		['本日付で', '2022-03-10 day'],
		['昨年12月', '2021-12-01 month'],
		['昨年から', '2021-01-01 year'],
		['来月', '2022-04-01 month'],
		['12月', '2021-12-01 month'],
		['年内に', '2022-12-01 month'],
		['2022年末に', '2022-12-01 month'],
		['年度末まで', '2022-03-01 month'],
		['今年度から', '2021-04-01 month'],
	])('%s', (text, expected) => {
		expect(found(text, '2022-03-10', 'ja')).toEqual([expected]);
	});

	test('a later month or day takes what was named before it', () => {
		expect(
			found('2024年1月31日に解散し、同年12月に結了、5月9日に着手', '2023-12-01', 'ja').slice(0, 2),
		).toEqual(['2024-01-31 day', '2024-12-01 month']);
	});

	test.each(['14店', '3カ月分', '30日間', '2022年度', '13月5日'])('%s is no date', (text) => {
		expect(found(text, '2022-03-10', 'ja')).toEqual([]);
	});
});

describe('English dates', () => {
	test.each([
		['on 16 December 2022', '2022-12-16 day'],
		['from Jan. 1', '2023-01-01 day'],
		['since March', '2022-03-01 month'],
		['last July', '2022-07-01 month'],
		['in October 2022', '2022-10-01 month'],
		['last week', '2022-12-01 month'],
		['2022-11-03', '2022-11-03 day'],
		['in 2021', '2021-01-01 year'],
		['by May 2023', '2023-05-01 month'],
		['on Friday', '2022-12-23 day'],
		['on Monday', '2022-12-26 day'],
		['by New Year', '2023-01-01 month'],
	])('%s', (text, expected) => {
		expect(found(text.toLowerCase(), '2022-12-26', 'en')).toEqual([expected]);
	});

	test('"may" is a month only where it stands as one', () => {
		expect(found('we may stop', '2022-12-26', 'en')).toEqual([]);
	});
});

test('without a day of the document only dates with a year are known', () => {
	expect(datesIn('3月18日に停止、2022年4月に再開', 0, undefined, 'ja').map(({ on }) => on)).toEqual(
		['2022-04-01'],
	);
});

test('a day on which something was said is told from one on which it happens', () => {
	const roles = datesIn('3月14日に発表し、3月18日から停止', 0, '2022-03-14', 'ja').map(
		({ role }) => role,
	);
	expect(roles).toEqual(['saying', 'event']);
});

test('numbers in kanji', () => {
	expect(['二十五', '十', '元', '12', '三十一'].map(numberOf)).toEqual([25, 10, 1, 12, 31]);
});

test('a year earlier', () => {
	expect(
		yearBefore({ on: '2023-12-01', precision: 'month', role: 'event', start: 0, end: 1 }).on,
	).toBe('2022-12-01');
});
