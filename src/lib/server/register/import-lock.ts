import { sql } from 'drizzle-orm';
import type { Transaction } from '#lib/server/database/database.ts';

/** Any number that means "Tettai imports". */
const importLock = 7_238_825;

/** Two imports at once take turns, and no decision of the desk falls between the lines of one. */
export async function waitToImport(tx: Transaction): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(${importLock})`);
}

/** Waits for an import that is going on, and holds up the next until the decision is made. Decisions do not wait here for each other. */
export async function waitForImport(tx: Transaction): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock_shared(${importLock})`);
}
