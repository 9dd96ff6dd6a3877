import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapseSource, isWide, joinLines, seam } from './japanese-lines.ts';

const wide = fc.constantFrom(...'可能性ロシアあんー々〆、。「」〈〉％０９Ａｚ￥𠮷ﾛ'.split(/(?:)/u));
const narrow = fc.constantFrom(...'aZ09.,()-é¥%Яж'.split(''));
const word = (unit: fc.Arbitrary<string>) => fc.string({ unit, minLength: 1, maxLength: 8 });

describe('a line break', () => {
	test.each([
		['inside a word', '重要な影響を及ぼす可', '能性', '', '重要な影響を及ぼす可能性'],
		['after a full stop', '停止しました。', '再開は未定です。', '', undefined],
		['before a bracket', '北野商事', '「以下、当社」', '', undefined],
		['between digits of full width', '２０', '２２年', '', undefined],
		['between a kanji and its variant', '葛\u{e0100}', '城', '', undefined],
		['between half-width kana', 'ﾛｼ', 'ｱ', '', undefined],
		['between English words', 'has decided', 'to suspend', ' ', undefined],
		['between Japanese and English', '当社は', 'Kitano', ' ', undefined],
		['between an ASCII digit and a kanji', '2022', '年', ' ', undefined],
		['before a bullet', '次のとおりです。', '・出荷を停止', '\n', undefined],
		['before a note', '停止しました。', '※一部を除く', '\n', undefined],
		['inside a list of katakana names', 'ロシア', '・ウクライナ', '', undefined],
		['at the beginning', '', '当社', '', undefined],
	])('%s', (_, before, after, expected, joined) => {
		expect(seam(before, after, ' ')).toBe(expected);
		if (joined !== undefined) expect(joinLines([before, after])).toBe(joined);
	});

	test('is nothing between any two wide characters, and what the caller says elsewhere', () => {
		fc.assert(
			fc.property(word(wide), word(wide), word(narrow), (one, other, latin) => {
				expect(seam(one, other, '\n')).toBe('');
				expect(seam(one, latin, '\n')).toBe('\n');
				expect(seam(latin, other, ' ')).toBe(' ');
				expect(seam(latin, latin, ' ')).toBe(' ');
			}),
			{ numRuns: 2_000 },
		);
	});

	test('can fall anywhere in a Japanese text and leave no trace', () => {
		fc.assert(
			fc.property(fc.array(word(wide), { minLength: 1, maxLength: 9 }), (pieces) => {
				expect(joinLines(pieces)).toBe(pieces.join(''));
				expect(collapseSource(pieces.join('\n\t  '))).toBe(pieces.join(''));
				expect(collapseSource(pieces.join(' \r\n'))).toBe(pieces.join(''));
			}),
			{ numRuns: 1_000 },
		);
	});

	test('never takes a character away', () => {
		fc.assert(
			fc.property(fc.array(word(fc.oneof(wide, narrow)), { maxLength: 9 }), (pieces) => {
				expect(joinLines(pieces).replaceAll(/\s/g, '')).toBe(pieces.join(''));
			}),
			{ numRuns: 1_000 },
		);
	});
});

describe('white space of a source', () => {
	test('stays where an author set it between Japanese words', () => {
		expect(collapseSource('北野　太郎 社長')).toBe('北野　太郎 社長');
		expect(collapseSource('a \n\t b')).toBe('a b');
	});
});

test('wide characters', () => {
	expect(['漢', 'ｶ', '。', '％', '𠮷'].every(isWide)).toBe(true);
	expect(['a', '1', ' ', '\u3000', '.', '−'].some(isWide)).toBe(false);
});
