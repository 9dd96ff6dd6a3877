import { stringify } from 'csv-stringify/sync';
import { protectCell } from '#lib/domain/cell-protection.ts';
import type { Circumstances, Column, Value } from './column.ts';

/** The cell of a value: lists joined (addresses by spaces, codes by semicolons), text safe for spreadsheets. */
function cellOf(value: Value, type: Column<unknown>['type']): string {
	if (value === null) return '';
	if (typeof value === 'string') return protectCell(value);
	if (typeof value === 'object') return protectCell(value.join(type === 'addresses' ? ' ' : ';'));
	return String(value);
}

/** Rows as CSV: UTF-8, byte order mark unless the question says no, RFC 4180, CRLF, header row. */
export function csvOf<Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
): string {
	const lines = rows.map((row) =>
		columns.map((column) => cellOf(column.value(row, circumstances), column.type)),
	);
	return stringify([columns.map(({ name }) => name), ...lines], {
		bom: circumstances.question.bom,
		record_delimiter: 'windows',
		// A lone LF or CR in a cell would otherwise go unquoted and break the row for every other reader.
		quote_record_delimiter: true,
		// With one column an empty cell would be an empty line, which readers leave out.
		quoted_empty: columns.length === 1,
	});
}
