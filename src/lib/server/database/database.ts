import type { PGlite } from '@electric-sql/pglite';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';
import type { Listener } from './listen.ts';
import * as schema from './schema/index.ts';

type Schema = typeof schema;

/** The channel that triggers of the database notify when anything changes that public pages show. */
export const registerChannel = 'tettai_register';

/** The register's database, embedded or PostgreSQL: the same schema, migrations and queries. */
export type Database = PgDatabase<PgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

/** An open transaction. Inside one, every query goes through it: the embedded database has one connection only. */
export type Transaction = PgTransaction<
	PgQueryResultHKT,
	Schema,
	ExtractTablesWithRelations<Schema>
>;

/** An open database: the handle for queries, and how to migrate and close it. */
export interface Store {
	readonly kind: 'embedded' | 'postgresql';
	readonly db: Database;
	/** What the job queue connects to: the open embedded database, or the server's address. */
	readonly connection: { readonly embedded: PGlite } | { readonly url: string };
	/**
	 * Takes a name for this process alone, over all machines that use the database, until it is let go or the process
	 * ends. Undefined while somebody else has it.
	 */
	hold(name: string): Promise<(() => Promise<void>) | undefined>;
	/**
	 * Hears whenever a channel is notified, by any process that uses the database; `heard` is called once as soon as we hear.
	 * Answers what ends it.
	 */
	listen(channel: string, listener: Listener): Promise<() => Promise<void>>;
	/** Brings the schema up to date; answers how many migrations were applied. */
	migrate(): Promise<number>;
	/** How many migrations of this version the database lacks; 0 also where a newer version has migrated it. */
	missingMigrations(): Promise<number>;
	close(): Promise<void>;
}
