import { sql, type SQL } from 'drizzle-orm';

export { rowsOf } from '#lib/server/database/rows.ts';

/** SQL: an instant as ISO 8601 in UTC, to the millisecond; what a date of JavaScript is made from, on both databases. */
export const utcText = (instant: SQL): SQL =>
	sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
