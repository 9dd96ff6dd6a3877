import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { appliedMigrations } from '../migrations.ts';
import { rowsOf } from '../rows.ts';
import { dumpedTables, rowTexts } from './tables.ts';

/** What a dump holds besides rows. */
export interface DumpHead {
	/** Hashes of the migrations that its schema has gone through, in order. */
	readonly migrations: readonly string[];
	/** The last number that each sequence gave out, as text; a sequence that gave none is left out. */
	readonly sequences: Readonly<Record<string, string>>;
}

/** What is asked of the one moment that a dump shows. */
export interface Snapshot {
	/** The rows of each table by its name: read one to its end before the next. */
	readonly tables: ReadonlyMap<string, AsyncIterable<string[]>>;
	/** Names in the archive of all captures, and the files of all releases with their SHA-256. */
	readonly captures: readonly string[];
	readonly releases: readonly { readonly day: string; readonly files: Record<string, string> }[];
	head(): Promise<DumpHead>;
}

/** A database that has no schema has nothing to dump. */
export class NothingToDump extends Error {}

/**
 * Reads a whole database as it is at one moment, whatever is written meanwhile.
 * @throws {NothingToDump}
 */
export async function readSnapshot<Result>(
	db: Database,
	work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
	const migrations = await appliedMigrations(db);
	if (migrations.length === 0) throw new NothingToDump('The database has no schema yet.');
	return db.transaction(
		async (tx) => {
			await tx.execute(sql`set local time zone 'UTC'`);
			const found = await dumpedTables(tx);
			const captures = await rowsOf<{ name: string }>(
				tx,
				sql`select warc_file as name from captures order by id`,
			);
			return work({
				tables: new Map(found.map((table) => [table.name, rowTexts(tx, table)])),
				captures: captures.map(({ name }) => name),
				releases: await rowsOf(tx, sql`select day::text as day, files from releases order by day`),
				async head() {
					// Numbers are given out outside of transactions: read last, they lie behind no row of the snapshot.
					const last = await rowsOf<{ name: string; value: string }>(
						tx,
						sql`select sequencename as name, last_value::text as value from pg_sequences
							where schemaname = 'public' and last_value is not null order by sequencename collate "C"`,
					);
					const sequences = Object.fromEntries(last.map(({ name, value }) => [name, value]));
					return { migrations, sequences };
				},
			});
		},
		{ isolationLevel: 'repeatable read', accessMode: 'read only' },
	);
}
