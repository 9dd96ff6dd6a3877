import type { Database, Transaction } from '#lib/server/database/database.ts';
import { waitForImport } from '../import-lock.ts';
import { Refused, type Outcome } from './outcome.ts';

/**
 * Takes one decision in one transaction: all of it, or, where it is refused or something fails, nothing. No import of an
 * edition goes on meanwhile.
 */
export async function decide<Done>(
	db: Database,
	work: (tx: Transaction) => Promise<Done>,
): Promise<Outcome<Done>> {
	try {
		return await db.transaction(async (tx) => {
			await waitForImport(tx);
			return { done: await work(tx) };
		});
	} catch (error) {
		if (error instanceof Refused) return { refusal: error.refusal };
		throw error;
	}
}
