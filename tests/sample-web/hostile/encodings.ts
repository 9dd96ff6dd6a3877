import { file, html } from '../web/answers.ts';
import { eucJp, shiftJis } from '../web/charsets.ts';
import { input, noticePage, type HostileInput } from './input.ts';

const page = noticePage();
const inBetween = (before: Uint8Array, between: Uint8Array): Uint8Array =>
	Buffer.concat([before, between, Buffer.from(page)]);

/** Bytes that are not what their label says, or nothing at all. */
export const encodings: readonly HostileInput[] = [
	input('document', 'meta-lies', 'none', 'in UTF-8 by its header, whose page says Shift_JIS', () =>
		html(page.replace('charset="utf-8"', 'charset="Shift_JIS"')),
	),
	input('document', 'unknown-charset', 'none', 'in UTF-8 under a label that does not exist', () =>
		file('text/html; charset=x-japan-99', page),
	),
	input('document', 'unlabelled-euc', 'none', 'in EUC-JP without any label', () =>
		file('text/html', eucJp(page.replace('<meta charset="utf-8">', ''))),
	),
	input(
		'document',
		'utf-16-with-bom',
		'none',
		'in UTF-16 with a byte-order mark, labelled UTF-8',
		() => file('text/html; charset=utf-8', Buffer.from(`\ufeff${page}`, 'utf16le')),
	),
	input('document', 'random-bytes', 'undecodable', 'of bytes that are text in no encoding', () =>
		file(
			'text/html; charset=utf-8',
			inBetween(
				Buffer.from([0xc0, 0x80, 0xfd, 0x81, 0x00, 0xff, 0xff, 0x80]),
				Buffer.alloc(400, 0xff),
			),
		),
	),
	input('document', 'half-shift-jis', 'undecodable', 'in UTF-8 with a paragraph in Shift_JIS', () =>
		file(
			'text/html; charset=utf-8',
			inBetween(Buffer.from('<p>'), shiftJis('北辰重工業は出荷を停止しました。')),
		),
	),
	input('document', 'cut-character', 'undecodable', 'whose characters are cut in two', () =>
		file(
			'text/html; charset=utf-8',
			inBetween(Buffer.from('<p>当社は、ロシア').subarray(0, -1), Buffer.from('</p>')),
		),
	),
	input(
		'document',
		'replacement-characters',
		'undecodable',
		'that lost its characters before it was sent',
		() => html(noticePage('当社は、\ufffd\ufffd\ufffd向け製品の出荷を\ufffd\ufffdしました。')),
	),
	input('document', 'nul-bytes', 'none', 'with null bytes between its characters', () =>
		html(noticePage('当社は、\0ロシア\0向け製品の出荷を停止しました。')),
	),
	input(
		'document',
		'control-characters',
		'none',
		'with control characters and lone carriage returns',
		() => html(noticePage('当社は、\u0007ロシア\u001b[31m向け\r製品の\u202e出荷を停止しました。')),
	),
];
