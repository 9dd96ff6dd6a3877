import type { SQL } from 'drizzle-orm';
import type { Database } from './database.ts';

/** Runs a statement written in SQL. Both databases answer `{ rows }`; the caller names their shape. */
export async function rowsOf<Row>(db: Database, statement: SQL): Promise<Row[]> {
	const answer: unknown = await db.execute(statement);
	return (answer as { rows: Row[] }).rows;
}
