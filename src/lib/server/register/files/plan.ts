import type { ReadFile, ReadRow } from './read-file.ts';
import { recordColumns, type RegisterFile, type Row } from './register-files.ts';

/** What one import does to one table: rows to add, rows to retire, and how many stay as they are. */
export interface Plan {
	readonly file: RegisterFile;
	readonly add: Row[];
	readonly retire: { row: Row; because: string; at: Date; by: string }[];
	unchanged: number;
	/** Rows of the edition that were set aside because a person at the desk has decided since. */
	kept: number;
	/** Restated rows that contradict what is on the register, and changes to an edition that was imported before. */
	readonly conflicts: { line: number | null; reason: string }[];
}

/** What every plan of one import needs to know. */
export interface ImportTerms {
	readonly edition: string;
	/** The beginning of the edition's day: when its changes count as recorded. */
	readonly recordedAt: Date;
	/** The edition was imported before: it may repeat itself, and not change. */
	readonly repeated: boolean;
}

export const emptyPlan = (file: RegisterFile): Plan => ({
	file,
	add: [],
	retire: [],
	unchanged: 0,
	kept: 0,
	conflicts: [],
});

const recordFields = new Set(recordColumns.map(({ field }) => field));

/** What a row says, without when it was recorded and without the given fields. */
export function contentOf(file: RegisterFile, row: Row, ...without: string[]): string {
	return JSON.stringify(
		file.columns
			.map(({ field }) => field)
			.filter((field) => field !== null && !recordFields.has(field) && !without.includes(field))
			.map((field) => row[field ?? ''] ?? null),
	);
}

export const timeOf = (value: unknown): number => (value instanceof Date ? value.getTime() : 0);

/** The key of a row as text: what it is about. */
export function keyOf(file: RegisterFile, row: Row): string {
	return JSON.stringify(file.key.map((field) => row[field]));
}

/** A change that the edition makes on its own day; refused where the edition was imported before. */
export function change(
	plan: Plan,
	terms: ImportTerms,
	line: number | null,
	what: { retire?: Row; because?: string; add?: Row },
): void {
	if (terms.repeated) {
		plan.conflicts.push({
			line,
			reason: `Edition ${terms.edition} was imported before with other content (${what.add ? 'this row was missing or different' : `a row is gone: ${keyOf(plan.file, what.retire ?? {})}`}). Give the new one another name and day in edition.json.`,
		});
		return;
	}
	if (what.retire)
		plan.retire.push({
			row: what.retire,
			because: what.because ?? `replaced by edition ${terms.edition}`,
			at: terms.recordedAt,
			by: 'edition',
		});
	if (what.add) plan.add.push(what.add);
}

/** A row that says itself when it was recorded: added as it stands, or found to be there already. */
export function restate(plan: Plan, { line, row }: ReadRow, present: Row | undefined): void {
	if (!present) {
		plan.add.push(row);
		return;
	}
	if (contentOf(plan.file, present) !== contentOf(plan.file, row)) {
		plan.conflicts.push({
			line,
			reason: 'The register holds this record with other content. Records never change: retire it and add a new one.',
		});
		return;
	}
	if (row['retiredAt'] instanceof Date && !present['retiredAt'])
		plan.retire.push({
			row: present,
			because: String(row['retiredBecause']),
			at: row['retiredAt'],
			by: String(row['retiredBy']),
		});
	else plan.unchanged += 1;
}

/** Whether a person at the desk had the last word on a record. */
export const decidedAtDesk = (row: Row): boolean =>
	row['origin'] === 'desk' || row['retiredBy'] === 'desk';

/**
 * The plan for a file whose rows are identified by their key. The newest record of a key is compared with the
 * edition's; one that a person at the desk added or retired is left alone.
 */
export function planByKey(
	read: ReadFile,
	present: readonly Row[],
	terms: ImportTerms,
	isKept: (row: Row) => boolean = () => false,
): Plan {
	const plan = emptyPlan(read.file);
	const versions = new Map<string, Row[]>();
	for (const row of present) {
		const key = keyOf(read.file, row);
		versions.set(key, [...(versions.get(key) ?? []), row]);
	}
	for (const rows of versions.values())
		rows.sort((a, b) => timeOf(a['recordedAt']) - timeOf(b['recordedAt']));

	const mentioned = new Set<string>();
	for (const item of read.rows) {
		const key = keyOf(read.file, item.row);
		mentioned.add(key);
		const known = versions.get(key) ?? [];
		if (item.restated) {
			const same = known.find((row) => timeOf(row['recordedAt']) === timeOf(item.row['recordedAt']));
			restate(plan, item, same);
			continue;
		}
		const newest = known.at(-1);
		if (newest && decidedAtDesk(newest)) plan.kept += 1;
		else if (!newest || newest['retiredAt']) change(plan, terms, item.line, { add: item.row });
		else if (contentOf(read.file, newest) === contentOf(read.file, item.row)) plan.unchanged += 1;
		else change(plan, terms, item.line, { retire: newest, add: item.row });
	}
	retireMissing(plan, terms, present, (row) => mentioned.has(keyOf(read.file, row)) || isKept(row));
	return plan;
}

/** Retires what stands from an earlier edition and is not in this one. */
export function retireMissing(
	plan: Plan,
	terms: ImportTerms,
	present: readonly Row[],
	isMentioned: (row: Row) => boolean,
	because: (row: Row) => string = () => `not in edition ${terms.edition}`,
): void {
	for (const row of present)
		if (!row['retiredAt'] && row['origin'] === 'edition' && !isMentioned(row))
			change(plan, terms, null, { retire: row, because: because(row) });
}
