import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Bilingual } from '#lib/domain/terms.ts';
import { joined, type Circumstances, type Column, type ColumnType, type Value } from './column.ts';

/** Characters that XML 1.0 has no way to hold, and other control characters, which no reader can see. */
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** The most that a cell of a sheet can hold, characters. */
const longestCell = 32_767;

/**
 * A text as a workbook writes it, where `_x0041_` means U+0041 (ECMA-376, ST_Xstring): one that looks so is
 * escaped. So is one that every object has as a property: the library would take it for a text it has met.
 */
function written(text: string): string {
	const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
	if (!(escaped in Object.prototype)) return escaped;
	return `_x${escaped.charCodeAt(0).toString(16).padStart(4, '0')}_${escaped.slice(1)}`;
}

const textCell = (text: string): Cell => ({
	type: String,
	value: written(text.replace(unwritable, '').slice(0, longestCell)),
});

/** A cell of the right type. Text is text whatever it begins with, so nothing in it can run. */
function cellOf(value: Value, type: ColumnType): Cell {
	if (value === null || value === '') return null;
	if (typeof value === 'number') return { type: Number, value };
	if (typeof value === 'boolean') return { type: Boolean, value };
	return textCell(typeof value === 'string' ? value : joined(value, type));
}

/** Width of a column in characters, by what it holds. */
const widths: Readonly<Record<ColumnType, number>> = {
	text: 36,
	code: 16,
	codes: 24,
	identifier: 18,
	date: 12,
	precision: 10,
	instant: 14,
	number: 12,
	integer: 12,
	boolean: 10,
	address: 40,
	addresses: 40,
};

/** What stands on the second sheet: where the rows come from and what the columns mean. */
export interface About {
	readonly lines: readonly (readonly [string, string])[];
	readonly sheets: { readonly data: string; readonly about: string };
	readonly language: keyof Bilingual;
}

/** Rows as an Excel workbook: the rows on the first sheet, their origin and dictionary on the second. */
export async function xlsxOf<Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
	about: About,
): Promise<Buffer> {
	const head = (text: string): Cell => ({ type: String, value: text, fontWeight: 'bold' });
	const data: SheetData = [
		columns.map(({ name }) => head(name)),
		...rows.map((row) =>
			columns.map((column) => cellOf(column.value(row, circumstances), column.type)),
		),
	];
	const explanation: SheetData = [
		...about.lines.map(([label, text]) => [head(label), textCell(text)]),
		[],
		...columns.map(({ name, description }) => [head(name), textCell(description[about.language])]),
	];
	return writeExcelFile([
		{
			data,
			sheet: about.sheets.data,
			columns: columns.map(({ type }) => ({ width: widths[type] })),
			stickyRowsCount: 1,
		},
		{
			data: explanation,
			sheet: about.sheets.about,
			columns: [{ width: 28 }, { width: 100 }],
		},
	]).toBuffer();
}
