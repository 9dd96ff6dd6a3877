import { getTableColumns, inArray, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { startOfDay, tokyoDay } from '#lib/domain/dates.ts';
import type { Database, Transaction } from '#lib/server/database/database.ts';
import { companies, editions, reviews } from '#lib/server/database/schema/index.ts';
import { waitToImport } from '../import-lock.ts';
import { rowsOf } from '../rows.ts';
import { rebuildSearch } from '../search.ts';
import type { Edition } from './edition.ts';
import { knownEditions } from './known-editions.ts';
import { planByKey, type ImportTerms, type Plan } from './plan.ts';
import { planEvents, type EventPlan } from './plan-events.ts';
import { planEvidence } from './plan-evidence.ts';
import { RegisterProblems, type Problem } from './problem.ts';
import type { ReadFile } from './read-file.ts';
import type { RegisterFolder } from './read-folder.ts';
import {
	companiesFile,
	eventsFile,
	evidenceFile,
	type RegisterFile,
	type Row,
} from './register-files.ts';

/** What an import did, by file. */
export interface ImportOutcome {
	readonly edition: string;
	/** The edition had not been imported before. */
	readonly isNew: boolean;
	readonly files: readonly {
		readonly name: string;
		readonly added: number;
		readonly retired: number;
		readonly unchanged: number;
		readonly kept: number;
	}[];
}

const batch = 500;

const keyColumn = (table: PgTable): { name: string; column: PgColumn } => {
	const columns = getTableColumns(table) as Record<string, PgColumn>;
	const name = columns['id'] ? 'id' : 'eventId';
	const column = columns[name];
	if (!column) throw new Error('A register table has neither id nor eventId.');
	return { name, column };
};

/**
 * Brings the register to an edition: adds and retires, never edits, and leaves alone what people at the desk
 * added or retired. All or nothing; the same edition again changes nothing.
 * @throws {RegisterProblems} with every row that stands in the way.
 */
export async function importRegister(
	db: Database,
	{ edition, files }: RegisterFolder,
	now: Date,
): Promise<ImportOutcome> {
	return db.transaction(async (tx) => {
		await waitToImport(tx);
		const terms = await termsOf(tx, edition, now);
		const plans = await planAll(tx, files, terms);
		const conflicts = plans.flatMap(({ file, conflicts: found }) =>
			found.map((conflict) => ({ file: `${file.name}.csv`, column: null, ...conflict })),
		);
		const problems = [...futureRecords(files, now), ...conflicts];
		if (problems.length > 0) throw new RegisterProblems(problems);

		await logEditions(tx, edition, now);
		for (const { file, retire } of plans) await retireAll(tx, file.table, retire);
		for (const plan of plans) await addAll(tx, plan.file, plan.add);
		await refuseOrphans(tx);
		if (plans.some(({ add, retire }) => add.length + retire.length > 0)) await rebuildSearch(tx);
		return {
			edition: edition.edition,
			isNew: !terms.repeated,
			files: plans.map(({ file, add, retire, unchanged, kept }) => ({
				name: file.name,
				added: add.length,
				retired: retire.length,
				unchanged,
				kept,
			})),
		};
	});
}

async function termsOf(tx: Transaction, edition: Edition, now: Date): Promise<ImportTerms> {
	const refuse = (reason: string): never => {
		throw new RegisterProblems([
			{ file: 'edition.json', line: null, column: 'recorded_on', reason },
		]);
	};
	const known = await knownEditions(tx);
	const repeated = known.find((one) => one.edition === edition.edition);
	const [newest] = known;
	if (edition.recorded_on > tokyoDay(now))
		refuse(`${edition.recorded_on} has not come yet (today is ${tokyoDay(now)} in Tokyo).`);
	if (repeated && repeated.recordedOn !== edition.recorded_on)
		refuse(`Edition ${edition.edition} was imported before as recorded on ${repeated.recordedOn}.`);
	const isOlder = repeated
		? newest?.edition !== edition.edition
		: newest && newest.recordedOn > edition.recorded_on;
	if (newest && isOlder)
		refuse(
			`Edition ${newest.edition}, recorded on ${newest.recordedOn}, is newer. An edition can only follow the ones before it.`,
		);
	return {
		edition: edition.edition,
		recordedAt: startOfDay(edition.recorded_on),
		repeated: repeated !== undefined,
	};
}

/** Rows from the desk that say they were recorded or retired at an instant that has not come yet. */
function futureRecords(files: readonly ReadFile[], now: Date): Problem[] {
	return files.flatMap(({ file, rows }) =>
		rows.flatMap(({ line, row }) =>
			(['recordedAt', 'retiredAt'] as const)
				.filter((field) => row[field] instanceof Date && row[field] > now)
				.map((field) => ({
					file: `${file.name}.csv`,
					line,
					column: field === 'recordedAt' ? 'recorded_at' : 'retired_at',
					reason: `This instant has not come yet (now is ${now.toISOString()}).`,
				})),
		),
	);
}

async function planAll(
	tx: Transaction,
	files: readonly ReadFile[],
	terms: ImportTerms,
): Promise<Plan[]> {
	const plans: Plan[] = [];
	let events: EventPlan | undefined;
	for (const read of files) {
		const present = (await tx.select().from(read.file.table)) as Row[];
		if (read.file === eventsFile) {
			events = planEvents(read, present, terms);
			plans.push(events.plan);
		} else if (read.file === evidenceFile && events) {
			plans.push(planEvidence(read, present, terms, events));
		} else plans.push(planByKey(read, present, terms));
	}
	return plans;
}

async function logEditions(tx: Transaction, edition: Edition, now: Date): Promise<void> {
	// Oldest first, each a moment later: the order in which they were imported survives an export.
	const inOrder = [...(edition.earlier ?? []).toReversed(), edition];
	for (const [place, one] of inOrder.entries()) {
		const [added] = await tx
			.insert(editions)
			.values({
				edition: one.edition,
				recordedOn: one.recorded_on,
				importedAt: new Date(now.getTime() + place),
				rows: (one.rows ?? {}) as Record<string, number>,
			})
			.onConflictDoNothing()
			.returning();
		if (!added) continue;
		await tx.insert(reviews).values({
			at: startOfDay(one.recorded_on),
			reviewer: 'Tettai',
			action: 'compiled',
			edition: one.edition,
			because: 'Compiled from public pages, not yet double-reviewed.',
		});
	}
}

async function retireAll(tx: Transaction, table: PgTable, retire: Plan['retire']): Promise<void> {
	const { name, column } = keyColumn(table);
	const groups = Map.groupBy(retire, ({ because, at, by }) => JSON.stringify([because, at, by]));
	for (const group of groups.values()) {
		const [first] = group;
		if (!first) continue;
		for (let from = 0; from < group.length; from += batch)
			await tx
				.update(table)
				.set({ retiredAt: first.at, retiredBecause: first.because, retiredBy: first.by })
				.where(
					inArray(
						column,
						group.slice(from, from + batch).map(({ row }) => row[name]),
					),
				);
	}
}

async function addAll(tx: Transaction, file: RegisterFile, rows: readonly Row[]): Promise<void> {
	const fields = file.columns.flatMap(({ field }) => (field === null ? [] : [field]));
	const values = inOrderOfReference(file, rows).map((row) =>
		Object.fromEntries(fields.map((field) => [field, row[field] ?? null])),
	);
	// All slugs first: a company may belong to one that is added in a later batch.
	if (file === companiesFile) await addSlugs(tx, rows);
	for (let from = 0; from < values.length; from += batch) {
		const part = values.slice(from, from + batch);
		try {
			await tx.insert(file.table).values(part);
		} catch (error) {
			throw new RegisterProblems([refusalOf(file, error)]);
		}
	}
}

async function addSlugs(tx: Transaction, rows: readonly Row[]): Promise<void> {
	const slugs = [...new Set(rows.map((row) => String(row['company'])))];
	for (let from = 0; from < slugs.length; from += batch)
		await tx
			.insert(companies)
			.values(slugs.slice(from, from + batch).map((slug) => ({ slug })))
			.onConflictDoNothing();
}

/** Events after the ones that they supersede, so that batches can be added one after the other. */
function inOrderOfReference(file: RegisterFile, rows: readonly Row[]): readonly Row[] {
	if (file !== eventsFile) return rows;
	const byId = new Map(rows.map((row) => [row['eventId'], row]));
	const depth = (row: Row): number => {
		let steps = 0;
		for (let before = byId.get(row['supersedes']); before; before = byId.get(before['supersedes']))
			steps += 1;
		return steps;
	};
	return rows
		.map((row) => ({ row, place: depth(row) }))
		.sort((a, b) => a.place - b.place)
		.map(({ row }) => row);
}

/** What the database refused, as a problem of the file. */
function refusalOf(file: RegisterFile, error: unknown): Problem {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	const { detail, constraint } = cause as { detail?: string; constraint?: string };
	if (!constraint) throw error;
	return {
		file: `${file.name}.csv`,
		line: null,
		column: null,
		reason: `The register refuses a row (${constraint}): ${detail ?? (cause as Error).message}`,
	};
}

/** A company may not leave the register while something that stands, as what the desk added does, speaks of it. */
async function refuseOrphans(tx: Transaction): Promise<void> {
	const missing = await rowsOf<{ company: string }>(
		tx,
		sql`
		select distinct company from (
			select company from events where retired_at is null
			union select company from criterion_findings where retired_at is null
			union select company from russian_entities where retired_at is null
			union select company from company_aliases where retired_at is null
			union select parent from company_facts where retired_at is null and parent is not null
		) as standing
		where not exists (
			select from company_facts where company_facts.company = standing.company and retired_at is null
		) order by company`,
	);
	if (missing.length > 0)
		throw new RegisterProblems(
			missing.map(({ company }) => ({
				file: 'companies.csv',
				line: null,
				column: 'slug',
				reason: `“${company}” is missing or retired, but records that stand speak of it. Keep it, or retire them first.`,
			})),
		);
}
