import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { embeddedStore } from '#lib/server/database/connect.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the throw-away server; only in suites on PostgreSQL. */
		postgresUrl: string;
		/** A migrated embedded database as a tar file; only in suites on the embedded database. */
		embeddedTemplate: string;
	}
}

/** Before a database suite: the server, or the embedded database that its tests are copies of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	if (project.config.env['TETTAI_TEST_ON'] === 'postgres') {
		const server = await startPostgres();
		project.provide('postgresUrl', server.url);
		return () => server.stop();
	}
	const folder = await mkdtemp(join(tmpdir(), 'tettai-embedded-'));
	const client = await PGlite.create();
	await embeddedStore(client).migrate();
	const template = join(folder, 'template.tar');
	const dump = await client.dumpDataDir('none');
	await writeFile(template, new Uint8Array(await dump.arrayBuffer()));
	await client.close();
	project.provide('embeddedTemplate', template);
	return () => rm(folder, { recursive: true, force: true });
}
