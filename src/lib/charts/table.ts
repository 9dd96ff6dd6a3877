import type { VocabularyName } from '#lib/domain/terms.ts';

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

/** The data that a chart shows, exactly those of its state. */
export interface ChartTable {
	readonly columns: readonly ChartColumn[];
	readonly rows: readonly ChartRow[];
}
