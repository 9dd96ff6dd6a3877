import { startOfDay } from '#lib/domain/dates.ts';
import { isSlug } from './cells.ts';
import type { Edition } from './edition.ts';
import type { Problem } from './problem.ts';
import type { ReadFile, ReadRow } from './read-file.ts';
import type { Row } from './register-files.ts';

type Wrong = (line: number | null, column: string | null, reason: string) => void;

const isStanding = ({ row }: ReadRow): boolean => !row['retiredAt'];

/** Fills in what a file may leave out, then checks what only rows and files together can get wrong. */
export function checkFolder(
	files: readonly ReadFile[],
	edition: Edition | undefined,
	problems: Problem[],
): void {
	const named = (name: string): ReadonlySet<string> =>
		files.find(({ file }) => file.name === name)?.named ?? new Set();
	const companies = named('companies');
	const events = named('events');

	for (const read of files) {
		const wrong: Wrong = (line, column, reason) => {
			problems.push({ file: `${read.file.name}.csv`, line, column, reason });
		};
		checkCount(read, edition, wrong);
		checkRecords(read, edition, wrong);
		checkDoubles(read, wrong);
		const { company } = read.file;
		for (const { line, row } of read.rows)
			if (company && !companies.has(String(row[company])))
				wrong(line, company, `“${String(row[company])}” is not a slug of companies.csv.`);
		if (read.file.name === 'companies') checkCompanies(read.rows, companies, wrong);
		if (read.file.name === 'aliases') checkAliases(read.rows, companies, wrong);
		if (read.file.name === 'jacer_members') checkMembers(read.rows, companies, wrong);
		if (read.file.name === 'evidence') checkEvidence(read.rows, events, wrong);
		if (read.file.name === 'events') checkEvents(read.rows, named('evidence'), wrong);
	}
}

function checkCount({ file, total }: ReadFile, edition: Edition | undefined, wrong: Wrong): void {
	const due = edition?.rows?.[file.name];
	if (due !== undefined && due !== total)
		wrong(null, null, `edition.json promises ${String(due)} rows, the file has ${String(total)}.`);
}

/** When a row was recorded and retired: the edition's day, standing, unless the row says otherwise. */
function checkRecords({ file, rows }: ReadFile, edition: Edition | undefined, wrong: Wrong): void {
	const ranks = new Map<unknown, number>();
	for (const { line, row, restated } of rows) {
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

		const retired = row['retiredAt'] instanceof Date ? row['retiredAt'] : null;
		if (!retired && (row['retiredBecause'] ?? row['retiredBy']))
			wrong(line, 'retired_at', 'The row says why or by whom it was retired, but not when.');
		if (retired && !row['retiredBecause'])
			wrong(line, 'retired_because', 'A retired row must say why.');
		if (retired && row['recordedAt'] instanceof Date && retired < row['recordedAt'])
			wrong(line, 'retired_at', 'The row was retired before it was recorded.');
		if (row['origin'] === 'desk' && !restated)
			wrong(line, 'recorded_at', 'A row from the desk must say when it was recorded.');
	}
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
	for (const read of rows) {
		const key = partsOf(read.row, file.key);
		if (file.name === 'events') once(key, read.line, 'The event id stands twice');
		else {
			if (isStanding(read)) once(key, read.line, `There is another row for the same ${file.key.join(' + ')}`);
			once(`${key}${partsOf(read.row, ['recordedAt'])}`, read.line, 'The same record stands twice');
		}
	}
}

function checkCompanies(rows: readonly ReadRow[], slugs: ReadonlySet<string>, wrong: Wrong): void {
	const standing = rows.filter(isStanding);
	for (const [field, column] of [
		['securitiesCode', 'securities_code'],
		['edinetCode', 'edinet_code'],
		['corporateNumber', 'corporate_number'],
		['lei', 'lei'],
	] as const) {
		const seen = new Map<unknown, number>();
		for (const { line, row } of standing) {
			const value = row[field];
			if (!value) continue;
			const before = seen.get(value);
			if (before === undefined) seen.set(value, line);
			else wrong(line, column, `“${String(value)}” is also the code of line ${String(before)}.`);
		}
	}
	const parents = new Map(standing.map(({ row }) => [row['company'], row['parent']]));
	for (const { line, row } of rows) {
		const parent = row['parent'];
		if (!parent) continue;
		if (!slugs.has(String(parent))) wrong(line, 'parent', `“${String(parent)}” is not a slug of companies.csv.`);
		const above = new Set<unknown>([row['company']]);
		for (let group = parent; group; group = parents.get(group)) {
			if (above.has(group)) {
				wrong(line, 'parent', 'The company would belong to itself.');
				break;
			}
			above.add(group);
		}
	}
}

function checkAliases(rows: readonly ReadRow[], slugs: ReadonlySet<string>, wrong: Wrong): void {
	const taken = new Map<unknown, number>();
	for (const { line, row } of rows.filter(isStanding)) {
		if (row['kind'] !== 'slug') continue;
		const alias = String(row['alias']);
		if (!isSlug(alias)) wrong(line, 'alias', `“${alias}” is not a slug (a-z, 0-9 and single hyphens)`);
		if (slugs.has(alias)) wrong(line, 'alias', `“${alias}” is the slug of a company.`);
		const before = taken.get(alias);
		if (before === undefined) taken.set(alias, line);
		else wrong(line, 'alias', `“${alias}” redirects elsewhere already (line ${String(before)}).`);
	}
}

function checkMembers(rows: readonly ReadRow[], slugs: ReadonlySet<string>, wrong: Wrong): void {
	for (const { line, row } of rows)
		if (row['inRegister'] !== slugs.has(String(row['company'])))
			wrong(
				line,
				'in_register',
				`“${String(row['company'])}” ${row['inRegister'] ? 'is not' : 'is'} a slug of companies.csv.`,
			);
}

function checkEvidence(rows: readonly ReadRow[], events: ReadonlySet<string>, wrong: Wrong): void {
	for (const { line, row } of rows)
		if (!events.has(String(row['eventId'])))
			wrong(line, 'event_id', `“${String(row['eventId'])}” is not an event of events.csv.`);
}

function checkEvents(rows: readonly ReadRow[], evidenced: ReadonlySet<string>, wrong: Wrong): void {
	const standing = new Set(rows.filter(isStanding).map(({ row }) => row['eventId']));
	for (const { line, row } of rows) {
		if (!evidenced.has(String(row['eventId'])))
			wrong(line, 'event_id', 'The event has no source in evidence.csv; no claim stands without one.');
		if (row['rung'] === 'considering' && /^exit/.test(String(row['status'] ?? '')))
			wrong(line, 'rung', 'An exit that is only considered is not an exit announced.');
		if (row['supersedes'] === row['eventId'])
			wrong(line, 'supersedes', 'An event cannot supersede itself.');
		else if (standing.has(row['eventId']) && standing.has(row['supersedes']))
			wrong(line, 'supersedes', `“${String(row['supersedes'])}” still stands in this file; leave it out or retire it.`);
	}
}
