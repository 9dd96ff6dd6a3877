import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blotSecrets, withoutSecrets, withSecrets } from './secrets.ts';

const word = fc.string({ minLength: 4, unit: 'grapheme' });
const secrets = fc.dictionary(fc.stringMatching(/^[A-Za-z-]{3,9}$/), word, {
	minKeys: 1,
	maxKeys: 3,
});

test('what is put into an address is taken out of it again', () => {
	fc.assert(
		fc.property(secrets, (query) => {
			const url = new URL('https://api.example/list?0=1');
			const sent = withSecrets(url, query);
			for (const [name, value] of Object.entries(query))
				expect(sent.searchParams.get(name)).toBe(value);
			expect(withoutSecrets(sent, query).href).toBe(url.href);
			expect(url.search).toBe('?0=1');
		}),
	);
});

test('an address without secrets is left as it is written', () => {
	const url = new URL('https://api.example/a?x=%7e+1&&y');
	expect(withoutSecrets(url, { key: 'k' }).href).toBe(url.href);
	expect(withSecrets(url, undefined).href).toBe(url.href);
});

test('no secret is left in a text, whichever way it is written', () => {
	const text = fc.string();
	fc.assert(
		fc.property(word, text, text, (secret, before, after) => {
			for (const form of [secret, encodeURIComponent(secret)])
				expect(blotSecrets(`${before}|${form}|${after}`, { key: secret })).not.toContain(
					`|${form}|`,
				);
		}),
	);
	expect(blotSecrets('nothing', { key: '' })).toBe('nothing');
});
