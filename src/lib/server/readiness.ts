import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from './database/database.ts';
import { registerDays } from './register/overview.ts';
import { isStopping } from './stopping.ts';

/** How long the database may take to say that it is there, in milliseconds. */
const PATIENCE_MS = 3_000;
const silent = 'The database does not answer.';

async function reasonOf(store: Store): Promise<string | undefined> {
	const missing = await store.missingMigrations();
	if (missing > 0)
		return `The database lacks ${String(missing)} of this version's migrations: npm run tettai -- migrate`;
	return (await registerDays(store.db)) ? undefined : 'The register is empty.';
}

/** Why this process should get no visitors now, in a sentence; undefined if it should. Takes a few seconds at most. */
export async function reasonNotReady(
	store: Store,
	patience = PATIENCE_MS,
): Promise<string | undefined> {
	if (isStopping()) return 'This server is being stopped.';
	const late = new AbortController();
	try {
		return await Promise.race([
			reasonOf(store),
			pause(patience, silent, { signal: late.signal, ref: false }),
		]);
	} catch {
		return silent;
	} finally {
		late.abort();
	}
}
