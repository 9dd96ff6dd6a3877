import { codesOf, type VocabularyName } from '#lib/domain/terms.ts';

/** A value of a table; a list is joined in a sheet and stays a list in JSON. */
export type Cell = string | number | boolean | readonly string[] | null;

/** A column of the data behind a chart: the table on the page, the CSV and the JSON are all made from it. */
export interface ChartColumn {
	/** Stable name in downloads, snake_case. */
	readonly name: string;
	/** How a cell is written on the page: dates at their precision, codes by their words. */
	readonly type:
		'text' | 'code' | 'codes' | 'identifier' | 'date' | 'number' | 'boolean' | 'address';
	/** What stands above it on the page; a column without is in downloads only. */
	readonly label?: string;
	/** Where its codes come from. */
	readonly vocabulary?: VocabularyName;
}

/** A row; every column has a cell. */
export interface ChartRow {
	readonly cells: Readonly<Record<string, Cell>>;
	/** Address of what a cell counts or names, by column; of a list, one for each of its items. */
	readonly links?: Readonly<Record<string, string | readonly string[]>>;
	/**
	 * What a mark counts where no list can be asked for it: rows of one group follow each other, and
	 * `rowsAddress` leads to them.
	 */
	readonly group?: string;
}

/** Columns of a wide table that are values of one variable, and what they are called where each has a row. */
export interface LongForm {
	/** Columns that every row keeps. */
	readonly keep: readonly string[];
	/** The columns that become rows, each with the value that stands for it. */
	readonly from: Readonly<Record<string, string>>;
	readonly name: ChartColumn;
	readonly value: ChartColumn;
}

/** The data that a chart shows, exactly those of its state. */
export interface ChartTable {
	readonly columns: readonly ChartColumn[];
	readonly rows: readonly ChartRow[];
	/** How it is put in long form, where that makes sense. */
	readonly long?: LongForm;
}

/** A table in long form, a row for each value; nothing where it has none. */
export function longTable({ columns, rows, long }: ChartTable): ChartTable | undefined {
	if (!long) return undefined;
	const { keep, from, name, value } = long;
	return {
		columns: [...columns.filter((column) => keep.includes(column.name)), name, value],
		rows: rows.flatMap(({ cells }) =>
			Object.entries(from).map(([column, word]) => ({
				cells: {
					...Object.fromEntries(keep.map((kept) => [kept, cells[kept] ?? null])),
					[name.name]: word,
					[value.name]: cells[column] ?? null,
				},
			})),
		),
	};
}

/** Companies counted by status, a column each: how such a table is put in long form. */
export const longByStatus = (keep: readonly string[]): LongForm => ({
	keep,
	from: Object.fromEntries(codesOf('status').map((status) => [status, status])),
	name: { name: 'status', type: 'code', vocabulary: 'status' },
	value: { name: 'companies', type: 'number' },
});
