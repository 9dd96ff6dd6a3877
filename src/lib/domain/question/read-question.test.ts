import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, tokyoDay } from '../dates.ts';
import { queryOf } from './address.ts';
import {
	defaultPerPage,
	filterNames,
	filterValues,
	longestSearch,
	mostPerPage,
	sortNames,
	type FilterName,
} from './parameters.ts';
import type { ParameterProblem, Question } from './question.ts';
import { readQuestion } from './read-question.ts';

const today = '2026-11-20';
const columns = ['slug', 'name_en', 'status', 'url'];
const terms = { today, columns };

const plain: Question = {
	today,
	asOf: today,
	knownAt: today,
	q: '',
	filters: {},
	sort: null,
	page: 1,
	per: defaultPerPage,
	columns: [],
	bom: true,
};

const read = (query: string) => readQuestion(new URLSearchParams(query), terms);

function questionIn(query: string): Question {
	const answer = read(query);
	if (!('question' in answer)) throw new Error(JSON.stringify(answer.problems));
	return answer.question;
}

function problemsIn(query: string): readonly ParameterProblem[] {
	const answer = read(query);
	expect('question' in answer, `${query} was not refused`).toBe(false);
	return answer.problems;
}

/** Every question that an address can state. */
const question: fc.Arbitrary<Question> = fc.record({
	today: fc.constant(today),
	asOf: fc.integer({ min: -45_000, max: 0 }).map((days) => addDays(today, days)),
	knownAt: fc.integer({ min: -400, max: 0 }).map((days) => addDays(today, days)),
	q: fc
		.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string())
		.map((text) =>
			text
				.replace(/\p{Cc}/gu, ' ')
				.slice(0, 100)
				.toWellFormed()
				.trim(),
		),
	filters: fc.record(
		Object.fromEntries(
			filterNames.map((name) => [
				name,
				fc.uniqueArray(fc.constantFrom(...filterValues[name]), { minLength: 1, maxLength: 4 }),
			]),
		) as Record<FilterName, fc.Arbitrary<string[]>>,
		{ requiredKeys: [] },
	),
	sort: fc.option(fc.record({ by: fc.constantFrom(...sortNames), descending: fc.boolean() })),
	page: fc.integer({ min: 1, max: 1_000_000 }),
	per: fc.integer({ min: 1, max: mostPerPage }),
	columns: fc.uniqueArray(fc.constantFrom(...columns)),
	bom: fc.boolean(),
});

describe('a question', () => {
	test('is read back from its own address', () => {
		fc.assert(
			fc.property(question, (one) => {
				expect(questionIn(queryOf(one))).toEqual(one);
			}),
			{ numRuns: 2_000 },
		);
	});

	test('is the plain one where the address says nothing', () => {
		expect(questionIn('')).toEqual(plain);
		expect(queryOf(plain)).toBe('');
	});

	test('has one address, whatever the order of its parameters', () => {
		const one = questionIn('sort=-exit&sector=3700&status=exited&q=kiln&as_of=2023-01-31');
		const other = questionIn('as_of=2023-01-31&q=kiln&status=exited&sector=3700&sort=-exit');
		expect(queryOf(one)).toBe(queryOf(other));
	});

	test('takes several values of one parameter repeated or joined by commas', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...filterNames).chain((name) =>
					fc.record({
						name: fc.constant(name),
						values: fc.uniqueArray(fc.constantFrom(...filterValues[name]), { minLength: 1 }),
					}),
				),
				({ name, values }) => {
					const repeated = values.map((value) => `${name}=${value}`).join('&');
					const joined = `${name}=${values.join(',')}`;
					expect(questionIn(repeated)).toEqual(questionIn(joined));
					expect(questionIn(`${joined}&${repeated}`).filters[name]).toEqual(values);
				},
			),
		);
	});

	test('does not mind spaces, doubles and fields that a form sends empty', () => {
		expect(questionIn('status= exited ,, exited&status=').filters.status).toEqual(['exited']);
		expect(questionIn('as_of=&known_at=&q=&sort=&page=&per=&columns=&bom=&group=')).toEqual(plain);
	});

	test('joins repeated searches and makes control characters spaces', () => {
		expect(questionIn('q=kiln&q=fukagawa').q).toBe('kiln fukagawa');
		expect(questionIn('q=%00fukagawa%0D%0Akiln%09').q).toBe('fukagawa  kiln');
	});

	test('keeps a far page a number that a database can count to', () => {
		expect(questionIn(`page=${'9'.repeat(400)}`).page).toBe(1_000_000);
		expect(questionIn('page=007').page).toBe(7);
	});

	test.each([
		'utm_source=letter',
		'__proto__=1',
		'constructor=x',
		'toString=1',
		'STATUS=nope',
		'=',
	])('ignores the unknown parameter %s', (unknown) => {
		expect(questionIn(unknown)).toEqual(plain);
		expect(questionIn(`${unknown}&status=exited`).filters).toEqual({ status: ['exited'] });
	});

	test('ignores every unknown parameter', () => {
		const known = new Set<string>([
			...filterNames,
			...['q', 'as_of', 'known_at', 'sort', 'page', 'per', 'columns', 'bom'],
		]);
		fc.assert(
			fc.property(
				fc.string().filter((name) => !known.has(name)),
				fc.string({ unit: 'binary' }),
				(name, value) => {
					expect(questionIn(new URLSearchParams([[name, value]]).toString())).toEqual(plain);
				},
			),
			{ numRuns: 1_000 },
		);
	});
});

