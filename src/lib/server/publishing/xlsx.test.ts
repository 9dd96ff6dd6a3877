import readXlsx from 'read-excel-file/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainQuestion } from '#lib/domain/question/question.ts';
import { columnsFor, type Circumstances, type Value } from './column.ts';
import { xlsxOf, type About } from './xlsx.ts';

const question = plainQuestion({ today: '2026-11-20', asOf: '2026-11-20', knownAt: '2026-11-20' });
const circumstances: Circumstances = {
	question,
	language: 'en',
	origin: 'https://tettai.example',
};
const about: About = {
	language: 'ja',
	sheets: { data: 'Companies', about: 'About' },
	lines: [
		['Source', 'Tettai'],
		['Address', 'https://tettai.example/en/companies.xlsx?q=%3D1%2B1'],
	],
};
const column = columnsFor<readonly Value[]>();
const columns = (count: number) =>
	Array.from({ length: count }, (_, index) =>
		column(
			`column_${String(index)}`,
			'text',
			'One of them',
			'その一つ',
			(row) => row[index] ?? null,
		),
	);

async function sheets(rows: readonly (readonly Value[])[], width: number) {
	const file = await xlsxOf(rows, columns(width), circumstances, about);
	return readXlsx(file, { trim: false });
}
async function readBack(rows: readonly (readonly Value[])[], width: number) {
	const [data] = await sheets(rows, width);
	return data?.data ?? [];
}

describe('a workbook', () => {
	test('has the rows on its first sheet, their origin and the columns on the second', async () => {
		const [data, second] = await sheets([['kitano', '北野製作所']], 2);
		expect(data).toEqual({
			sheet: 'Companies',
			data: [
				['column_0', 'column_1'],
				['kitano', '北野製作所'],
			],
		});
		expect(second?.sheet).toBe('About');
		expect(second?.data).toContainEqual(['Source', 'Tettai']);
		expect(second?.data).toContainEqual(['column_1', 'その一つ']);
	});

	test('keeps the type of a value', async () => {
		const row = ['0050', 12.5, 0, true, false, ['a', 'b']];
		expect((await readBack([row], 6))[1]).toEqual(['0050', 12.5, 0, true, false, 'a;b']);
	});

	test('has a row for every row, also with nothing in it', async () => {
		const rows = [
			[null, 'a'],
			[null, null],
			[[], ''],
			['b', null],
		];
		expect(await readBack(rows, 2)).toHaveLength(5);
	});

	test.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '=HYPERLINK("https://a.example")', '＝1', "'1"])(
		'keeps %s a text',
		async (text) => {
			expect((await readBack([[text, 'end']], 2))[1]).toEqual([text, 'end']);
			const file = await xlsxOf([[text]], columns(1), circumstances, about);
			expect(file.includes('<f>')).toBe(false);
		},
	);

	test.each([
		['control characters', 'a\0b\u0001c\u001bd\u007fe\u0085f', 'abcdef'],
		['half a surrogate pair', 'a\ud800b\udc00c', 'abc'],
		['what is no character', 'a\ufffeb\uffffc', 'abc'],
		['XML', '<a href="x">&amp;</a>]]>', '<a href="x">&amp;</a>]]>'],
		['characters beyond the first plane', '𠮷野家𩸽🚢', '𠮷野家𩸽🚢'],
		['lines and tabs', 'a\nb\tc', 'a\nb\tc'],
		['spaces at its ends', '  a  ', '  a  '],
		['what looks like an escape', '_x0041_ _x005f_x0041_', '_x0041_ _x005f_x0041_'],
		['the name of what every object has', 'toString', 'toString'],
		['the name of what every object is made from', '__proto__', '__proto__'],
	])('takes a text with %s', async (_, text, read) => {
		expect((await readBack([[text, 'end']], 2))[1]).toEqual([read, 'end']);
	});

	test('cuts a text that is longer than a cell, never through a character', async () => {
		const most = 32_767;
		const [, [long, pair] = []] = await readBack(
			[['a'.repeat(most + 10), `${'a'.repeat(most - 1)}𠮷`]],
			2,
		);
		expect(long).toBe('a'.repeat(most));
		expect(pair).toBe('a'.repeat(most - 1));
	});

	test('can be read whatever the texts are', async () => {
		const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), {
			numRuns: 1_000,
			seed: 20_220_224,
		});
		const rows = await readBack(
			texts.map((text) => [text, 'end']),
			2,
		);
		expect(rows.slice(1).map((row) => row[1])).toEqual(texts.map(() => 'end'));
	});
});
