import { parquetWriteBuffer, type ColumnSource, type SchemaElement } from 'hyparquet-writer';
import type { Circumstances, Column, ColumnType } from './column.ts';

const optional = { repetition_type: 'OPTIONAL' } as const;
const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

/** How a column is declared: numbers and truth values as such, lists as lists, everything else as text. */
function elementsOf({ name, type }: Column<never>): SchemaElement[] {
	const lists: readonly ColumnType[] = ['codes', 'addresses'];
	if (lists.includes(type))
		return [
			{ name, ...optional, num_children: 1, converted_type: 'LIST' },
			{ name: 'list', repetition_type: 'REPEATED', num_children: 1 },
			{ name: 'element', repetition_type: 'REQUIRED', ...text },
		];
	if (type === 'number') return [{ name, ...optional, type: 'DOUBLE' }];
	if (type === 'integer') return [{ name, ...optional, type: 'INT32' }];
	if (type === 'boolean') return [{ name, ...optional, type: 'BOOLEAN' }];
	return [{ name, ...optional, ...text }];
}

/**
 * Rows as Apache Parquet (Snappy): typed columns for data frames and query engines. The same rows give the same bytes.
 * Dates stay texts, for they are written at their precision.
 */
export function parquetOf<Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
): Uint8Array<ArrayBuffer> {
	const columnData = columns.map((column): ColumnSource => ({
		name: column.name,
		data: rows.map((row) => column.value(row, circumstances)),
	}));
	const schema = [
		{ name: 'root', num_children: columns.length },
		...columns.flatMap((column) => elementsOf(column)),
	];
	return new Uint8Array(
		parquetWriteBuffer({
			columnData,
			schema,
			createdBy: 'Tettai',
			kvMetadata: [
				{ key: 'as_of', value: circumstances.question.asOf },
				{ key: 'known_at', value: circumstances.question.knownAt },
			],
		}),
	);
}
