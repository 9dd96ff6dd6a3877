import { openStore } from '#lib/server/database/connect.ts';
import type { Store } from '#lib/server/database/database.ts';
import { readSettings } from '#lib/server/settings.ts';
import { CommandFailure } from './failure.ts';

/** Opens the database of the settings; what stands in the way is said in one line. */
export async function openConfiguredStore(): Promise<Store> {
	const { databaseUrl, dataFolder } = readSettings(process.env);
	try {
		return await openStore({ databaseUrl, dataFolder });
	} catch (error) {
		throw new CommandFailure(error instanceof Error ? error.message : String(error), {
			cause: error,
		});
	}
}

/** Opens the database, brings its schema up to date, does the work and closes it whatever happens. */
export async function withStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
	const store = await openConfiguredStore();
	try {
		await store.migrate();
		return await work(store);
	} finally {
		await store.close();
	}
}
