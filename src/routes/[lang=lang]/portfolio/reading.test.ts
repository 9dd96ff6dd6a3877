import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { textOf } from './reading.ts';

const list = 'コード,銘柄\r\n1301,北野硝子㈱\r\n';

test.each(['utf-8', 'shift_jis', 'cp932'])('a file in %s is read', (encoding) => {
	expect(textOf(iconv.encode(list, encoding))).toBe(list);
});

test.each(['utf-8', 'utf-16le', 'utf-16be'])('a file in %s with its mark is read', (encoding) => {
	expect(textOf(iconv.encode(list, encoding, { addBOM: true }))).toBe(list);
});

test('a workbook or a picture is refused', () => {
	expect(() => textOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1]))).toThrow('no text');
	expect(() => textOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00]))).toThrow('no text');
});
