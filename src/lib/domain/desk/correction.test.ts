import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	cleanLine,
	cleanText,
	isWebAddress,
	longest,
	readRequest,
	type RequestFields,
} from './correction.ts';

const fields: RequestFields = {
	kind: 'correction',
	body: 'The second plant goes on.',
	url: 'https://kitano-steel.example/news/2',
	contact: 'reader@mail.example',
	office: 'Press office',
	website: '',
};
const read = (changes: Partial<RequestFields> = {}, withCompany = true) =>
	readRequest({ ...fields, ...changes }, { withCompany });
const problemsOf = (changes: Partial<RequestFields>, withCompany = true): string[] => {
	const answer = read(changes, withCompany);
	return 'problems' in answer ? [...answer.problems] : [];
};

describe('a request as it was sent', () => {
	test('is kept as it is meant', () => {
		expect(read({ body: ' a\r\nb\u0000\u0007 ', contact: ' x\n y ' })).toEqual({
			request: {
				kind: 'correction',
				body: 'a\nb',
				url: fields.url,
				contact: 'x y',
				// Only a reply has an office.
				office: null,
			},
		});
		expect(read({ kind: 'reply', url: '', contact: '' })).toMatchObject({
			request: { url: null, contact: null, office: 'Press office' },
		});
	});

	test.each([
		[{ kind: '' }, ['kind_required']],
		[{ kind: 'complaint' }, ['kind_required']],
		[{ body: ' \u0000\n ' }, ['body_required']],
		[{ body: '鋼'.repeat(longest.body + 1) }, ['body_too_long']],
		[{ url: 'kitano-steel.example' }, ['url_no_address']],
		[{ url: 'javascript:alert(1)' }, ['url_no_address']],
		[{ url: `https://a.example/${'x'.repeat(2_000)}` }, ['url_too_long']],
		[{ contact: 'x'.repeat(201) }, ['contact_too_long']],
		[{ kind: 'reply', office: ' ' }, ['office_required']],
		[{ website: 'https://spam.example' }, ['website_for_machines']],
		[{ kind: '', body: '', url: 'x' }, ['kind_required', 'body_required', 'url_no_address']],
	])('%j is refused by field and reason', (changes, problems) => {
		expect(problemsOf(changes)).toEqual(problems);
	});

	test('a reply needs a company', () => {
		expect(problemsOf({ kind: 'reply' }, false)).toEqual(['kind_not_possible']);
	});

	test('counts as people count, and takes exactly as much as it says', () => {
		expect(problemsOf({ body: '𠮷'.repeat(longest.body) })).toEqual([]);
		expect(problemsOf({ body: '𠮷'.repeat(longest.body + 1) })).toEqual(['body_too_long']);
	});

	test('whatever is sent, a database can hold what is kept of it', () => {
		const any = fc.string({ unit: 'binary', maxLength: 300 });
		fc.assert(
			fc.property(
				fc.record({
					kind: fc.constantFrom('correction', 'reply'),
					body: any,
					url: fc.oneof(any, fc.webUrl()),
					contact: any,
					office: any,
					website: fc.constant(''),
				}),
				(sent) => {
					const answer = readRequest(sent, { withCompany: true });
					if ('problems' in answer) {
						expect(answer.problems.length).toBeGreaterThan(0);
						return;
					}
					for (const text of Object.values<string | null>({ ...answer.request }))
						if (text !== null) {
							expect(text.isWellFormed()).toBe(true);
							expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
							expect(text).not.toBe('');
						}
					if (answer.request.url) expect(answer.request.url).toMatch(/^https?:\/\/\S+$/);
				},
			),
			{ numRuns: 2_000 },
		);
	});
});

test('cleaning again changes nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(cleanText(cleanText(text))).toBe(cleanText(text));
			expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
			expect(cleanLine(text)).not.toMatch(/[\n\t]/);
		}),
	);
});

test('an address can be linked to', () => {
	for (const address of ['https://a.example', 'http://a.example/日本?q=1#x', 'HTTPS://A.example'])
		expect([address, isWebAddress(address)]).toEqual([address, true]);
	for (const address of [
		'',
		'a.example',
		'ftp://a.example',
		'https://',
		'https:// a',
		'data:text/html,x',
	])
		expect([address, isWebAddress(address)]).toEqual([address, false]);
});
