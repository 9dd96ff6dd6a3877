import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';

/** Runs a statement written in SQL. Both databases answer `{ rows }`; the caller names their shape. */
export async function rowsOf<Row>(db: Database, statement: SQL): Promise<Row[]> {
	const answer: unknown = await db.execute(statement);
	return (answer as { rows: Row[] }).rows;
}

/** SQL: an instant as ISO 8601 in UTC, to the millisecond; what a date of JavaScript is made from, on both databases. */
export const utcText = (instant: SQL): SQL =>
	sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
