import { mkdir, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import type { Database, Store } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { listenTo } from './listen.ts';
import { appliedMigrations, knownMigrations, migrationsFolder } from './migrations.ts';
import { whyNotOpened } from './not-opened.ts';
import * as schema from './schema/index.ts';

/** Any number that means "Tettai migrates": two starts at once take turns. */
const migrationLock = 7_238_824;

export interface StoreSettings {
	/** `postgres://…`; empty for the embedded database. */
	readonly databaseUrl?: string | undefined;
	/** Folder that holds the embedded database, archive and releases. */
	readonly dataFolder: string;
}

/** Opens PostgreSQL when an address is set, else the embedded database in `dataFolder`. */
export async function openStore({ databaseUrl, dataFolder }: StoreSettings): Promise<Store> {
	return databaseUrl ? openPostgres(databaseUrl) : openEmbedded(dataFolder);
}

async function applied(db: Database, run: () => Promise<void>): Promise<number> {
	const before = await appliedMigrations(db);
	await run();
	return (await appliedMigrations(db)).length - before.length;
}

async function missing(db: Database): Promise<number> {
	const done = await appliedMigrations(db);
	return Math.max(0, knownMigrations().length - done.length);
}

/** How long a query may wait for a connection, in milliseconds: then the database counts as gone. */
const CONNECT_MS = 10_000;

/** PostgreSQL 15 or newer. */
export async function openPostgres(url: string): Promise<Store> {
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		keepAlive: true,
		// Compiling our long statements takes the server ten times as long as running them, and a register lies in memory or
		// on a solid disk, where finding a row by its index costs hardly more than the next row (docs/performance.md).
		options: '-c jit=off -c random_page_cost=1.1',
		connectionTimeoutMillis: CONNECT_MS,
	});
	// A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
	pool.on('error', () => undefined);
	// Nor may one that breaks inside a transaction: the query that waits for it fails and says so.
	pool.on('connect', (client) => client.on('error', () => undefined));
	try {
		await pool.query('select 1');
	} catch (error) {
		await pool.end();
		throw new Error(
			`The database in DATABASE_URL does not answer (${error instanceof Error ? error.message : String(error)}). Start it, correct the address, or unset DATABASE_URL to use the embedded database.`,
			{ cause: error },
		);
	}
	const drizzled = drizzlePostgres(pool, { schema, casing: 'snake_case' });
	const db = drizzled as unknown as Database;
	return {
		kind: 'postgresql',
		db,
		connection: { url },
		async hold(name) {
			const holder = await pool.connect();
			const { rows } = await holder
				.query<{ held: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as held', [
					name,
				])
				.catch((error: unknown) => {
					holder.release(true);
					throw error;
				});
			// The lock lives as long as its connection, so that it ends with the process, however that ends.
			if (rows[0]?.held)
				return async () => {
					const letGo = holder.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
					await letGo.then(
						() => {
							holder.release();
						},
						() => {
							holder.release(true);
						},
					);
				};
			holder.release();
			return undefined;
		},
		listen: (channel, listener) => listenTo(url, channel, listener),
		async migrate() {
			const turn = await pool.connect();
			try {
				await turn.query('select pg_advisory_lock($1)', [migrationLock]);
				return await applied(db, () =>
					migratePostgres(drizzled, { migrationsFolder: migrationsFolder() }),
				);
			} finally {
				await turn.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
				turn.release();
			}
		},
		missingMigrations: () => missing(db),
		close: () => pool.end(),
	};
}

/** PostgreSQL inside this process, kept in `dataFolder/database`; one process at a time. */
export async function openEmbedded(dataFolder: string): Promise<Store> {
	await mkdir(dataFolder, { recursive: true }).catch((error: unknown) => {
		const { code } = error as NodeJS.ErrnoException;
		throw new Error(
			`TETTAI_DATA names no folder that can be used (${code ?? String(error)}). Correct it, or leave it out to use var/.`,
			{ cause: error },
		);
	});
	const unlock = await lockFolder(join(dataFolder, 'database.lock'));
	try {
		const client = await openFolder(join(dataFolder, 'database'));
		const store = embeddedStore(client);
		return {
			...store,
			async close() {
				await store.close();
				await unlock();
			},
		};
	} catch (error) {
		await unlock();
		throw error;
	}
}

async function openFolder(folder: string): Promise<PGlite> {
	const isNew = await stat(folder).then(
		() => false,
		() => true,
	);
	try {
		return await PGlite.create(folder);
	} catch (error) {
		const { bavail, bsize } = await statfs(dirname(folder));
		// A database that was never whole would be taken for a damaged one the next time.
		if (isNew) await rm(folder, { recursive: true, force: true });
		throw new Error(whyNotOpened(folder, bavail * bsize), { cause: error });
	}
}

/** A store on an embedded database that is already open (tests keep one in memory). */
export function embeddedStore(client: PGlite): Store {
	const drizzled = drizzlePglite(client, { schema, casing: 'snake_case' });
	const db = drizzled as unknown as Database;
	const held = new Set<string>();
	let turn: Promise<unknown> = Promise.resolve();
	return {
		kind: 'embedded',
		db,
		connection: { embedded: client },
		hold(name) {
			if (held.has(name)) return Promise.resolve(undefined);
			held.add(name);
			return Promise.resolve(() => {
				held.delete(name);
				return Promise.resolve();
			});
		},
		async listen(channel, { heard }) {
			const end = await client.listen(channel, heard);
			heard();
			return () => end();
		},
		migrate() {
			const mine = turn.then(() =>
				applied(db, () => migratePglite(drizzled, { migrationsFolder: migrationsFolder() })),
			);
			turn = mine.catch(() => undefined);
			return mine;
		},
		missingMigrations: () => missing(db),
		close: () => client.close(),
	};
}
