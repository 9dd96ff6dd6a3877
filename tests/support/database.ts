import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { inject } from 'vitest';
import { embeddedStore, openPostgres } from '#lib/server/database/connect.ts';
import type { Store } from '#lib/server/database/database.ts';
import { dropDatabase, freshDatabase } from './postgres.ts';

/** Whether this suite runs on PostgreSQL; otherwise on the embedded database. */
export const onPostgres = process.env['TETTAI_TEST_ON'] === 'postgres';

/** An empty, migrated database of the kind that this suite runs on; each caller gets its own. */
export async function openTestStore(): Promise<Store> {
	const store = onPostgres ? await openFreshPostgres() : await openEmbeddedCopy();
	await store.migrate();
	return store;
}

/** A database of the kind that this suite runs on, without any schema. */
export async function openBareStore(): Promise<Store> {
	return onPostgres ? openFreshPostgres() : embeddedStore(await PGlite.create());
}

async function openFreshPostgres(): Promise<Store> {
	const server = inject('postgresUrl');
	const database = await freshDatabase(server);
	const store = await openPostgres(database);
	return {
		...store,
		async close() {
			await store.close();
			await dropDatabase(server, database);
		},
	};
}

async function openEmbeddedCopy(): Promise<Store> {
	const template = new Blob([await readFile(inject('embeddedTemplate'))]);
	return embeddedStore(await PGlite.create({ loadDataDir: template }));
}
