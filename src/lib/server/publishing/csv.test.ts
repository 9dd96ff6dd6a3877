import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unprotectCell } from '#lib/domain/cell-protection.ts';
import { plainQuestion } from '#lib/domain/question/question.ts';
import { columnsFor, type Circumstances, type Value } from './column.ts';
import { csvOf } from './csv.ts';

const question = plainQuestion({ today: '2026-11-20', asOf: '2026-11-20', knownAt: '2026-11-20' });
const circumstances: Circumstances = {
	question,
	language: 'en',
	origin: 'https://tettai.example',
};
const withoutBom: Circumstances = { ...circumstances, question: { ...question, bom: false } };

const column = columnsFor<readonly Value[]>();
const columns = (count: number, type: 'text' | 'codes' | 'addresses' = 'text') =>
	Array.from({ length: count }, (_, index) =>
		column(`column_${String(index)}`, type, 'One of them', 'その一つ', (row) => row[index] ?? null),
	);

/** What a spreadsheet would run, in both widths, and the quotation mark that would be taken off. */
const triggers = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/** Any text, and often one that begins with a trigger or holds what CSV is made of. */
const text = fc
	.tuple(
		fc.array(fc.constantFrom(...triggers, "'", '"', ',', '\r\n', ' ', '\ufeff'), { maxLength: 3 }),
		fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()),
		fc.array(fc.constantFrom('"', ',', '\r', '\n', '\r\n', ';', '\u2028', ' '), { maxLength: 2 }),
	)
	.map(([start, middle, end]) => start.join('') + middle + end.join(''));
const table = fc
	.integer({ min: 1, max: 4 })
	.chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width })));

/**
 * RFC 4180 as strictly as a reader can take it: outside quotation marks every comma ends a cell and every CR or
 * LF, alone or together, ends a row.
 */
function readStrictly(csv: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n)/gy;
	while (pattern.lastIndex < csv.length) {
		const at = pattern.lastIndex;
		const found = pattern.exec(csv);
		if (!found) throw new Error(`Not CSV from here: ${JSON.stringify(csv.slice(at, at + 80))}`);
		row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
		if (found[3] === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}

describe('a CSV', () => {
	test('gives back every text, read strictly and read by another program', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const width = rows[0]?.length ?? 1;
				const csv = csvOf(rows, columns(width), withoutBom);
				const strict = readStrictly(csv).slice(1);
				const other = parse(csv, { fromLine: 2 });
				for (const read of [strict, other])
					expect(read.map((cells) => cells.map(unprotectCell))).toEqual(rows);
			}),
			{ numRuns: 1_500 },
		);
	});

	test('has no cell that begins with what a spreadsheet would run', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const csv = csvOf(rows, columns(rows[0]?.length ?? 1), withoutBom);
				for (const cell of readStrictly(csv).flat()) expect(triggers).not.toContain(cell.charAt(0));
			}),
			{ numRuns: 1_500 },
		);
	});

	test('has no cell of a list that begins with what a spreadsheet would run', () => {
		for (const trigger of triggers)
			for (const type of ['codes', 'addresses'] as const) {
				const csv = csvOf([[[`${trigger}1+1`, 'b']]], columns(1, type), withoutBom);
				expect(readStrictly(csv)[1]?.[0]).toMatch(/^'/);
			}
	});

	test('begins with a byte order mark unless the question says no', () => {
		expect(csvOf([['a']], columns(1), circumstances)).toBe('\ufeffcolumn_0\r\na\r\n');
		expect(csvOf([['a']], columns(1), withoutBom)).toBe('column_0\r\na\r\n');
	});

	test('names its columns where there is no row', () => {
		expect(csvOf([], columns(2), withoutBom)).toBe('column_0,column_1\r\n');
	});

	test('has a row for every row, also where all cells are empty', () => {
		const one = csvOf([[null], [''], ['a'], [null]], columns(1), withoutBom);
		expect(one).not.toMatch(/\r\n\r\n/);
		expect(readStrictly(one)).toHaveLength(5);
		expect(readStrictly(csvOf([[null, null]], columns(2), withoutBom))).toHaveLength(2);
	});

	test('writes values as they are read by programs', () => {
		const row = ['0050', 0, -1.5, true, false, null, ['a', 'b'], []];
		expect(csvOf([row], columns(8), withoutBom).split('\r\n')[1]).toBe(
			'0050,0,-1.5,true,false,,a;b,',
		);
		expect(
			csvOf([[['https://a.example', 'https://b.example']]], columns(1, 'addresses'), withoutBom),
		).toContain('https://a.example https://b.example');
	});
});
