import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { describeProblem, RegisterProblems } from '#lib/server/register/files/problem.ts';
import { importRegister, type ImportOutcome } from '#lib/server/register/files/import.ts';
import { readRegisterFolder } from '#lib/server/register/files/read-folder.ts';
import { writeRegisterFolder } from '#lib/server/register/files/write-folder.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { temporaryFolder, writeFictional, type FictionalFolder } from './fictional-folder.ts';

/** A day on which every edition of these tests has come. */
export const today = new Date('2026-12-01T03:00:00Z');
export const seedFolder = 'drizzle/seed';

/** Imports a folder, by its path or as it is written by a test. */
export async function importFolder(
	db: Database,
	folder: string | FictionalFolder,
	now = today,
): Promise<ImportOutcome> {
	const path = typeof folder === 'string' ? folder : await writeFictional(folder);
	return importRegister(db, await readRegisterFolder(path), now);
}

/** What was wrong, a line for each problem; an error if nothing was. */
export async function problemsOf(attempt: Promise<unknown>): Promise<string[]> {
	try {
		await attempt;
	} catch (error) {
		if (error instanceof RegisterProblems) return error.problems.map(describeProblem);
		throw error;
	}
	throw new Error('Nothing was wrong.');
}

/** Exports the register, and answers the folder. */
export async function exportFolder(db: Database, now = today): Promise<string> {
	const folder = await temporaryFolder();
	await writeRegisterFolder(db, folder, now);
	return folder;
}

/** The bytes of every file of a folder, as text. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
	const names = (await readdir(folder)).sort();
	const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
	return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

/** Every row of every table as text, by table; the tables are those that the database has. */
export async function dump(db: Database): Promise<Record<string, string[]>> {
	const names = await rowsOf<{ name: string }>(
		db,
		sql`select relname as name from pg_class
			where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
	);
	const each = names.map(
		({ name }) =>
			sql`select ${name}::text as name, to_jsonb(one)::text as row from ${sql.identifier(name)} as one`,
	);
	const rows = await rowsOf<{ name: string; row: string }>(
		db,
		sql`${sql.join(each, sql` union all `)} order by 1, 2`,
	);
	const found = Map.groupBy(rows, ({ name }) => name);
	return Object.fromEntries(
		names.map(({ name }) => [name, (found.get(name) ?? []).map(({ row }) => row)]),
	);
}

/** One number for all that the database holds. */
export async function dumpHash(db: Database): Promise<string> {
	return createHash('sha256')
		.update(JSON.stringify(await dump(db)))
		.digest('hex');
}

/** Rows of each table. */
export async function rowCounts(db: Database): Promise<Record<string, number>> {
	const tables = Object.entries(await dump(db));
	return Object.fromEntries(tables.map(([name, rows]) => [name, rows.length]));
}
