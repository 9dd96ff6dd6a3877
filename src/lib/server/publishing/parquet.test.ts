import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { columnsFor, type Circumstances, type Value } from './column.ts';
import { plainQuestion } from '#lib/domain/question/question.ts';
import { parquetOf } from './parquet.ts';

const circumstances: Circumstances = {
	question: plainQuestion({ today: '2026-11-20', asOf: '2026-11-19', knownAt: '2026-11-20' }),
	language: 'en',
	origin: 'https://tettai.example',
};
type Row = readonly Value[];
const column = columnsFor<Row>();
const columns = (['text', 'number', 'integer', 'boolean', 'codes'] as const).map((type, index) =>
	column(type, type, 'One of them', 'その一つ', (row) => row[index] ?? null),
);
const read = (rows: readonly Row[]): Promise<Record<string, unknown>[]> =>
	parquetReadObjects({ file: parquetOf(rows, columns, circumstances).buffer });

describe('a Parquet file', () => {
	test('gives every value back with its type, whoever reads it', async () => {
		const row = fc.tuple(
			fc.option(fc.string({ unit: 'grapheme' })),
			fc.option(fc.double({ noNaN: true })),
			fc.option(fc.integer()),
			fc.option(fc.boolean()),
			fc.option(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 })),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
				const back = await read(rows);
				expect(back.map((one) => columns.map(({ name }) => one[name] ?? null))).toEqual(rows);
			}),
			{ numRuns: 300 },
		);
	});

	test('has its columns where it has no row', async () => {
		expect(await read([])).toEqual([]);
		const { schema } = parquetMetadata(parquetOf([], columns, circumstances).buffer);
		expect(schema.filter(({ name }) => columns.some((one) => one.name === name))).toHaveLength(5);
	});

	test('says which two dates it is of, and is the same for the same rows', () => {
		const file = parquetOf([['a', 1, 2, true, ['b']]], columns, circumstances);
		expect(parquetMetadata(file.buffer).key_value_metadata).toEqual([
			{ key: 'as_of', value: '2026-11-19' },
			{ key: 'known_at', value: '2026-11-20' },
		]);
		expect(parquetOf([['a', 1, 2, true, ['b']]], columns, circumstances)).toEqual(file);
	});
});
