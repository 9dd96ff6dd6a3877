import * as cheerio from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, xmlText } from './xml.ts';

/** What any text becomes: what XML cannot write is replaced, the rest stays to the character. */
const writable = (text: string): string =>
	[...text]
		.map((character) => {
			const code = character.codePointAt(0) ?? 0;
			const isChar =
				code === 9 ||
				code === 10 ||
				code === 13 ||
				(code >= 0x20 && code <= 0xd7ff) ||
				(code >= 0xe000 && code <= 0xfffd) ||
				code >= 0x10000;
			return isChar ? character : '\uFFFD';
		})
		.join('');

const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc
		.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
		.map((codes) => String.fromCharCode(...codes)),
	fc.constantFrom(
		']]>',
		'<![CDATA[',
		'&#0;',
		'&amp;',
		'<!--',
		'\r\n',
		'\u2028',
		'\uD800',
		'\uFFFF',
	),
);

describe('a text in XML', () => {
	test('is read again as it was, in an element and in an attribute', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const $ = cheerio.load(element('a', { b: text }, text), { xml: true });
				expect([$('a').text(), $('a').attr('b')]).toEqual([writable(text), writable(text)]);
			}),
			{ numRuns: 3_000 },
		);
	});

	test('leaves no mark-up, no control character and no lone surrogate', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const written = xmlText(text);
				expect(written).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#\d+);)/);
				expect([...written].filter((one) => one < ' ' || /[\uFFFE\uFFFF]/.test(one))).toEqual([]);
				expect(written.isWellFormed()).toBe(true);
			}),
			{ numRuns: 3_000 },
		);
	});
});

test('elements nest, and an empty one is closed', () => {
	expect(element('a', {}, [element('b', { c: '1' }), element('d', {}, 'x & y')])).toBe(
		'<a><b c="1"/><d>x &amp; y</d></a>',
	);
	expect(element('a', {}, '')).toBe('<a/>');
});
