import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { embeddedStore, openPostgres } from '#lib/server/database/connect.ts';
import type { Database, Store } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/database/rows.ts';
import { onPostgres, openTestStore } from '../support/database.ts';
import { addOneOfEach } from '../support/fictional-rows.ts';
import { dropDatabase, freshDatabase } from '../support/postgres.ts';

/*
 * From every earlier schema, with a row in each of its tables, forward to this one: every row is there, and every column
 * that was there before holds what it held.
 */

interface Journal {
	readonly entries: readonly { readonly tag: string; readonly when: number }[];
}
const drizzleFolder = 'drizzle';
const journal = JSON.parse(
	await readFile(join(drizzleFolder, 'meta', '_journal.json'), 'utf8'),
) as Journal;
/** Migrations of 0.1.0, the first release. */
const first = 3;
/** How many migrations each earlier schema has, released or between two releases. */
const earlier = journal.entries.map((_, at) => at).filter((count) => count >= first);

/** Tables that a version had and did not write to yet: they were empty when the next one changed them. */
const unused: readonly (readonly [until: number, tables: readonly string[]])[] = [
	[3, ['captures', 'documents', 'document_texts', 'sources', 'proposals', 'proposal_spans']],
	[6, ['corrections']],
];
const unusedAt = (count: number): string[] =>
	unused.flatMap(([until, tables]) => (count <= until ? tables : []));

type Row = Readonly<Record<string, unknown>>;
type Rows = Readonly<Record<string, readonly Row[]>>;

let folder: string;
/** A right row for every table as it is now. */
let now: Rows;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tettai-migrations-'));
	const store = await openTestStore();
	await addOneOfEach(store.db);
	now = await rowsIn(store.db);
	await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

/** All rows of all tables, each as an object. */
async function rowsIn(db: Database): Promise<Rows> {
	const names = await rowsOf<{ name: string }>(
		db,
		sql`select relname as name from pg_class
			where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
	);
	const found: Record<string, Row[]> = {};
	for (const { name } of names)
		found[name] = (
			await rowsOf<{ row: Row }>(
				db,
				sql`select to_jsonb(one) as row from ${sql.identifier(name)} as one order by to_jsonb(one)::text`,
			)
		).map(({ row }) => row);
	return found;
}

/** A folder with the first so many migrations, as an earlier version had it. */
async function migrationsOf(count: number): Promise<string> {
	const path = join(folder, String(count));
	await mkdir(join(path, 'meta'), { recursive: true });
	const entries = journal.entries.slice(0, count);
	for (const { tag } of entries)
		await cp(join(drizzleFolder, `${tag}.sql`), join(path, `${tag}.sql`));
	await writeFile(join(path, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
	return path;
}

/** A database of an earlier version, and the store of this version on it. */
async function openEarlier(count: number): Promise<Store> {
	const migrationsFolder = await migrationsOf(count);
	if (!onPostgres) {
		const client = await PGlite.create();
		await migratePglite(drizzlePglite(client), { migrationsFolder });
		return embeddedStore(client);
	}
	const server = inject('postgresUrl');
	const database = await freshDatabase(server);
	const pool = new pg.Pool({ connectionString: database });
	await migratePostgres(drizzlePostgres(pool), { migrationsFolder });
	await pool.end();
	const store = await openPostgres(database);
	return {
		...store,
		async close() {
			await store.close();
			await dropDatabase(server, database);
		},
	};
}

/** Puts today's rows into the tables and columns that an earlier schema has. */
async function fill(db: Database, count: number): Promise<Rows> {
	const columns = await rowsOf<{ table: string; names: string[] }>(
		db,
		sql`select relname as table, array_agg(attname::text) as names from pg_attribute
			join pg_class on pg_class.oid = attrelid
			where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0
				and not attisdropped and attgenerated = '' group by relname`,
	);
	await db.transaction(async (tx) => {
		// Rows come in no order that foreign keys would like.
		await tx.execute(sql`set local session_replication_role = replica`);
		for (const { table, names } of columns.filter((one) => !unusedAt(count).includes(one.table)))
			for (const row of now[table] ?? []) {
				const kept = Object.fromEntries(
					names.filter((name) => name in row).map((name) => [name, row[name]]),
				);
				const list = sql.join(
					Object.keys(kept).map((name) => sql.identifier(name)),
					sql`, `,
				);
				await tx.execute(
					sql`insert into ${sql.identifier(table)} (${list}) overriding system value
						select ${list} from jsonb_populate_record(null::${sql.identifier(table)}, ${JSON.stringify(kept)}::jsonb)`,
				);
			}
	});
	return rowsIn(db);
}

/** The rows with only the columns that they had before. */
const asBefore = (after: Rows, before: Rows): Rows =>
	Object.fromEntries(
		Object.entries(before).map(([table, rows]) => {
			const names = new Set(rows.flatMap((row) => Object.keys(row)));
			const kept = (after[table] ?? []).map((row) =>
				Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name))),
			);
			return [table, kept];
		}),
	);

const byText = (rows: Rows): Record<string, string[]> =>
	Object.fromEntries(
		Object.entries(rows).map(([table, all]) => [
			table,
			all.map((row) => JSON.stringify(Object.entries(row).sort())).sort(),
		]),
	);

describe('a database of an earlier version comes forward with all that it holds', () => {
	test.each(earlier)('from %i migrations', async (count) => {
		const store = await openEarlier(count);
		try {
			const before = await fill(store.db, count);
			expect(Object.values(before).flat().length).toBeGreaterThan(10);
			expect(await store.missingMigrations()).toBe(journal.entries.length - count);
			expect(await store.migrate()).toBe(journal.entries.length - count);
			expect(await store.missingMigrations()).toBe(0);
			const after = await rowsIn(store.db);
			expect(byText(asBefore(after, before))).toEqual(byText(before));
			expect(await store.migrate()).toBe(0);
		} finally {
			await store.close();
		}
	});
});

test('two that migrate one empty database at once take turns, and both succeed', async () => {
	if (!onPostgres) {
		// The embedded database belongs to one process; within it two may still ask at once.
		const store = embeddedStore(await PGlite.create());
		const applied = await Promise.all([store.migrate(), store.migrate()]);
		expect(applied).toEqual([journal.entries.length, 0]);
		await store.close();
		return;
	}
	const server = inject('postgresUrl');
	const database = await freshDatabase(server);
	const stores = await Promise.all([1, 2, 3].map(() => openPostgres(database)));
	const applied = await Promise.all(stores.map((store) => store.migrate()));
	expect(applied.sort()).toEqual([0, 0, journal.entries.length]);
	for (const store of stores) await store.close();
	await dropDatabase(server, database);
});
