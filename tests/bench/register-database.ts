import pg from 'pg';
import { openPostgres } from '#lib/server/database/connect.ts';
import { freshDatabase } from '../support/postgres.ts';
import { fillRegister, type Size } from './synthetic-register.ts';

/** A new database with a made-up register of that size. Statements are compiled for nobody, so that all are equal. */
export async function registerDatabase(server: string, size: Size): Promise<string> {
	const database = await freshDatabase(server);
	const store = await openPostgres(database);
	await store.migrate();
	await store.close();
	await fillRegister(database, size);
	await withClient(database, (client) =>
		client.query(
			`do $$ begin execute format('alter database %I set jit = off', current_database()); end $$`,
		),
	);
	return database;
}

/** Does something over one connection. */
export async function withClient<Result>(
	database: string,
	work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
	const client = new pg.Client({ connectionString: database });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}
