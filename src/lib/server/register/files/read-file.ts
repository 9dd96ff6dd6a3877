import { CsvError, parse } from 'csv-parse/sync';
import { unprotectCell } from '#lib/domain/cell-protection.ts';
import { CellError } from './cells.ts';
import type { Problem } from './problem.ts';
import type { FileColumn, RegisterFile, Row } from './register-files.ts';

/** A row of a file that could be read, and the line on which it begins. */
export interface ReadRow {
	readonly line: number;
	readonly row: Row;
	/** The row says itself when it was recorded: it restates the past, as in an export. */
	readonly restated: boolean;
}

export interface ReadFile {
	readonly file: RegisterFile;
	readonly rows: readonly ReadRow[];
	/** First cells of all rows, also of those that could not be read: what other files may refer to. */
	readonly named: ReadonlySet<string>;
	/** Rows in the file, read or not. */
	readonly total: number;
}

interface RecordWithInfo {
	record: string[];
	info: { lines: number };
}

/** Reads one register file; whatever is wrong with it goes into `problems`, and the rest is still read. */
export function readRegisterFile(
	file: RegisterFile,
	bytes: Uint8Array,
	problems: Problem[],
): ReadFile {
	const name = `${file.name}.csv`;
	const wrong = (line: number | null, column: string | null, reason: string): void => {
		problems.push({ file: name, line, column, reason });
	};

	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		wrong(null, null, 'The file is not UTF-8. Save it as “CSV UTF-8”.');
		return { file, rows: [], named: new Set(), total: 0 };
	}

	let records: RecordWithInfo[];
	try {
		records = parse(text, { info: true, relaxColumnCount: true, skipEmptyLines: true });
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = (error as CsvError & { lines?: number }).lines ?? null;
		wrong(line, null, `The file is not CSV: ${error.message}`);
		return { file, rows: [], named: new Set(), total: 0 };
	}

	const [header, ...body] = records;
	if (!header) {
		wrong(null, null, 'The file is empty; its first line must name the columns.');
		return { file, rows: [], named: new Set(), total: 0 };
	}
	const columns = readHeader(file, header.record, wrong);
	if (!columns) return { file, rows: [], named: new Set(), total: 0 };

	const rows: ReadRow[] = [];
	const named = new Set<string>();
	for (const { record, info } of body) {
		// The parser counts the line on which a record ends; cells may hold line breaks.
		const line = info.lines - record.join('').split('\n').length + 1;
		named.add(unprotectCell(record[0] ?? ''));
		const row = readRow(columns, record, (column, reason) => {
			wrong(line, column, reason);
		});
		if (row) rows.push({ line, row, restated: row['recordedAt'] instanceof Date });
	}
	return { file, rows, named, total: body.length };
}

type Wrong = (line: number | null, column: string | null, reason: string) => void;

/** The file's columns in the order of its header, or nothing if a row could not be told apart by them. */
function readHeader(
	file: RegisterFile,
	header: readonly string[],
	wrong: Wrong,
): FileColumn[] | undefined {
	const columns: FileColumn[] = [];
	let right = true;
	for (const name of header) {
		const column = file.columns.find((candidate) => candidate.name === name);
		if (!column) {
			wrong(1, name, `There is no such column; known are ${file.columns.map((known) => known.name).join(', ')}.`);
			right = false;
		} else if (columns.includes(column)) {
			wrong(1, name, 'The column stands twice.');
			right = false;
		} else columns.push(column);
	}
	for (const column of file.columns)
		if (!column.optional && !header.includes(column.name)) {
			wrong(1, column.name, 'The column is missing.');
			right = false;
		}
	return right ? columns : undefined;
}

/** The row, or nothing if any of its cells is wrong. */
function readRow(
	columns: readonly FileColumn[],
	cells: readonly string[],
	wrong: (column: string | null, reason: string) => void,
): Row | undefined {
	if (cells.length !== columns.length) {
		wrong(null, `The row has ${String(cells.length)} cells, the header ${String(columns.length)}.`);
		return undefined;
	}
	const row: Row = {};
	let right = true;
	const fail = (column: FileColumn, reason: string): void => {
		wrong(column.name, reason);
		right = false;
	};
	for (const [index, column] of columns.entries()) {
		const cell = unprotectCell(cells[index] ?? '');
		if (column.field === null) continue;
		if (cell === '') {
			if (column.required) fail(column, 'The cell may not be empty.');
			else row[column.field] = column.kind.empty ?? null;
			continue;
		}
		try {
			row[column.field] = column.kind.read(cell) as unknown;
		} catch (error) {
			if (!(error instanceof CellError)) throw error;
			fail(column, error.message);
		}
	}
	if (!right) return undefined;
	for (const [index, column] of columns.entries()) {
		const cell = unprotectCell(cells[index] ?? '');
		const due = column.repeats?.(row);
		if (due !== undefined && cell !== '' && cell !== due)
			fail(column, `“${cell}” does not go with the other columns; it would be “${due}”`);
	}
	return right ? row : undefined;
}
