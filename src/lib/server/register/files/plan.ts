import type { ReadFile, ReadRow } from './read-file.ts';
import { recordColumns, type RegisterFile, type Row } from './register-files.ts';

/** Why an edition cannot be imported: a row that contradicts the register. */
export interface Conflict {
	readonly line: number | null;
	readonly column?: string;
	readonly reason: string;
}

/** What one import does to one table: rows to add, rows to retire, and how many stay as they are. */
export interface Plan {
	readonly file: RegisterFile;
	readonly add: Row[];
	readonly retire: { row: Row; because: string; at: Date; by: string }[];
	unchanged: number;
	/** Rows of the edition that were set aside because a person at the desk has decided since. */
	kept: number;
	/** Restated rows that contradict what is on the register, and changes to an edition that was imported before. */
	readonly conflicts: Conflict[];
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

/**
 * Records of one thing, oldest first. Of several that were recorded at the same instant (two editions of one day)
 * the one that stands is the newest.
 */
export function byAge(a: Row, b: Row): number {
	const end = (row: Row): number => (row['retiredAt'] ? timeOf(row['retiredAt']) : Infinity);
	return (
		timeOf(a['recordedAt']) - timeOf(b['recordedAt']) || (end(a) === end(b) ? 0 : end(a) - end(b))
	);
}

/** The instant of a change that the edition makes: its own day's beginning, but never before what it changes. */
export function momentOf(terms: ImportTerms, before?: Row): Date {
	return new Date(
		Math.max(
			terms.recordedAt.getTime(),
			timeOf(before?.['recordedAt']),
			timeOf(before?.['retiredAt']),
		),
	);
}

/**
 * A change that the edition makes on its own day: `add` takes the place of `before`, or `before` goes. Refused
 * where the edition was imported before.
 */
export function change(
	plan: Plan,
	terms: ImportTerms,
	line: number | null,
	what: { before?: Row | undefined; because?: string; add?: Row },
): void {
	const { before, because = `replaced by edition ${terms.edition}`, add } = what;
	if (terms.repeated) {
		const difference = add
			? 'this row was missing or different'
			: `a row is gone: ${keyOf(plan.file, before ?? {})}`;
		plan.conflicts.push({
			line,
			reason: `Edition ${terms.edition} was imported before with other content (${difference}). Give the new one another name and day in edition.json.`,
		});
		return;
	}
	const at = momentOf(terms, before);
	if (before && !before['retiredAt']) plan.retire.push({ row: before, because, at, by: 'edition' });
	if (add) plan.add.push(before ? { ...add, recordedAt: at } : add);
}

/** A row that says itself when it was recorded or retired, and the record on the register that it repeats. */
export function restate(plan: Plan, { line, row, dated }: ReadRow, present: Row): void {
	const refuse = (reason: string): void => {
		plan.conflicts.push({ line, reason });
	};
	const isSame =
		contentOf(plan.file, present) === contentOf(plan.file, row) &&
		(!dated || timeOf(present['recordedAt']) === timeOf(row['recordedAt']));
	const isRetiredOtherwise =
		timeOf(present['retiredAt']) !== timeOf(row['retiredAt']) && row['retiredBy'] !== 'desk';
	if (decidedAtDesk(present) && (!dated || isRetiredOtherwise)) plan.kept += 1;
	else if (!isSame)
		refuse(
			'The register holds this record with other content or another day. Records never change: retire it and add a new one.',
		);
	else if (timeOf(present['retiredAt']) === timeOf(row['retiredAt'])) plan.unchanged += 1;
	else if (present['retiredBy'] === 'desk') plan.kept += 1;
	else if (present['retiredAt'])
		refuse(
			'The register holds this record as retired on another day, or the row says that it stands.',
		);
	else
		plan.retire.push({
			row: present,
			because: String(row['retiredBecause']),
			at: row['retiredAt'] as Date,
			by: String(row['retiredBy']),
		});
}

/** A row that says itself when it was recorded, and is new to the register. An edition that is known has no such rows. */
export function addRestated(plan: Plan, terms: ImportTerms, { line, row }: ReadRow): void {
	if (terms.repeated && row['origin'] === 'edition') change(plan, terms, line, { add: row });
	else plan.add.push(row);
}

/** Whether a person at the desk had the last word on a record. */
export const decidedAtDesk = (row: Row): boolean =>
	row['origin'] === 'desk' || row['retiredBy'] === 'desk';

/** The records of a table by what they are about, each oldest first. */
export function versionsOf(file: RegisterFile, present: readonly Row[]): Map<string, Row[]> {
	const versions = Map.groupBy(present, (row) => keyOf(file, row));
	for (const rows of versions.values()) rows.sort(byAge);
	return versions;
}

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
	const versions = versionsOf(read.file, present);
	const repeats = pair(read, versions);

	const mentioned = new Set<string>();
	for (const item of read.rows) {
		const key = keyOf(read.file, item.row);
		mentioned.add(key);
		const known = versions.get(key) ?? [];
		if (item.restated) {
			const same = repeats.get(item);
			if (same) restate(plan, item, same);
			else addRestated(plan, terms, item);
			continue;
		}
		const newest = known.at(-1);
		if (newest && decidedAtDesk(newest)) plan.kept += 1;
		else if (
			newest &&
			!newest['retiredAt'] &&
			contentOf(read.file, newest) === contentOf(read.file, item.row)
		)
			plan.unchanged += 1;
		else change(plan, terms, item.line, { before: newest, add: item.row });
	}
	retireMissing(plan, terms, present, (row) => mentioned.has(keyOf(read.file, row)) || isKept(row));
	return plan;
}

/**
 * The record that each restated row repeats: of the same key and instant (the newest, if the row says none), with
 * the same content if there is one. No two rows repeat the same record.
 */
function pair(read: ReadFile, versions: ReadonlyMap<string, Row[]>): Map<ReadRow, Row> {
	const pairs = new Map<ReadRow, Row>();
	const free = new Map([...versions].map(([key, rows]) => [key, new Set(rows)]));
	const take = (item: ReadRow, fits: (row: Row) => boolean): void => {
		const candidates = free.get(keyOf(read.file, item.row));
		const found = [...(candidates ?? [])].findLast(
			(row) =>
				(!item.dated || timeOf(row['recordedAt']) === timeOf(item.row['recordedAt'])) && fits(row),
		);
		if (!found || pairs.has(item)) return;
		candidates?.delete(found);
		pairs.set(item, found);
	};
	const restated = read.rows.filter((item) => item.restated);
	const end = (row: Row) => timeOf(row['retiredAt']);
	for (const item of restated) {
		const content = contentOf(read.file, item.row);
		take(item, (row) => contentOf(read.file, row) === content && end(row) === end(item.row));
	}
	for (const item of restated) {
		const content = contentOf(read.file, item.row);
		take(item, (row) => contentOf(read.file, row) === content);
	}
	for (const item of restated) take(item, () => true);
	return pairs;
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
			change(plan, terms, null, { before: row, because: because(row) });
}
