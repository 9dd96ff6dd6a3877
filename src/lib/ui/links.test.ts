import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactAddress, hostOf, mailAddress } from './links.ts';

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

test('a letter opens in a mail program word for word, with its lines as mail has them', () => {
	const texts = fc.string({
		unit: fc.constantFrom('a', '貴', '&', '=', '?', '+', ' ', '%', '\n', '"'),
	});
	fc.assert(
		fc.property(texts, texts, (subject, text) => {
			const address = mailAddress({ subject, text });
			const [, query = ''] = address.split('?');
			const [subjectPart = '', bodyPart = ''] = query.split('&');
			expect(address.startsWith('mailto:?subject=')).toBe(true);
			expect(decodeURIComponent(subjectPart.replace('subject=', ''))).toBe(subject);
			expect(decodeURIComponent(bodyPart.replace('body=', ''))).toBe(text.replaceAll('\n', '\r\n'));
		}),
	);
});
