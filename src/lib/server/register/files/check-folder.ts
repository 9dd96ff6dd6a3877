import { endOfDay, startOfDay } from '#lib/domain/dates.ts';
import { checkCodes, checkReferences, slugsOf } from './check-companies.ts';
import { checkEvents } from './check-events.ts';
import type { Edition, ReadEdition } from './edition.ts';
import type { Problem, Wrong } from './problem.ts';
import { isStanding, type ReadFile, type ReadRow } from './read-file.ts';
import type { Row } from './register-files.ts';

/**
 * Fills in what a file may leave out, then checks what only rows and files together can get wrong. What refers
 * to a file that is missing or unreadable is not checked: that file has its own problem.
 */
export function checkFolder(
	files: readonly ReadFile[],
	{ edition, rows }: ReadEdition,
	problems: Problem[],
): void {
	const fileOf = (name: string) => files.find(({ file }) => file.name === name);
	const companies = slugsOf(fileOf('companies'));
	const events = fileOf('events')?.named;
	const evidence = fileOf('evidence');
	const unsourced = evidence && retiredOnly(evidence.rows);

	for (const read of files) {
		const wrong: Wrong = (line, column, reason) => {
			problems.push({ file: `${read.file.name}.csv`, line, column, reason });
		};
		checkCount(read, rows, wrong);
		checkRecords(read, edition, wrong);
		checkDoubles(read, wrong);
		checkOverlaps(read, wrong);
		if (companies) checkReferences(read, companies, wrong);
		if (read.file.name === 'companies') checkCodes(read.rows, wrong);
		if (read.file.name === 'evidence' && events) checkEvidence(read.rows, events, wrong);
		if (read.file.name === 'events')
			checkEvents(read.rows, evidence?.named ?? null, unsourced ?? new Set(), wrong);
	}
}

function checkCount({ file, total }: ReadFile, rows: ReadEdition['rows'], wrong: Wrong): void {
	const due = rows?.[file.name];
	if (due !== undefined && total !== null && due !== total)
		wrong(null, null, `edition.json promises ${String(due)} rows, the file has ${String(total)}.`);
}

/** Events all of whose sources are retired. */
function retiredOnly(rows: readonly ReadRow[]): ReadonlySet<string> {
	const standing = new Set(rows.filter(isStanding).map(({ row }) => row['eventId']));
	return new Set(
		rows.flatMap(({ row }) => (standing.has(row['eventId']) ? [] : [String(row['eventId'])])),
	);
}

/** When a row was recorded and retired: the edition's day, standing, unless the row says otherwise. */
function checkRecords({ file, rows }: ReadFile, edition: Edition | undefined, wrong: Wrong): void {
	const ranks = new Map<unknown, number>();
	for (const { line, row, dated, unread } of rows) {
		if (row['origin'] === 'desk' && !dated && !unread.has('recordedAt'))
			wrong(line, 'recorded_at', 'A row from the desk must say when it was recorded.');
		row['recordedAt'] ??= edition ? startOfDay(edition.recorded_on) : null;
		row['origin'] ??= 'edition';
		row['retiredAt'] ??= null;
		row['retiredBecause'] ??= null;
		row['retiredBy'] ??= row['retiredAt'] ? 'edition' : null;
		if (file.name === 'evidence') {
			const rank = (ranks.get(row['eventId']) ?? 0) + 1;
			ranks.set(row['eventId'], rank);
			row['rank'] ??= rank;
		}
		for (const column of file.columns)
			if (column.field !== null) row[column.field] ??= column.kind.empty ?? null;

		// A cell that could not be read has its own problem.
		if (unread.size > 0) continue;
		const retired = row['retiredAt'] instanceof Date ? row['retiredAt'] : null;
		if (!retired && (row['retiredBecause'] ?? row['retiredBy']))
			wrong(line, 'retired_at', 'The row says why or by whom it was retired, but not when.');
		if (retired && !row['retiredBecause'])
			wrong(line, 'retired_because', 'A retired row must say why.');
		if (retired && row['recordedAt'] instanceof Date && retired < row['recordedAt'])
			wrong(line, 'retired_at', 'The row was retired before it was recorded.');
		if (edition) checkDay(line, row, edition, wrong);
	}
}

/** What an edition did, it did by its own day. */
function checkDay(line: number, row: Row, edition: Edition, wrong: Wrong): void {
	const end = endOfDay(edition.recorded_on);
	const isLater = (time: unknown): boolean => time instanceof Date && time >= end;
	if (row['origin'] === 'edition' && isLater(row['recordedAt']))
		wrong(line, 'recorded_at', `The row is later than its edition (${edition.recorded_on}).`);
	if (row['retiredBy'] === 'edition' && isLater(row['retiredAt']))
		wrong(
			line,
			'retired_at',
			`The row is retired later than its edition (${edition.recorded_on}).`,
		);
}

const partsOf = (row: Row, fields: readonly string[]): string =>
	JSON.stringify(fields.map((field) => row[field]));

function checkDoubles({ file, rows }: ReadFile, wrong: Wrong): void {
	const seen = new Map<string, number>();
	const once = (identity: string, line: number, what: string): void => {
		const before = seen.get(identity);
		if (before === undefined) seen.set(identity, line);
		else wrong(line, null, `${what} (line ${String(before)}).`);
	};
	const fields = file.columns.flatMap(({ field }) => (field === null ? [] : [field]));
	for (const read of rows) {
		if (file.key.some((field) => read.unread.has(field))) continue;
		const key = partsOf(read.row, file.key);
		if (file.name === 'events') once(key, read.line, 'The event id stands twice');
		else if (isStanding(read))
			once(key, read.line, `There is another row for the same ${file.key.join(' + ')}`);
		else once(partsOf(read.row, fields), read.line, 'The same record stands twice');
	}
}

const timeOf = (value: unknown): number => (value instanceof Date ? value.getTime() : 0);

/** Of what a row is about one record stands at a time: the intervals from recorded to retired may not overlap. */
function checkOverlaps({ file, rows }: ReadFile, wrong: Wrong): void {
	if (file.name === 'events') return;
	const readable = rows.filter(
		({ row, unread }) => unread.size === 0 && row['recordedAt'] instanceof Date,
	);
	for (const versions of Map.groupBy(readable, ({ row }) => partsOf(row, file.key)).values()) {
		const inOrder = versions.toSorted(
			(a, b) => timeOf(a.row['recordedAt']) - timeOf(b.row['recordedAt']),
		);
		for (const [place, { line, row }] of inOrder.entries()) {
			const before = inOrder[place - 1];
			const end = before?.row['retiredAt'];
			if (before && end instanceof Date && end.getTime() > timeOf(row['recordedAt']))
				wrong(
					line,
					'recorded_at',
					`The record of line ${String(before.line)} about the same still stood then.`,
				);
		}
	}
}

function checkEvidence(rows: readonly ReadRow[], events: ReadonlySet<string>, wrong: Wrong): void {
	for (const { line, row, unread } of rows)
		if (!unread.has('eventId') && !events.has(String(row['eventId'])))
			wrong(line, 'event_id', `“${String(row['eventId'])}” is not an event of events.csv.`);
}
