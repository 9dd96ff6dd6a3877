import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '#lib/domain/question/question.ts';
import { chosenColumns, columnsFor, type Circumstances, type Value } from './column.ts';
import { jsonOf } from './json.ts';

const question: Question = {
	today: '2026-11-20',
	asOf: '2023-01-31',
	knownAt: '2026-11-20',
	q: '',
	filters: {},
	sort: null,
	page: 2,
	per: 1,
	columns: [],
	bom: true,
};
const circumstances: Circumstances = {
	question,
	language: 'en',
	origin: 'https://tettai.example',
};
const column = columnsFor<readonly Value[]>();
const columns = [
	column('slug', 'identifier', 'Name in addresses', 'アドレス名', (row) => row[0] ?? null),
	column('events', 'number', 'How many', '数', (row) => row[1] ?? null),
	column('reasons', 'codes', 'Why', '理由', (row) => row[2] ?? null),
];

describe('a JSON list', () => {
	test('says both dates, how many there are, and all of them whatever the page', () => {
		const rows = [
			['kitano', 3, ['sanctions', 'logistics']],
			['fukagawa', 0, []],
			['minato', null, null],
		];
		expect(JSON.parse(jsonOf(rows, columns, circumstances))).toEqual({
			as_of: '2023-01-31',
			known_at: '2026-11-20',
			total: 3,
			items: [
				{ slug: 'kitano', events: 3, reasons: ['sanctions', 'logistics'] },
				{ slug: 'fukagawa', events: 0, reasons: [] },
				{ slug: 'minato', events: null, reasons: null },
			],
		});
	});

	test('is a list also where there is nothing', () => {
		expect(JSON.parse(jsonOf([], columns, circumstances))).toMatchObject({ total: 0, items: [] });
	});

	test('gives back every text as it is, also what a spreadsheet would run', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
				const rows = texts.map((text) => [text]);
				const { items } = JSON.parse(jsonOf(rows, columns, circumstances)) as {
					items: { slug: string }[];
				};
				expect(items.map(({ slug }) => slug)).toEqual(texts);
			}),
			{ numRuns: 1_000 },
		);
	});
});

describe('the columns that a question asks for', () => {
	test('come in its order, and all where it names none', () => {
		expect(chosenColumns(columns, []).map(({ name }) => name)).toEqual([
			'slug',
			'events',
			'reasons',
		]);
		expect(chosenColumns(columns, ['reasons', 'slug']).map(({ name }) => name)).toEqual([
			'reasons',
			'slug',
		]);
	});
});
