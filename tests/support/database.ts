import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { inject } from 'vitest';
import { embeddedStore, openPostgres } from '#lib/server/database/connect.ts';
import type { Store } from '#lib/server/database/database.ts';
import { freshDatabase, startPostgres } from './postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		postgresUrl: string;
	}
}

/** Before the suite on PostgreSQL: a throw-away server. The embedded suite needs nothing. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	if (project.config.env['TETTAI_TEST_ON'] !== 'postgres') return undefined;
	const server = await startPostgres();
	project.provide('postgresUrl', server.url);
	return () => server.stop();
}

/** An empty, migrated database of the kind that this suite runs on; each caller gets its own. */
export async function openTestStore(): Promise<Store> {
	const store =
		process.env['TETTAI_TEST_ON'] === 'postgres'
			? await openPostgres(await freshDatabase(inject('postgresUrl')))
			: embeddedStore(await PGlite.create());
	await store.migrate();
	return store;
}
