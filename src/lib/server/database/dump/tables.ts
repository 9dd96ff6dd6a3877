import { createHash } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../database.ts';
import { rowsOf } from '../rows.ts';

/**
 * Tables of which a dump has no row: what they hold is good for minutes or hours, and on one machine. Restored weeks
 * later it would sign in who has been signed out since, or keep what its purpose wants forgotten.
 */
export const leftOut = [
	// Signed-in browsers and half-done sign-ins: everybody signs in anew after a restore.
	'sessions',
	'verifications',
	// What limits guessing and sending, by address: forgotten within the day, as /method promises.
	'sign_in_attempts',
	'sent_counts',
	// Whose turn it is at a host: of processes that are no more.
	'host_turns',
] as const;

/** A table as the database's own catalogue describes it: a dump works for any version of the schema. */
export interface Table {
	readonly name: string;
	/** Columns that are written; those that the database computes are not. */
	readonly columns: readonly string[];
	readonly computed: readonly string[];
	/** SQL: the order of rows, the same under every collation of a server. */
	readonly order: string;
}

/** The tables that a dump holds, by name. */
export async function dumpedTables(db: Database): Promise<Table[]> {
	const tables = await allTables(db);
	return tables.filter(({ name }) => !leftOut.some((one) => one === name));
}

/** All tables of the schema, those that a dump leaves out included. */
export function allTables(db: Database): Promise<Table[]> {
	return rowsOf<Table>(
		db,
		sql`select relname as name,
				to_jsonb(array(select attname from pg_attribute where attrelid = one.oid and attnum > 0
					and not attisdropped and attgenerated = '' order by attnum)) as columns,
				to_jsonb(array(select attname from pg_attribute where attrelid = one.oid and attnum > 0
					and not attisdropped and attgenerated <> '' order by attnum)) as computed,
				coalesce((
					select string_agg(format(case when attcollation = 0 then '%I' else '%I collate "C"' end, attname), ', '
						order by array_position(conkey, attnum))
					from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
					where conrelid = one.oid and contype = 'p'
				), 'to_jsonb(one)::text collate "C"') as order
			from pg_class as one
			where relnamespace = 'public'::regnamespace and relkind = 'r'
				and not exists (select from pg_depend where objid = one.oid and deptype = 'e')
			order by relname collate "C"`,
	);
}

/** SQL: a table by its name in the schema. */
export const named = (name: string): SQL => sql`public.${sql.identifier(name)}`;

/** Rows asked for at once: the text of one document may be a megabyte. */
const BATCH = 100;

/**
 * The rows of a table as JSON, one text each, in an order that does not depend on the server. The transaction's time
 * zone must be UTC.
 */
export async function* rowTexts(tx: Transaction, table: Table): AsyncGenerator<string[]> {
	const computed = sql`array[${sql.join(
		table.computed.map((name) => sql`${name}`),
		sql`, `,
	)}]::text[]`;
	await tx.execute(
		sql`declare dumped no scroll cursor for
			select (to_jsonb(one) - ${computed})::text as row from ${named(table.name)} as one order by ${sql.raw(table.order)}`,
	);
	for (;;) {
		const rows = await rowsOf<{ row: string }>(
			tx,
			sql`fetch ${sql.raw(String(BATCH))} from dumped`,
		);
		if (rows.length === 0) break;
		yield rows.map(({ row }) => row);
	}
	await tx.execute(sql`close dumped`);
}

/** A count of rows, and the SHA-256 of their texts with a line end after each. */
export interface Content {
	readonly rows: number;
	readonly sha256: string;
}

/** Rows and hash of a table as it is now, as a dump would have them. */
export async function contentOf(tx: Transaction, table: Table): Promise<Content> {
	const sha256 = createHash('sha256');
	let rows = 0;
	for await (const batch of rowTexts(tx, table)) {
		rows += batch.length;
		for (const row of batch) sha256.update(`${row}\n`);
	}
	return { rows, sha256: sha256.digest('hex') };
}
