import { identifierIn } from './keys.ts';

/** A list is read up to here: more lines than any register has companies. */
export const mostLines = 5000;
/** A line is read up to here, in characters. */
export const longestLine = 300;

/** One entry of a list: a company, as somebody wrote it down. */
export interface Entry {
	/** As it was written. */
	readonly line: string;
	/** Its cells, in order; one for a line that is no row of a table. */
	readonly cells: readonly string[];
}

/** Names of columns, by which the first line of a table shows itself. */
const headers =
	/^(証券|銘柄|株式|企業|会社|法人|発行体)?(コード|名|名称|番号|略称)$|^銘柄$|^社名$|^(securities |security |stock |ticker |issuer |company |corporate |edinet )?(code|name|number|ticker|issuer|company|security|lei|isin)$/i;

const unquoted = (cell: string): string =>
	cell
		.trim()
		.replace(/^"(.*)"$/s, '$1')
		.replaceAll('""', '"')
		.trim();

/** Cells of a row: tabs part where there are any, else commas and semicolons outside quotes. */
function cellsOf(line: string): string[] {
	const parts = line.includes('\t')
		? line.split('\t')
		: (line.match(/("([^"]|"")*"|[^,;，、；"])+/g) ?? [line]);
	return parts.map(unquoted).filter(Boolean);
}

/** A line that holds only identifiers, two or more, is a list of its own; a row of a table is not. */
function identifiersIn(line: string): string[] {
	const parts = line.split(/[\s,;，、；]+/).filter(Boolean);
	const all = parts.length > 1 && !line.includes('\t') && parts.every((part) => identifierIn(part));
	return all ? parts : [];
}

/**
 * The entries of a pasted list: one a line; rows of a table keep their cells, several identifiers on one line are
 * several entries, a line of column names and empty lines are none.
 */
export function entriesOf(text: string): Entry[] {
	const lines = text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.map((line) => line.slice(0, longestLine).trim())
		.filter(Boolean)
		.slice(0, mostLines);
	return lines.flatMap((line, index): Entry[] => {
		const several = identifiersIn(line);
		if (several.length > 0) return several.map((part) => ({ line: part, cells: [part] }));
		const cells = cellsOf(line);
		const isHeader = index === 0 && cells.some((cell) => headers.test(cell.normalize('NFKC')));
		if (isHeader || cells.length === 0) return [];
		return [{ line, cells }];
	});
}
