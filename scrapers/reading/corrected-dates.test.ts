import { expect, test } from 'vitest';
import { read } from './read.ts';

const dateIn = (lang: string, published_on: string, text: string) =>
	read({
		id: 'a',
		lang,
		company_ja: '瑠璃沢工業',
		company_en: 'Rurisawa Industries',
		published_on,
		text,
	}).effective_on;

test.each([
	[
		'ja',
		'2023-03-10',
		'2022年12月16日付のお知らせを訂正します。当社はロシア工場の生産を停止しました。\n訂正前：12月27日\n訂正後：12月28日',
		'2022-12-28',
	],
	[
		'ja',
		'2023-01-13',
		'当社はロシア工場の生産を停止しております。昨年11月25日の公表に誤りがありました。停止日は「11月30日」ではなく、正しくは「12月2日」です。',
		'2022-12-02',
	],
	[
		'ja',
		'2023-02-03',
		'2022年12月20日付のお知らせの訂正です。ロシア向けの出荷を停止した日は、1月5日が正しい日付です。',
		'2023-01-05',
	],
	[
		'en',
		'2023-01-19',
		"Erratum. In last year's notice of 14 October we said that our Russian kilns were stopped on 1 November. It was 3 November.",
		'2022-11-03',
	],
])('%s %s: a corrected day stands beside the notice that is corrected', (lang, day, text, on) => {
	expect(dateIn(lang, day, text)).toBe(on);
});

test('a day without a year in any other text is the nearest one', () => {
	expect(dateIn('ja', '2023-03-10', '当社はロシア工場の生産を3月6日に停止しました。')).toBe(
		'2023-03-06',
	);
});
