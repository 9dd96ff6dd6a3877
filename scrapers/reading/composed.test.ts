import { describe, expect, test } from 'vitest';
import { families } from './examples/composed.ts';
import { read } from './read.ts';

describe('what is composed freely is read', () => {
	test.each(families)('%s %s: %s', (lang, _name, status, texts) => {
		const others = texts.filter(
			(text) =>
				read({ id: 'a', lang, published_on: '2022-10-20', company_ja: '瑠璃沢工業', text })
					.status !== status,
		);
		expect(others).toEqual([]);
	});
});
