import { expect, test } from 'vitest';
import { siteOf } from './own-site.ts';

test.each([
	['minato.test', 'minato.test'],
	['www.ir.minato.test', 'minato.test'],
	['www.example.co.jp', 'example.co.jp'],
	['example.co.jp', 'example.co.jp'],
	['www.example.jp', 'example.jp'],
	['www.example.com.au', 'example.com.au'],
	['www.co.example.com', 'example.com'],
	['www.minato.test.', 'minato.test'],
	['localhost', 'localhost'],
	['127.0.0.1', '127.0.0.1'],
	['[::1]', '[::1]'],
])('%s belongs to %s', (host, site) => {
	expect(siteOf(host)).toBe(site);
});

test('two companies under one registry are two sites', () => {
	expect(siteOf('www.example.co.jp')).not.toBe(siteOf('www.example1.co.jp'));
});
