import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '#lib/domain/dates.ts';
import { findDates, readDate } from './dates.ts';

describe('a date', () => {
	test.each([
		['2022年3月4日', '2022-03-04'],
		['2022年03月04日', '2022-03-04'],
		['２０２２年３月４日', '2022-03-04'],
		['2022 年 3 月 4 日（金）', '2022-03-04'],
		['2022.3.4', '2022-03-04'],
		['２０２２．０３．０４', '2022-03-04'],
		['2022/03/04', '2022-03-04'],
		['2022-03-04', '2022-03-04'],
		['令和4年3月4日', '2022-03-04'],
		['令和４年３月４日', '2022-03-04'],
		['令和元年5月1日', '2019-05-01'],
		['㋿4年3月4日', '2022-03-04'],
		['令和四年三月二十四日', '2022-03-24'],
		['二〇二二年十二月三十一日', '2022-12-31'],
		['平成30年12月31日', '2018-12-31'],
		['平成三十一年四月三十日', '2019-04-30'],
		['R4.3.4', '2022-03-04'],
		['R04/03/04', '2022-03-04'],
		['H30.12.31', '2018-12-31'],
		['Mar. 04, 2022', '2022-03-04'],
		['March 4, 2022', '2022-03-04'],
		['MARCH 4th, 2022', '2022-03-04'],
		['4 March 2022', '2022-03-04'],
		['4th of March, 2022', '2022-03-04'],
		['04-Mar-2022', '2022-03-04'],
		['Sept. 23, 2022', '2022-09-23'],
		['May 9, 2022', '2022-05-09'],
		['2022年3月', '2022-03'],
		['2022/03', '2022-03'],
		['March 2022', '2022-03'],
		['2022年', '2022'],
		['令和4年', '2022'],
		['更新日：2022年3月4日　北野商事株式会社', '2022-03-04'],
		['2022-03-04 北野商事からのお知らせ', '2022-03-04'],
		['2022年3月4日付で公表', '2022-03-04'],
	])('%s', (text, date) => {
		expect(readDate(text)?.date).toBe(date);
	});

	test.each([
		['2022-03-03T15:00:00Z', '2022-03-04', '2022-03-03T15:00:00.000Z'],
		['2022-03-04T00:30:00.000+09:00', '2022-03-04', '2022-03-03T15:30:00.000Z'],
		['2022-03-04T20:00:00-0500', '2022-03-05', '2022-03-05T01:00:00.000Z'],
		['2022-03-04T09:00', '2022-03-04', '2022-03-04T00:00:00.000Z'],
		['2022-03-04 15:30:10', '2022-03-04', '2022-03-04T06:30:10.000Z'],
		['2022/03/04 15:30', '2022-03-04', '2022-03-04T06:30:00.000Z'],
		['2022年3月4日(金) 9:05', '2022-03-04', '2022-03-04T00:05:00.000Z'],
		['Thu, 03 Mar 2022 15:00:00 GMT', '2022-03-04', '2022-03-03T15:00:00.000Z'],
		['Thu, 3 Mar 2022 14:59 GMT', '2022-03-03', '2022-03-03T14:59:00.000Z'],
		['Thu, 03 Mar 2022 10:00:00 EST', '2022-03-04', '2022-03-03T15:00:00.000Z'],
		['Fri, 04 Mar 2022 00:00:00 +0900', '2022-03-04', '2022-03-03T15:00:00.000Z'],
	])('%s is %s in Tokyo', (text, date, instant) => {
		expect(readDate(text)).toEqual({ date, instant: new Date(instant) });
	});

	test.each([
		['the list’s year', '3月4日', { yearHint: 2022 }, '2022-03-04'],
		['no year at all', '3月4日', {}, undefined],
		['December in a list read in January', '12月28日', { notAfter: '2023-01-10' }, '2022-12-28'],
		['January in a list read in January', '1月5日', { notAfter: '2023-01-10' }, '2023-01-05'],
		[
			'December under the new year’s heading',
			'12月28日',
			{ yearHint: 2023, notAfter: '2023-01-10' },
			'2022-12-28',
		],
		['a day ahead of our clock', '1月11日', { notAfter: '2023-01-10' }, '2023-01-11'],
		['a leap day', '2月29日', { yearHint: 2022 }, undefined],
	])('with %s', (_, text, context, date) => {
		expect(readDate(text, context)?.date).toBe(date);
	});
});

