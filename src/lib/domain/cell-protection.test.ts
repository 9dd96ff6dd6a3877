import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { protectCell, unprotectCell } from './cell-protection.ts';

const dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/** Any text, and often one that begins with what a spreadsheet would run or with quotation marks. */
const text = fc
	.tuple(
		fc.array(fc.constantFrom(...dangerous, "'", '"', ' ', '\u3000'), { maxLength: 3 }),
		fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()),
	)
	.map(([start, rest]) => start.join('') + rest);

describe('a protected cell', () => {
	test.each(dangerous)('that began with %j gets one leading quotation mark', (start) => {
		expect(protectCell(`${start}SUM(A1)`)).toBe(`'${start}SUM(A1)`);
		expect(protectCell(start)).toBe(`'${start}`);
	});

	test('that began with a quotation mark gets a second, so that exactly one comes off', () => {
		expect(protectCell("'quoted'")).toBe("''quoted'");
		expect(unprotectCell("''quoted'")).toBe("'quoted'");
		expect(unprotectCell("'")).toBe('');
	});

	test.each(['', 'Fukagawa Kiln', '2022-03-04', '0050', '深川製陶', 'a=b', ' =1', '１'])(
		'that is harmless stays as it is: “%s”',
		(harmless) => {
			expect(protectCell(harmless)).toBe(harmless);
			expect(unprotectCell(harmless)).toBe(harmless);
		},
	);

	test('gives back the very text', () => {
		fc.assert(
			fc.property(text, (one) => {
				expect(unprotectCell(protectCell(one))).toBe(one);
			}),
			{ numRuns: 5_000 },
		);
	});

	test('never begins with a character that a spreadsheet would run', () => {
		fc.assert(
			fc.property(text, (one) => {
				expect(dangerous).not.toContain(protectCell(one).charAt(0));
			}),
			{ numRuns: 5_000 },
		);
	});
});
