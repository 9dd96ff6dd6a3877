import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeKinds } from '../changes.ts';
import { addDays } from '../dates.ts';
import {
	allChanges,
	changesQueryOf,
	readChangesQuestion,
	toggledKind,
	type ChangesQuestion,
} from './changes-question.ts';

const today = '2026-11-20';
const plain = allChanges({ today, asOf: today, knownAt: today });
const read = (query: string) => readChangesQuestion(new URLSearchParams(query), today);
const problemsIn = (query: string): string[] => {
	const answer = read(query);
	return 'question' in answer ? [] : answer.problems.map(({ parameter }) => parameter);
};

const day = fc.integer({ min: -4_000, max: 0 }).map((days) => addDays(today, days));
const part = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/);
const question: fc.Arbitrary<ChangesQuestion> = fc.record({
	today: fc.constant(today),
	asOf: day,
	knownAt: day,
	q: fc.string({ maxLength: 50 }).map((text) =>
		text
			.replace(/\p{Cc}/gu, ' ')
			.toWellFormed()
			.trim(),
	),
	page: fc.integer({ min: 1, max: 1_000_000 }),
	per: fc.integer({ min: 1, max: 200 }),
	kinds: fc.uniqueArray(fc.constantFrom(...changeKinds)),
	company: fc.option(fc.constantFrom('kitano-steel', 'a', '3m')),
	edition: fc.option(day),
	entry: fc.option(
		fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `event/${parts.join('/')}`),
	),
});

describe('a question about changes', () => {
	test('has an address that states it again', () => {
		fc.assert(
			fc.property(question, (one) => {
				expect(read(changesQueryOf(one))).toEqual({ question: one });
			}),
			{ numRuns: 1_000 },
		);
	});

	test('asks for everything where the address says nothing', () => {
		expect(read('')).toEqual({ question: plain });
		expect(changesQueryOf(plain)).toBe('');
		expect(read('change=&company=&edition=&entry=&utm_source=letter')).toEqual({ question: plain });
	});

	test.each([
		['change=gone', ['change']],
		['change=added,added,gone', ['change']],
		['company=../etc', ['company']],
		['company=a&company=b', ['company']],
		['edition=2026-02-30', ['edition']],
		['edition=tomorrow', ['edition']],
		['entry=event', ['entry']],
		[`entry=event/${'x'.repeat(300)}`, ['entry']],
		['entry=event/%27%20or%201=1', ['entry']],
		['known_at=2027-01-01&page=0&change=x&status=gone', ['status', 'known_at', 'page', 'change']],
	])('%s is refused by name', (query, parameters) => {
		expect(problemsIn(query)).toEqual(parameters);
	});

	test('whatever is sent, the answer is short and never fails', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('change', 'company', 'edition', 'entry', 'q', 'page'),
				fc.string({ unit: 'binary', maxLength: 400 }),
				(name, value) => {
					const answer = readChangesQuestion(new URLSearchParams([[name, value]]), today);
					expect(JSON.stringify(answer).length).toBeLessThan(3_000);
				},
			),
		);
	});

	test('puts a kind in and takes it out, from its first page', () => {
		const one = toggledKind({ ...plain, page: 3 }, 'corrected');
		expect(one).toEqual({ ...plain, kinds: ['corrected'] });
		expect(toggledKind(one, 'corrected')).toEqual(plain);
	});
});
