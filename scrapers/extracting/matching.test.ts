import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forMatching } from './matching.ts';

/** The characters as written under what a word matched. */
function written(text: string, word: string): string {
	const matching = forMatching(text);
	const start = matching.text.indexOf(word);
	expect(start).toBeGreaterThanOrEqual(0);
	const span = matching.original(start, start + word.length);
	return text.slice(span.start, span.end);
}

describe('a word found in the matched text', () => {
	test.each([
		['half-width kana', '当社のﾛｼｱ事業', 'ロシア', 'ﾛｼｱ'],
		['half-width voiced kana', '北野㈱のﾊﾞｸﾞﾗﾁｵﾝ支店', 'バグラチオン', 'ﾊﾞｸﾞﾗﾁｵﾝ'],
		['kana with a mark of its own', 'か\u3099いこく', 'が', 'か\u3099'],
		['digits of full width', '㈱北野　２０２２年', '2022', '２０２２'],
		['a part of a company sign', '㈱北野', '株', '㈱'],
		['letters of full width', 'Ｒｕｓｓｉａ', 'Russia', 'Ｒｕｓｓｉａ'],
		['a kanji beyond the first plane', '𠮷野㌖ロシア', 'ロシア', 'ロシア'],
		['a radical in place of a kanji', '⾦額', '金額', '⾦額'],
		['plain text', 'ロシア事業', 'ロシア', 'ロシア'],
	])('%s', (_, text, word, expected) => {
		expect(written(text, word)).toBe(expected);
	});
});

describe('the matched text', () => {
	const anything = fc.string({ unit: 'binary', maxLength: 40 });
	const awkward = fc.string({
		unit: fc.constantFrom(...'ﾊﾞﾟ㈱か\u3099a\u0301𠮷ﾡﾂ가\u1100\u1161㌖①あ1１ﬁ'.split('')),
		maxLength: 30,
	});

	test('leads back to parts that match it again, for any text', () => {
		fc.assert(
			fc.property(fc.oneof(anything, awkward), fc.nat(), fc.nat(), (text, one, other) => {
				const matching = forMatching(text);
				expect(matching.text).toBe(text.normalize('NFKC'));
				const bound = matching.text.length + 1;
				const [start, end] = [one % bound, other % bound].sort((a, b) => a - b) as [number, number];
				const span = matching.original(start, end);
				expect(span.start).toBeLessThanOrEqual(span.end);
				if (start < end) {
					const part = text.slice(span.start, span.end).normalize('NFKC');
					expect(part).toContain(matching.text.slice(start, end));
				}
			}),
			{ numRuns: 10_000 },
		);
	});

	test('leads back from its whole to the whole', () => {
		fc.assert(
			fc.property(fc.oneof(anything, awkward), (text) => {
				const matching = forMatching(text);
				expect(matching.original(0, matching.text.length)).toEqual({ start: 0, end: text.length });
			}),
			{ numRuns: 5_000 },
		);
	});

	test('has every character of Unicode where it belongs', () => {
		for (let code = 0; code < 0x110000; code += 1) {
			if (code >= 0xd800 && code < 0xe000) continue;
			const text = `あ${String.fromCodePoint(code)}い`;
			const matching = forMatching(text);
			const span = matching.original(matching.text.length - 1, matching.text.length);
			if (span.end !== text.length || span.start !== text.length - 1)
				expect([code.toString(16), span]).toEqual([code.toString(16), 'the last character']);
		}
	});
});