describe('no date', () => {
	test.each([
		['a business year', '2022年度の業績'],
		['a business year by its end', '2022年3月期 決算短信'],
		['a quarter', '2022年3月期第3四半期'],
		['a business year of an era', '令和4年3月期'],
		['a business year in English', 'the fiscal year ended March 31, 2022'],
		['a quarter in English', 'for the three months ending 30 June 2022'],
		['a business year abbreviated', 'FY2022'],
		['a day that no month has', '2022年2月30日'],
		['a month that no year has', '2022/13/01'],
		['a leap day in a common year', 'February 29, 2023'],
		['a day of an era that had not begun', '令和元年4月30日'],
		['an hour that no day has with a day that no month has', '2022-02-31T25:00:00Z'],
		['a version', 'version 2022.3.4.1'],
		['a telephone number', '03-2022-0304'],
		['a length of time', '3年、10年間'],
		['a number', '12022/03/04'],
		['a sum', '2022円'],
		['words', 'maybe in March'],
	])('%s', (_, text) => {
		expect(findDates(text)).toEqual([]);
	});
});

describe('dates in a text', () => {
	test('are found where they are written, in order', () => {
		const text =
			'（訂正）２０２２年３月４日付の通知を㈱北野が令和4年4月1日に改めた。See Mar. 9, 2022.';
		expect(findDates(text).map(({ start, end, date }) => [text.slice(start, end), date])).toEqual([
			['２０２２年３月４日', '2022-03-04'],
			['令和4年4月1日', '2022-04-01'],
			['Mar. 9, 2022', '2022-03-09'],
		]);
	});

	test('every day from 2000 to 2030 is read in every form', () => {
		for (let day: Day = '2000-01-01'; day < '2031-01-01'; day = addDays(day, 1)) {
			const forms = formsOf(day);
			const found = findDates(forms.join('\n')).map(({ date }) => date);
			if (found.length !== forms.length || found.some((date) => date !== day))
				expect(forms.map((form, at) => [form, found[at]])).toEqual(
					forms.map((form) => [form, day]),
				);
		}
	}, 60_000);

	test('any text is read without an exception, and its dates stand in it', () => {
		const piece = fc.constantFrom(
			...'2022 年 月 日 3 4 . / - 令和 R H 元 Mar March , T 15:00 Z 十 〇 ３ 度 期 ㋿'.split(' '),
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 14 }), (pieces) => {
				const text = pieces.join('');
				let last = 0;
				for (const { start, end, date } of findDates(text, { yearHint: 2022 })) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(date).toMatch(/^\d{4}(-\d{2}){0,2}$/);
					last = end;
				}
			}),
			{ numRuns: 5_000 },
		);
	});
});

const monthNames =
	'January February March April May June July August September October November December'.split(
		' ',
	);
const kanjiDigits = '〇一二三四五六七八九';
const inKanji = (value: number): string => {
	const tens = Math.floor(value / 10);
	const ones = value % 10;
	return `${tens > 1 ? kanjiDigits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? kanjiDigits.charAt(ones) : ''}`;
};

function formsOf(day: Day): string[] {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const [yyyy, mm, dd] = day.split('-') as [string, string, string];
	const [era, letter, count] =
		day < '2019-05-01'
			? (['平成', 'H', year - 1988] as const)
			: (['令和', 'R', year - 2018] as const);
	const name = monthNames[month - 1] ?? '';
	const wide = (text: string) =>
		text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
	const japanese = `${yyyy}年${String(month)}月${String(date)}日`;
	return [
		japanese,
		wide(japanese),
		`${yyyy}年${mm}月${dd}日`,
		`${yyyy}.${mm}.${dd}`,
		`${yyyy}.${String(month)}.${String(date)}`,
		`${yyyy}/${mm}/${dd}`,
		day,
		`${era}${count === 1 ? '元' : String(count)}年${String(month)}月${String(date)}日`,
		wide(`${era}${String(count)}年${String(month)}月${String(date)}日`),
		`${letter}${String(count)}.${String(month)}.${String(date)}`,
		`${era}${inKanji(count)}年${inKanji(month)}月${inKanji(date)}日`,
		`${[...yyyy].map((digit) => kanjiDigits.charAt(Number(digit))).join('')}年${inKanji(month)}月${inKanji(date)}日`,
		`${name} ${String(date)}, ${yyyy}`,
		`${name.slice(0, 3)}. ${dd}, ${yyyy}`,
		`${String(date)} ${name} ${yyyy}`,
		`${dd} ${name.slice(0, 3)} ${yyyy} 00:00:00 +0900`,
		`${day}T00:00:00+09:00`,
		`${addDays(day, -1)}T15:00:00Z`,
	];
}
