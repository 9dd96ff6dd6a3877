import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '../database.ts';
import { applyMigrations, knownMigrations } from '../migrations.ts';
import { rowsOf } from '../rows.ts';
import type { DumpHead } from './read.ts';
import { allTables, contentOf, named, type Content, type Table } from './tables.ts';

/** A dump to be restored. */
export interface Dump extends DumpHead {
	/** What each table held. */
	readonly tables: Readonly<Record<string, Content>>;
	/** The rows of a table as they were dumped. */
	rows(table: string): AsyncIterable<string>;
}

/** A dump cannot be restored; the message is a sentence that says why and how to mend it. */
export class RestoreRefused extends Error {}

/** Text of rows that goes into one statement, in characters. */
const STATEMENT = 1_000_000;

/**
 * Fills a database from a dump, in one transaction: makes the schema as it was, loads every table, holds it against
 * what was dumped, and brings the schema up to date. Until the end the database is as it was before.
 * @param replace whether a database that holds something is emptied first
 * @returns how many migrations the dump was behind
 * @throws {RestoreRefused}
 */
export async function restoreDump(
	db: Database,
	dump: Dump,
	{ replace }: { readonly replace: boolean },
): Promise<number> {
	const known = knownMigrations();
	checkSchema(dump, known);
	return db.transaction(async (tx) => {
		await tx.execute(sql`set local time zone 'UTC'`);
		if (!replace) await checkEmpty(tx);
		await dropAll(tx);
		await applyMigrations(tx, known.slice(0, dump.migrations.length));
		await fill(tx, dump);
		const newer = known.slice(dump.migrations.length);
		await applyMigrations(tx, newer);
		return newer.length;
	});
}

/** @throws {RestoreRefused} where the dump's schema is none that this version has had */
export function checkSchema(
	{ migrations }: DumpHead,
	known: readonly { readonly sha256: string }[] = knownMigrations(),
): void {
	const stranger = migrations.findIndex((sha256, index) => known[index]?.sha256 !== sha256);
	if (migrations.length === 0 || stranger >= 0)
		throw new RestoreRefused(
			`its schema is newer than this version of Tettai (step ${String(stranger + 1)} of ${String(migrations.length)} is unknown here, which has ${String(known.length)}). Update Tettai and restore again.`,
		);
}

/** @throws {RestoreRefused} where any table has a row */
export async function checkEmpty(db: Database): Promise<void> {
	for (const { name } of await allTables(db)) {
		const [found] = await rowsOf(db, sql`select 1 from ${named(name)} limit 1`);
		if (found)
			throw new RestoreRefused(
				`the database is not empty (${name} has rows). Name an empty one, or add --replace to throw away all that it holds.`,
			);
	}
}

/** Removes every table and function of Tettai; what belongs to an extension or to the job queue stays. */
async function dropAll(tx: Transaction): Promise<void> {
	for (const { name } of await allTables(tx))
		await tx.execute(sql`drop table ${named(name)} cascade`);
	const functions = await rowsOf<{ signature: string }>(
		tx,
		sql`select oid::regprocedure::text as signature from pg_proc as one
			where pronamespace = 'public'::regnamespace
				and not exists (select from pg_depend where objid = one.oid and deptype = 'e')`,
	);
	for (const { signature } of functions)
		await tx.execute(sql.raw(`drop function ${signature} cascade`));
	await tx.execute(sql`drop schema if exists drizzle cascade`);
}

async function fill(tx: Transaction, dump: Dump): Promise<void> {
	const tables = await allTables(tx);
	const stranger = Object.keys(dump.tables).find(
		(name) => !tables.some((one) => one.name === name),
	);
	if (stranger !== undefined)
		throw new RestoreRefused(`its schema has no table “${stranger}”, of which it has rows.`);
	const loaded = tables.filter(({ name }) => Object.hasOwn(dump.tables, name));
	// Rows refer to rows of any table, their own included: that is checked once, when all are there.
	const keys = await rowsOf<{ drop: string; add: string }>(
		tx,
		sql`select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
				format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
			from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f'`,
	);
	for (const { drop } of keys) await tx.execute(sql.raw(drop));
	for (const table of loaded) await load(tx, table, dump.rows(table.name));
	for (const { add } of keys) await tx.execute(sql.raw(add));
	for (const [name, value] of Object.entries(dump.sequences))
		await tx.execute(
			sql`select setval(format('public.%I', ${name}::text)::regclass, ${value}::bigint)`,
		);
	for (const table of loaded) await compare(tx, table, dump.tables[table.name]);
}

async function load(tx: Transaction, table: Table, rows: AsyncIterable<string>): Promise<void> {
	const columns = sql.join(
		table.columns.map((name) => sql.identifier(name)),
		sql`, `,
	);
	const write = (batch: readonly string[]) =>
		tx.execute(
			sql`insert into ${named(table.name)} (${columns}) overriding system value
				select ${columns} from jsonb_populate_recordset(null::${named(table.name)}, ${`[${batch.join(',')}]`}::jsonb)`,
		);
	let batch: string[] = [];
	let length = 0;
	for await (const row of rows) {
		batch.push(row);
		length += row.length;
		if (length < STATEMENT) continue;
		await write(batch);
		batch = [];
		length = 0;
	}
	if (batch.length > 0) await write(batch);
}

/** Reads a table anew: it must be what was dumped, to the byte. */
async function compare(tx: Transaction, table: Table, dumped: Content | undefined): Promise<void> {
	const found = await contentOf(tx, table);
	if (found.rows !== dumped?.rows || found.sha256 !== dumped.sha256)
		throw new RestoreRefused(
			`the table ${table.name} would not be what was backed up (${String(found.rows)} rows, ${String(dumped?.rows)} expected).`,
		);
}
