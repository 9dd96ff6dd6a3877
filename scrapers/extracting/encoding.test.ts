import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { CollectProblem } from '../problem.ts';
import { decode } from './encoding.ts';

const url = 'https://example.com/notice.html';
const notice = '北野商事㈱は、ロシア向けの出荷を停止しました。髙橋社長①';
const encodings = ['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16le', 'utf-16be'] as const;
type Encoding = (typeof encodings)[number];

/** iconv-lite has no ISO-2022-JP: it is EUC-JP with the high bits off, between escape sequences. */
function encode(text: string, encoding: Encoding): Uint8Array {
	if (encoding !== 'iso-2022-jp') {
		const name = { shift_jis: 'cp932', 'euc-jp': 'eucjp', 'utf-16be': 'utf16-be' } as const;
		return iconv.encode(text, encoding in name ? name[encoding as 'shift_jis'] : encoding);
	}
	const parts = text.split(/([^\0-\u007f]+)/u).map((part, at) => {
		if (at % 2 === 0) return Buffer.from(part, 'latin1');
		const pairs = iconv.encode(part, 'eucjp').map((byte) => byte & 0x7f);
		return Buffer.concat([Buffer.from('\u001b$B'), pairs, Buffer.from('\u001b(B')]);
	});
	return Buffer.concat(parts);
}

const page = (body: string, charset?: string): string =>
	`<!DOCTYPE html>\n<html><head>${charset === undefined ? '' : `<meta charset="${charset}">`}<title>t</title></head>\n<body>${body}</body></html>\n`;

/** Japanese as notices write it: kana between kanji, some Latin and figures of full width. */
const japanese = fc
	.array(
		fc.tuple(
			fc.string({
				unit: fc.constantFrom(...'事業停止出荷決定当社報告撤退継続検討会議説明'.split(/(?:)/u)),
				minLength: 1,
				maxLength: 4,
			}),
			fc.string({
				unit: fc.constantFrom(...'のをはにがでとしたますロシアウクライナー、。'.split(/(?:)/u)),
				minLength: 1,
				maxLength: 6,
			}),
			fc.constantFrom('', '', 'Kitano', '２０２２', 'ﾛｼｱ', ' ', '\n'),
		),
		{ minLength: 4, maxLength: 40 },
	)
	.map((words) => words.map((word) => word.join('')).join(''));
const latinOnly = (text: string) => text.replaceAll(/[ﾛｼｱ]/g, '');

describe('a page in any encoding is read', () => {
	test.each(encodings)('%s, labelled by the header, by itself, or not at all', (encoding) => {
		fc.assert(
			fc.property(japanese, (words) => {
				const text = encoding === 'iso-2022-jp' ? latinOnly(words) : words;
				for (const source of [page(text), page(text, encoding)]) {
					const bytes = encode(source, encoding);
					const labelled = { contentType: `text/html; charset=${encoding}`, url };
					expect(decode(bytes, labelled)).toEqual({ text: source, encoding });
					expect(decode(bytes, { url })).toEqual({ text: source, encoding });
				}
			}),
			{ numRuns: 150 },
		);
	});

	test.each(encodings)('%s, whatever label lies about it', (encoding) => {
		const lies = [...encodings, 'windows-1252', 'iso-8859-1', 'gibberish', 'us-ascii'];
		fc.assert(
			fc.property(
				japanese,
				fc.constantFrom(...lies),
				fc.constantFrom(...lies),
				(words, one, other) => {
					const text = page(encoding === 'iso-2022-jp' ? latinOnly(words) : words, one);
					const contentType = `text/html; charset=${other}`;
					expect(decode(encode(text, encoding), { contentType, url })).toEqual({ text, encoding });
				},
			),
			{ numRuns: 300 },
		);
	});
});

const label = (charset: string) => `text/html; charset=${charset}`;
const bytesOf = (...parts: (string | number[])[]) =>
	Buffer.concat(
		parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
	);

