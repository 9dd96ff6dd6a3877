import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchForm, searchTerms } from './search-text.ts';

describe('the search form', () => {
	test.each([
		['half- and full-width katakana and hiragana', ['ﾄﾖｻﾄ', 'トヨサト', 'とよさと']],
		['half-width voiced kana, which are two characters', ['ﾊﾟﾌﾞﾘｶﾞ', 'パブリガ', 'ぱぶりが']],
		['kana whose mark is a character of its own', ['ガ', 'カ\u3099', 'か\u3099', 'が']],
		['the vu of loanwords', ['ヴォルガ', 'ｳﾞｫﾙｶﾞ', 'ゔぉるが']],
		['case and width of letters', ['KITANO', 'kitano', 'Kitano', 'ＫＩＴＡＮＯ', 'ｋｉｔａｎｏ']],
		['width of digits', ['1301', '１３０１']],
		['accents', ['Café Müller', 'Cafe Muller', 'CAFE\u0301 MU\u0308LLER']],
		['dots between words', ['アサヒ・キタノ', 'ｱｻﾋ･ｷﾀﾉ', 'あさひきたの']],
		['dots of abbreviations', ['N.P.K. Co., Ltd.', 'npk co ltd']],
		['kinds of quotation mark', ['L’Aube', "L'Aube", 'laube', '“L”aube']],
		[
			'kinds of hyphen',
			['Minato‐Tek', 'Minato–Tek', 'Minato−Tek', 'minato-tek', 'Ｍｉｎａｔｏ－Tek'],
		],
		['kinds of space', ['北野\u3000製作所', '北野 製作所', ' 北野\t\u00a0製作所\u3000']],
		['company signs', ['㈱北野', '(株)北野', '（株）北野']],
	])('is the same for %s', (_, forms) => {
		expect(new Set(forms.map(searchForm)).size).toBe(1);
	});

	test.each([
		['a long vowel and a short one', 'ビール', 'ビル'],
		['voiced and unvoiced kana', 'ガス', 'カス'],
		['kanji and their reading', '北野', 'きたの'],
		['small and large kana', 'シャツ', 'シヤツ'],
		['a word and two', 'kitano', 'kita no'],
	])('keeps apart %s', (_, one, other) => {
		expect(searchForm(one)).not.toBe(searchForm(other));
	});

	test('does not depend on the width of any kana or letter, nor on the kana chosen', () => {
		const katakana = fc
			.integer({ min: 0x30a1, max: 0x30f6 })
			.map((code) => String.fromCharCode(code));
		const latin = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
		const word = fc.array(fc.oneof(katakana, latin), { maxLength: 12 }).map((all) => all.join(''));
		const hiragana = (text: string) =>
			text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
		const wide = (text: string) =>
			text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
		fc.assert(
			fc.property(word, (text) => {
				expect(searchForm(hiragana(text))).toBe(searchForm(text));
				expect(searchForm(text.toUpperCase())).toBe(searchForm(text.toLowerCase()));
				expect(searchForm(wide(text))).toBe(searchForm(text));
			}),
			{ numRuns: 2_000 },
		);
	});

	test('has no line break, no double space and no space at its ends', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(searchForm(text)).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
			}),
			{ numRuns: 2_000 },
		);
	});
});

describe('the words of a search', () => {
	test('are apart at any space and empty for none', () => {
		expect(searchTerms('\u3000ｷﾀﾉ\u3000Steel ')).toEqual(['きたの', 'steel']);
		expect(searchTerms(' \u3000\t')).toEqual([]);
		expect(searchTerms('・。')).toEqual([]);
	});

	test('are in search form, so that each is found in the text that it came from', () => {
		const texts = ['深川製陶㈱', 'Ōsaka Kōgyō', 'ﾌｶｶﾞﾜ', '“N.P.K.” Tekko'];
		for (const text of texts)
			for (const term of searchTerms(text)) expect(searchForm(text)).toContain(term);
	});
});
