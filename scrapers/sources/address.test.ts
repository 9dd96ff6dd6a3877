import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnHost, resolveLink, withoutParameters } from './address.ts';

const base = 'https://www.mihon.example/jp/news/index.html';

describe('a link', () => {
	test.each([
		['2026/1.html', 'https://www.mihon.example/jp/news/2026/1.html'],
		['/ir/a.pdf#page=3', 'https://www.mihon.example/ir/a.pdf'],
		['//cdn.mihon.example/a.pdf', 'https://cdn.mihon.example/a.pdf'],
		['?page=2', 'https://www.mihon.example/jp/news/index.html?page=2'],
		[
			'../../en/お知らせ.html',
			'https://www.mihon.example/en/%E3%81%8A%E7%9F%A5%E3%82%89%E3%81%9B.html',
		],
		['\n http://mihon.example/a ', 'http://mihon.example/a'],
	])('%j leads to %s', (link, address) => {
		expect(resolveLink(link, base)).toBe(address);
	});

	test.each([
		'',
		'   ',
		'#top',
		'javascript:void(0)',
		'JavaScript:alert(1)',
		' java\nscript:alert(1)',
		'mailto:ir@mihon.example',
		'tel:0312345678',
		'data:text/html,hello',
		'file:///etc/passwd',
		'ftp://mihon.example/a',
		'https://user:secret@mihon.example/',
		'http://',
		'https://[::1/',
	])('%j leads nowhere', (link) => {
		expect(resolveLink(link, base)).toBeUndefined();
	});

	test('of any text leads nowhere or to an http address without fragment', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (link) => {
				const address = resolveLink(link, base);
				if (address === undefined) return;
				expect(address).toMatch(/^https?:\/\/[^#]+$/);
				expect(resolveLink(address, base)).toBe(address);
			}),
			{ numRuns: 300 },
		);
	});
});

test('an address is known without the parameters that change with every upload', () => {
	const address = 'https://mihon.example/a.pdf?rev=1&id=7&hash=AB';
	expect(withoutParameters(address, ['rev', 'hash'])).toBe('https://mihon.example/a.pdf?id=7');
	expect(withoutParameters('https://mihon.example/a.pdf?rev=1', ['rev'])).toBe(
		'https://mihon.example/a.pdf',
	);
	const odd = 'https://mihon.example/a?q=%7E~+%20';
	expect(withoutParameters(odd, ['rev'])).toBe(odd);
});

test.each([
	['https://www.mihon.example/a', ['mihon.example'], true],
	['https://mihon.example/a', ['www.mihon.example'], true],
	['https://ir.mihon.example/a', ['www.mihon.example'], true],
	['https://notmihon.example/a', ['www.mihon.example'], false],
	['https://mihon.example.evil.example/a', ['mihon.example'], false],
	['https://parent.example/a', ['ir.parent.example'], false],
])('%s lies on %j: %s', (address, hosts, expected) => {
	expect(isOnHost(address, hosts)).toBe(expected);
});