describe('a value that a parameter cannot have', () => {
	test.each(filterNames)('is refused for %s, with all that it can be', (name) => {
		fc.assert(
			fc.property(
				fc
					.string({ unit: 'binary' })
					.map((text) => text.replaceAll(',', '').trim())
					.filter((text) => text !== '' && !filterValues[name].includes(text)),
				(value) => {
					const query = new URLSearchParams([[name, value]]).toString();
					const [problem, ...more] = problemsIn(query);
					expect(more).toEqual([]);
					expect(problem).toEqual({
						parameter: name,
						value: value.slice(0, 100),
						allowed: name === 'criterion' ? ['A1:yes … F2:not_checked'] : filterValues[name],
					});
				},
			),
			{ numRuns: 50 },
		);
	});

	test.each([
		['as_of', '2026-11-21', `YYYY-MM-DD, 1900-01-01 … ${today}`],
		['as_of', '2022-02-30', `YYYY-MM-DD, 1900-01-01 … ${today}`],
		['as_of', '2022-03', `YYYY-MM-DD, 1900-01-01 … ${today}`],
		['as_of', '1899-12-31', `YYYY-MM-DD, 1900-01-01 … ${today}`],
		['known_at', '2026-11-21', `YYYY-MM-DD, 1900-01-01 … ${today}`],
		['known_at', 'today', `YYYY-MM-DD, 1900-01-01 … ${today}`],
		['page', '0', '1 … 1000000'],
		['page', '-1', '1 … 1000000'],
		['page', '1.5', '1 … 1000000'],
		['page', '١', '1 … 1000000'],
		['per', '0', '1 … 200'],
		['per', '201', '1 … 200'],
		['per', '1e2', '1 … 200'],
		['bom', 'yes', '0'],
		['columns', 'password', 'slug'],
		['columns', '__proto__', 'slug'],
		['sort', 'colour', 'name'],
		['sort', '--name', 'name'],
		['sort', 'constructor', 'name'],
	])('%s=%s', (parameter, value, allowed) => {
		const [problem, ...more] = problemsIn(new URLSearchParams([[parameter, value]]).toString());
		expect(more).toEqual([]);
		expect(problem).toMatchObject({ parameter, value });
		expect(problem?.allowed).toContain(allowed);
	});

	test('is refused beside a good one', () => {
		expect(problemsIn('status=exited,gone').map(({ value }) => value)).toEqual(['gone']);
	});

	test('is one of two where only one can be', () => {
		expect(problemsIn('as_of=2022-03-01&as_of=2022-04-01')).toMatchObject([
			{ parameter: 'as_of', value: '2022-03-01, 2022-04-01' },
		]);
		expect(problemsIn('sort=name,-exit')).toMatchObject([{ parameter: 'sort' }]);
	});

	test('is a search that is too long', () => {
		expect(questionIn(`q=${'k'.repeat(longestSearch)}`).q).toHaveLength(longestSearch);
		expect(problemsIn(`q=${'k'.repeat(longestSearch + 1)}`)).toMatchObject([
			{ parameter: 'q', value: 'k'.repeat(100), allowed: ['at most 200 characters'] },
		]);
	});

	test('does not hide the others: all are named at once', () => {
		const named = problemsIn('status=x&sector=y&as_of=z&sort=w&bom=v').map(
			({ parameter }) => parameter,
		);
		expect(named.sort()).toEqual(['as_of', 'bom', 'sector', 'sort', 'status']);
	});
});

test('a question may be asked about today, and tomorrow it still can', () => {
	const day = tokyoDay(new Date());
	const ask = (now: string) =>
		readQuestion(new URLSearchParams({ as_of: day }), { today: now, columns: [] });
	expect(ask(day).problems).toEqual([]);
	expect(ask(addDays(day, 1)).problems).toEqual([]);
	expect(ask(addDays(day, -1)).problems).toHaveLength(1);
});
