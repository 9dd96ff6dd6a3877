import { CsvError, parse } from 'csv-parse/sync';
import { unprotectCell } from '#lib/domain/cell-protection.ts';
import { CellError } from './cells.ts';
import { LineCounter } from './line-counter.ts';
import type { Problem, Wrong } from './problem.ts';
import type { FileColumn, RegisterFile, Row } from './register-files.ts';

/** A row of a file and the line on which it begins. */
export interface ReadRow {
	readonly line: number;
	readonly row: Row;
	/** Fields whose cells could not be read; the row lacks them. */
	readonly unread: ReadonlySet<string>;
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
	if (text === undefined) wrong(null, null, 'The file is not UTF-8. Save it as “CSV UTF-8”.');
	else if (text.trim() === '')
		wrong(null, null, 'The file is empty; its first line must name the columns.');
	if (!text?.trim()) return unreadable;

	const lines = new LineCounter(text);
	const [header, ...body] = parseRecords(text, lines, wrong) ?? [];
	if (!header) return unreadable;
	const columns = readHeader(file, header.record, lines.nextRecord(header.info.bytes), wrong);
	if (!columns) return unreadable;

	const rows: ReadRow[] = [];
	const named = new Set<string>();
	const naming = columns.findIndex(({ name }) => name === file.columns[0]?.name);
	for (const { record, info } of body) {
		const line = lines.nextRecord(info.bytes);
		named.add(unprotectCell(record[naming] ?? ''));
		if (record.length !== columns.length) {
			const cells = `${String(record.length)} cells, the header ${String(columns.length)}`;
			wrong(line, null, `The row has ${cells}.`);
			continue;
		}
		const { row, unread } = readRow(columns, record, (column, reason) => {
			wrong(line, column, reason);
		});
		const dated = row['recordedAt'] instanceof Date;
		rows.push({ line, row, unread, dated, restated: dated || row['retiredAt'] instanceof Date });
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
			recordDelimiter: ['\r\n', '\n', '\r'],
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

/** The row as far as its cells can be read, and the fields of those that cannot. */
function readRow(
	columns: readonly FileColumn[],
	cells: readonly string[],
	wrong: (column: string, reason: string) => void,
): { row: Row; unread: ReadonlySet<string> } {
	const row: Row = {};
	const unread = new Set<string>();
	const given = columns.map((column, index) => ({
		column,
		cell: unprotectCell(cells[index] ?? ''),
	}));
	for (const { column, cell } of given) {
		const { field, name, kind, required } = column;
		if (field === null) continue;
		try {
			if (cell !== '') row[field] = kind.read(cell);
			else if (required) throw new CellError('The cell may not be empty.');
			else row[field] = kind.empty ?? null;
		} catch (error) {
			if (!(error instanceof CellError)) throw error;
			wrong(name, error.message);
			unread.add(field);
		}
	}
	if (unread.size > 0) return { row, unread };
	for (const { column, cell } of given) {
		const due = column.repeats?.(row);
		if (due !== undefined && cell !== '' && cell !== due)
			wrong(column.name, `“${cell}” does not go with the other columns; it would be “${due}”`);
	}
	return { row, unread };
}
