import { CsvError, parse } from 'csv-parse/sync';
import { unprotectCell } from '#lib/domain/cell-protection.ts';
import { CellError } from './cells.ts';
import { LineCounter } from './line-counter.ts';
import type { Problem, Wrong } from './problem.ts';
import type { FileColumn, RegisterFile, Row } from './register-files.ts';

/** A row of a file that could be read, and the line on which it begins. */
export interface ReadRow {
	readonly line: number;
	readonly row: Row;
	/** The row says itself when it was recorded. */
	readonly dated: boolean;
	/** The row says itself when it was recorded or retired: it restates the past, as in an export. */
	readonly restated: boolean;
}

/** Whether the row stands: nobody has retired it. */
export const isStanding = ({ row }: ReadRow): boolean => !row['retiredAt'];

export interface ReadFile {
	readonly file: RegisterFile;
	readonly rows: readonly ReadRow[];
	/**
	 * What the rows are named by, their first column, also of rows that could not be read: what other files may
	 * refer to. Empty where the file could not be read at all.
	 */
	readonly named: ReadonlySet<string> | null;
	/** Rows in the file, read or not; empty where the file could not be read at all. */
	readonly total: number | null;
}

interface RecordWithInfo {
	record: string[];
	/** Bytes of the text up to the end of the record. */
	info: { bytes: number };
}

/** Reads one register file; whatever is wrong with it goes into `problems`, and the rest is still read. */
export function readRegisterFile(
	file: RegisterFile,
	bytes: Uint8Array,
	problems: Problem[],
): ReadFile {
	const unreadable: ReadFile = { file, rows: [], named: null, total: null };
	const wrong: Wrong = (line, column, reason) => {
		problems.push({ file: `${file.name}.csv`, line, column, reason });
	};

	const text = decoded(bytes);
	if (text === undefined) {
		wrong(null, null, 'The file is not UTF-8. Save it as “CSV UTF-8”.');
		return unreadable;
	}
	const lines = new LineCounter(text);
	const [header, ...body] = parseRecords(text, lines, wrong) ?? [];
	if (!header) {
		if (text.trim() === '')
			wrong(null, null, 'The file is empty; its first line must name the columns.');
		return unreadable;
	}
	const columns = readHeader(file, header.record, lines.nextRecord(header.info.bytes), wrong);
	if (!columns) return unreadable;

	const rows: ReadRow[] = [];
	const named = new Set<string>();
	const naming = columns.findIndex(({ name }) => name === file.columns[0]?.name);
	for (const { record, info } of body) {
		const line = lines.nextRecord(info.bytes);
		named.add(unprotectCell(record[naming] ?? ''));
		const row = readRow(columns, record, (column, reason) => {
			wrong(line, column, reason);
		});
		if (!row) continue;
		const dated = row['recordedAt'] instanceof Date;
		rows.push({ line, row, dated, restated: dated || row['retiredAt'] instanceof Date });
	}
	return { file, rows, named, total: body.length };
}

/** The text of a file without its byte-order mark, or nothing if it is not UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

const quoteProblems: Readonly<Record<string, string>> = {
	CSV_QUOTE_NOT_CLOSED: 'A quotation mark is opened here and never closed.',
	CSV_INVALID_CLOSING_QUOTE:
		'After a closing quotation mark comes neither a comma nor the end of the line. A quotation mark inside a cell is written twice.',
	INVALID_OPENING_QUOTE:
		'A quotation mark stands inside a cell that does not begin with one. Put the whole cell in quotation marks and write the inner ones twice.',
};

function parseRecords(
	text: string,
	lines: LineCounter,
	wrong: Wrong,
): RecordWithInfo[] | undefined {
	try {
		return parse(text, {
			info: true,
			relaxColumnCount: true,
			skipEmptyLines: true,
		}) as unknown as RecordWithInfo[];
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const { code, bytes } = error as CsvError & { bytes?: number };
		const reason = quoteProblems[code] ?? error.message;
		wrong(bytes === undefined ? null : lines.lineAt(bytes), null, `The file is not CSV: ${reason}`);
		return undefined;
	}
}

/** The file's columns in the order of its header, or nothing if a row could not be told apart by them. */
function readHeader(
	file: RegisterFile,
	header: readonly string[],
	line: number,
	wrong: Wrong,
): FileColumn[] | undefined {
	const columns: FileColumn[] = [];
	let faults = 0;
	const fail = (name: string, reason: string): void => {
		wrong(line, name, reason);
		faults += 1;
	};
	for (const name of header) {
		const column = file.columns.find((candidate) => candidate.name === name);
		if (!column) {
			const known = file.columns.map((candidate) => candidate.name).join(', ');
			fail(name, `There is no such column; known are ${known}.`);
		} else if (columns.includes(column)) fail(name, 'The column stands twice.');
		else columns.push(column);
	}
	for (const column of file.columns)
		if (!column.optional && !header.includes(column.name))
			fail(column.name, 'The column is missing.');
	return faults === 0 ? columns : undefined;
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
	let faults = 0;
	const fail = (column: FileColumn, reason: string): void => {
		wrong(column.name, reason);
		faults += 1;
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
			row[column.field] = column.kind.read(cell);
		} catch (error) {
			if (!(error instanceof CellError)) throw error;
			fail(column, error.message);
		}
	}
	if (faults > 0) return undefined;
	for (const [index, column] of columns.entries()) {
		const cell = unprotectCell(cells[index] ?? '');
		const due = column.repeats?.(row);
		if (due !== undefined && cell !== '' && cell !== due)
			fail(column, `“${cell}” does not go with the other columns; it would be “${due}”`);
	}
	return faults === 0 ? row : undefined;
}
