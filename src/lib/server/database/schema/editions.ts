import { date, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Editions of the register that were imported: which, recorded on which day, with how many rows a file. */
export const editions = pgTable('editions', {
	edition: text().primaryKey(),
	recordedOn: date({ mode: 'string' }).notNull(),
	importedAt: instant().notNull(),
	rows: jsonb().$type<Record<string, number>>().notNull(),
});
