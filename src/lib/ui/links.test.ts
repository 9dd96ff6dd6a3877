import { expect, test } from 'vitest';
import { contactAddress, hostOf } from './links.ts';

test.each([
	['https://www.kitano.example/news/1', 'kitano.example'],
	['https://news.kitano.example./a', 'news.kitano.example'],
	['http://kitano.example:8080/', 'kitano.example:8080'],
	['https://北野.example/', 'xn--djr827l.example'],
	['no address', ''],
	['', ''],
])('the host of %s is “%s”', (url, host) => {
	expect(hostOf(url)).toBe(host);
});

test('a contact is written to, or visited', () => {
	expect(contactAddress('desk@tettai.example')).toBe('mailto:desk@tettai.example');
	expect(contactAddress('https://tettai.example/desk')).toBe('https://tettai.example/desk');
});
