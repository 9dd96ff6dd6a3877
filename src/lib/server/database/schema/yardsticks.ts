import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	check,
	integer,
	numeric,
	pgTable,
	text,
	uniqueIndex,
} from 'drizzle-orm/pg-core';
import { isAddress, recorded, recordedChecks, standing } from './columns.ts';

const key = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** Totals that others published (Teikoku Databank, JETRO, …): the yardstick, never a claim about a company. */
export const surveys = pgTable(
	'surveys',
	{
		id: key(),
		publisher: text().notNull(),
		/** At its precision. */
		asOf: text().notNull(),
		/** Companies asked or counted. */
		population: integer(),
		metric: text().notNull(),
		value: numeric({ mode: 'number' }).notNull(),
		unit: text().notNull(),
		/** Whether this is the figure to use where several give the same metric for the same date. */
		preferred: boolean().notNull(),
		note: text(),
		sourceUrl: text().notNull(),
		...recorded(),
	},
	(table) => [
		...recordedChecks('surveys', table),
		uniqueIndex('surveys_one_standing')
			.on(table.publisher, table.asOf, table.metric, table.sourceUrl)
			.where(standing(table)),
		check('surveys_as_of', sql`last_day_of(${table.asOf}) is not null`),
		check('surveys_source', isAddress(table.sourceUrl)),
	],
);

/** What was asked of companies, and when: surveys, letters, guidelines, sanctions. */
export const context = pgTable(
	'context',
	{
		id: key(),
		topic: text().notNull(),
		/** At its precision. */
		on: text().notNull(),
		summaryEn: text().notNull(),
		summaryJa: text().notNull(),
		sourceUrl: text().notNull(),
		sourcePublisher: text().notNull(),
		sourceLang: text().notNull(),
		...recorded(),
	},
	(table) => [
		...recordedChecks('context', table),
		uniqueIndex('context_one_standing')
			.on(table.topic, table.on, table.sourceUrl)
			.where(standing(table)),
		check('context_on', sql`last_day_of(${table.on}) is not null`),
		check('context_source', isAddress(table.sourceUrl)),
	],
);
