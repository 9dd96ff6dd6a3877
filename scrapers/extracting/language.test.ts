import { describe, expect, test } from 'vitest';
import { languageCode, languageOf } from './language.ts';

const japanese = '当社は、ロシア向けの出荷を当面の間停止することを決定しました。';
const english = 'The company has decided to suspend shipments to Russia for the time being.';
const russian = 'Компания приняла решение приостановить поставки в Россию.';
const chinese = '本公司決定暫停對俄羅斯的出貨，直至另行通知為止。敬請各位投資者留意。';

describe('the language of a text', () => {
	test.each([
		['Japanese', japanese, 'ja'],
		['a short Japanese heading', 'お知らせ', 'ja'],
		['half-width kana', 'ﾛｼｱ向け出荷', 'ja'],
		['Japanese among Latin names', `${'Kitano Trading LLC '.repeat(3)}の株式譲渡について`, 'ja'],
		['English', english, 'en'],
		['English with a Japanese name in it', `${english} ${english} (北野商事)`, 'en'],
		['English with an accent', `${english} Café Müller`, 'en'],
		['Russian', russian, 'other'],
		['Chinese', chinese, 'other'],
		['figures', '1,234 56.7% 2022', undefined],
		['a word', 'Notice', undefined],
		['nothing', '', undefined],
	])('%s', (_, text, expected) => {
		expect(languageOf(text)).toBe(expected);
	});
});

describe('the language code', () => {
	test.each([
		['a template that says English on a Japanese page', japanese, 'en', 'ja'],
		['a template that says Japanese on an English page', english, 'ja', 'en'],
		['a region', japanese, 'ja-JP', 'ja'],
		['German, which has the letters of English', english, 'de-DE', 'de'],
		['Russian that says so', russian, 'ru', 'ru'],
		['Russian that says Japanese', russian, 'ja', undefined],
		['kanji alone that say Japanese', '特別損失計上連結業績予想修正公表', 'ja', 'ja'],
		['too little, but declared', 'Notice', 'EN', 'en'],
		['too little', 'Notice', undefined, undefined],
		['nonsense declared', 'Notice', 'english', undefined],
	])('%s', (_, text, declared, expected) => {
		expect(languageCode(text, declared)).toBe(expected);
	});
});
