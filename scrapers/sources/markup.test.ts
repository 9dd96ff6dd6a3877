import { expect, test } from 'vitest';
import { parseHtml, readDeeply } from './markup.ts';
import { pageOf } from './pretend-discovery.ts';

const page = pageOf('https://www.mihon.example/news/', '\ufeff<p>ロシア</p>');

test('what is nested too deeply for the reader is a problem of the page', () => {
	const down = (depth: number): number => down(depth + 1) + 1;
	expect(() => readDeeply(page, () => down(0))).toThrow(
		expect.objectContaining({ code: 'unreadable', subject: page.url }),
	);
});

test('another mistake stays what it is', () => {
	const fail = () => {
		throw new TypeError('a mistake');
	};
	expect(() => readDeeply(page, fail)).toThrow(TypeError);
});

test('a byte order mark is none of the text', () => {
	expect(parseHtml(page).text()).toBe('ロシア');
});
