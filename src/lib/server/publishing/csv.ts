import { stringify } from 'csv-stringify/sync';
import { protectCell } from '#lib/domain/cell-protection.ts';
import { joined, type Circumstances, type Column, type Value } from './column.ts';

/** The cell of a value: lists joined, text safe for spreadsheets. */
function cellOf(value: Value, type: Column<unknown>['type']): string {
	if (value === null) return '';
	if (typeof value === 'string') return protectCell(value);
	if (typeof value === 'object') return protectCell(joined(value, type));
	return String(value);
}

/** Lines of cells by RFC 4180, each ended by CRLF. */
const linesOf = (lines: readonly (readonly string[])[], bom: boolean): string =>
	stringify([...lines], {
		bom,
		record_delimiter: 'windows',
		// A lone LF or CR in a cell would otherwise go unquoted and break the row for every other reader.
		quote_record_delimiter: true,
		// With one column an empty cell would be an empty line, which readers leave out.
		quoted_empty: lines[0]?.length === 1,
	});

/** The first line: a byte order mark unless the question says no, and the names of the columns. */
const headOf = (columns: readonly Column<never>[], { question }: Circumstances): string =>
	linesOf([columns.map(({ name }) => name)], question.bom);

const bodyOf = <Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
): string =>
	rows.length === 0
		? ''
		: linesOf(
				rows.map((row) =>
					columns.map((column) => cellOf(column.value(row, circumstances), column.type)),
				),
				false,
			);

/** Rows as CSV: UTF-8, byte order mark unless the question says no, RFC 4180, CRLF, header row. */
export function csvOf<Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
): string {
	return headOf(columns, circumstances) + bodyOf(rows, columns, circumstances);
}

/** The same CSV in pieces, the header row at once and then each batch as it comes. */
export async function* csvPieces<Row>(
	batches: AsyncIterable<readonly Row[]>,
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
): AsyncGenerator<string> {
	yield headOf(columns, circumstances);
	for await (const rows of batches) yield bodyOf(rows, columns, circumstances);
}