describe('the encoding of', () => {
	test.each<[string, Uint8Array, string | undefined, string]>([
		['a mark before UTF-8', bytesOf([0xef, 0xbb, 0xbf], notice), label('shift_jis'), 'utf-8'],
		[
			'a mark before UTF-16',
			bytesOf([0xff, 0xfe], [...iconv.encode(notice, 'utf-16le')]),
			undefined,
			'utf-16le',
		],
		['CP932 by its other name', iconv.encode(notice, 'cp932'), label('CP932'), 'shift_jis'],
		['CP932 as windows-31j', iconv.encode(notice, 'cp932'), label('"Windows-31J"'), 'shift_jis'],
		[
			'an XML declaration',
			iconv.encode(`<?xml version="1.0" encoding="EUC-JP"?>${notice}`, 'eucjp'),
			undefined,
			'euc-jp',
		],
		[
			'an http-equiv declaration',
			iconv.encode(
				`<meta http-equiv="Content-Type" content="text/html; charset=x-sjis">ﾛｼｱ`,
				'cp932',
			),
			undefined,
			'shift_jis',
		],
		[
			'a malformed meta',
			iconv.encode(
				`<meta http-equiv="Content-Type" content="text/html" charset="EUC-JP">${notice}`,
				'eucjp',
			),
			undefined,
			'euc-jp',
		],
		[
			'half-width kana that are valid UTF-8 too',
			iconv.encode('ﾃｱﾃｲ', 'cp932'),
			label('shift_jis'),
			'shift_jis',
		],
		['a page that says UTF-16 in ASCII', Buffer.from(page('Notice', 'utf-16')), undefined, 'utf-8'],
		['ASCII that the header calls UTF-16', Buffer.from(page('Notice')), label('utf-16'), 'utf-8'],
		[
			'English quotes without a label',
			iconv.encode(`The company\u2019s \u201cnotice\u201d. ${'word '.repeat(40)}`, 'win1252'),
			undefined,
			'windows-1252',
		],
		[
			'English quotes with a label',
			iconv.encode('The company\u2019s notice', 'win1252'),
			label('iso-8859-1'),
			'windows-1252',
		],
		['kanji alone', iconv.encode('特別損失計上', 'cp932'), undefined, 'shift_jis'],
		['nothing', new Uint8Array(), undefined, 'utf-8'],
		['a mark and nothing', bytesOf([0xef, 0xbb, 0xbf]), undefined, 'utf-8'],
	])('%s', (_, bytes, contentType, encoding) => {
		const decoded = decode(bytes, { contentType, url });
		expect(decoded.encoding).toBe(encoding);
		expect(
			iconv.decode(
				Buffer.from(bytes),
				encoding === 'windows-1252' ? 'win1252' : encoding === 'shift_jis' ? 'cp932' : encoding,
			),
		).toBe(decoded.text);
	});

	test('keeps the backslash and the tilde of Shift_JIS', () => {
		expect(decode(iconv.encode('北野の\\100~です', 'cp932'), { url }).text).toBe(
			'北野の\\100~です',
		);
	});
});

describe('refused, with what was tried', () => {
	const cut = (text: string, encoding: string, by: number) =>
		iconv.encode(text, encoding).subarray(0, -by);
	test.each<[string, Uint8Array, string | undefined, RegExp]>([
		['UTF-8 cut inside a character', cut(notice + '髙', 'utf-8', 1), label('utf-8'), /tried utf-8/],
		[
			'UTF-8 with a wrong byte',
			bytesOf(notice, [0x82], notice),
			undefined,
			/tried utf-8, shift_jis, euc-jp/,
		],
		[
			'UTF-8 with a wrong byte and a lying label',
			bytesOf(notice, [0x82], notice),
			label('x-sjis'),
			/x-sjis/,
		],
		[
			'Shift_JIS cut inside a character',
			cut(notice + '髙', 'cp932', 1),
			label('shift_jis'),
			/tried utf-8, shift_jis/,
		],
		['UTF-16 of an odd length', bytesOf([0xff, 0xfe, 0x4b]), undefined, /tried utf-16le/],
		[
			'UTF-16 with half a pair',
			bytesOf([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]),
			undefined,
			/utf-16le/,
		],
		[
			'UTF-8 that lacks a byte, is sound Shift_JIS by chance, and is called so',
			Buffer.concat([
				Buffer.from('出荷可能性ロシア').subarray(0, 19),
				Buffer.from('出荷可能性ロシア').subarray(20),
			]),
			label('shift_jis'),
			/tried utf-8/,
		],
		[
			'noise',
			Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 256 || 1),
			undefined,
			/tried/,
		],
		['U+FFFD written out', Buffer.from('出荷を\ufffd止しました'), label('utf-8'), /after “出荷を”/],
	])('%s', (_, bytes, contentType, message) => {
		let thrown: unknown;
		try {
			decode(bytes, { contentType, url });
		} catch (error) {
			thrown = error;
		}
		expect(thrown).toBeInstanceOf(CollectProblem);
		expect(thrown).toMatchObject({ code: 'undecodable', subject: url });
		expect((thrown as CollectProblem).message).toMatch(message);
	});

	test('any bytes give a text or this problem', () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ maxLength: 60 }),
				fc.constantFrom(...encodings, ''),
				(bytes, charset) => {
					try {
						expect(decode(bytes, { contentType: label(charset), url }).text).not.toContain(
							'\ufffd',
						);
					} catch (error) {
						expect(error).toMatchObject({ code: 'undecodable' });
					}
				},
			),
			{ numRuns: 5_000 },
		);
	});
});
