import { sql, type SQL } from 'drizzle-orm';
import { check, text, timestamp, type AnyPgColumn } from 'drizzle-orm/pg-core';

/** An instant, to the millisecond (what JavaScript can hold, so that both databases agree). */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

/**
 * What every record of the register carries: when it was recorded, when and why it was retired, and by whom.
 * Rows are only ever added and retired; a trigger refuses any other change (migration `append_only`).
 * `origin` and `retiredBy` say whether an edition of the register or a person at the desk did it.
 */
export const recorded = () => ({
	origin: text({ enum: ['edition', 'desk'] }).notNull(),
	recordedAt: instant().notNull(),
	retiredAt: instant(),
	retiredBecause: text(),
	retiredBy: text({ enum: ['edition', 'desk'] }),
});

interface RecordedColumns {
	origin: AnyPgColumn;
	recordedAt: AnyPgColumn;
	retiredAt: AnyPgColumn;
	retiredBecause: AnyPgColumn;
	retiredBy: AnyPgColumn;
}

/** The checks that go with {@link recorded}: a retirement has a time, a reason and an author, and comes after the record. */
export const recordedChecks = (table: string, columns: RecordedColumns) => [
	check(`${table}_origin`, oneOf(columns.origin, ['edition', 'desk'])),
	check(
		`${table}_retirement`,
		sql`(${columns.retiredAt} is null and ${columns.retiredBecause} is null and ${columns.retiredBy} is null)
			or (${columns.retiredAt} is not null and ${columns.retiredAt} >= ${columns.recordedAt} and coalesce(${columns.retiredBecause}, '') <> '' and coalesce(${columns.retiredBy}, '') in ('edition', 'desk'))`,
	),
];

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** SQL: the column is empty or holds one of the values. */
export function oneOf(column: AnyPgColumn, values: readonly string[]): SQL {
	return sql`${column} in (${sql.raw(values.map(literal).join(', '))})`;
}

/** SQL: every element of the array column is one of the values. */
export function allOf(column: AnyPgColumn, values: readonly string[]): SQL {
	return sql`${column} <@ array[${sql.raw(values.map(literal).join(', '))}]::text[]`;
}

/** SQL: the column is a web address. */
export function isAddress(column: AnyPgColumn): SQL {
	return sql`${column} ~ '^https?://[^[:space:]]+$'`;
}

/** SQL: two records of the same thing never stand at once; `null` in `retired_at` marks the one that stands. */
export const standing = (columns: { retiredAt: AnyPgColumn }): SQL =>
	sql`${columns.retiredAt} is null`;
