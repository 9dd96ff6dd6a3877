import type { Database, Transaction } from '#lib/server/database/database.ts';

/** Why the database refused something. */
export interface Refusal {
	/** SQLSTATE. */
	readonly code: string;
	readonly constraint: string | null;
	readonly message: string;
}

export const sqlstate = {
	restrict: '23001',
	notNull: '23502',
	foreignKey: '23503',
	unique: '23505',
	check: '23514',
	generated: '428C9',
} as const;

/** How the database refused to do something; nothing where it did it. Nothing of it stays either way. */
export async function refusal(
	db: Database,
	attempt: (tx: Transaction) => Promise<unknown>,
): Promise<Refusal | undefined> {
	try {
		await undone(db, attempt);
		return undefined;
	} catch (error) {
		const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
		const { code, constraint, message } = cause as Partial<Refusal>;
		if (code === undefined) throw error;
		return { code, constraint: constraint ?? null, message: message ?? '' };
	}
}

class Undo extends Error {}

/** Does something in a transaction that is rolled back, and answers what it found. */
export async function undone<Found>(
	db: Database,
	attempt: (tx: Transaction) => Promise<Found>,
): Promise<Found> {
	let found: { value: Found } | undefined;
	try {
		await db.transaction(async (tx) => {
			found = { value: await attempt(tx) };
			throw new Undo();
		});
	} catch (error) {
		if (!(error instanceof Undo)) throw error;
	}
	if (!found) throw new Error('The attempt answered nothing.');
	return found.value;
}
