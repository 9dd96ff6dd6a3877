import { sql } from 'drizzle-orm';
import { bigint, check, date, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { companies } from './companies.ts';
import { editions } from './editions.ts';
import { events } from './events.ts';
import { proposals } from './proposals.ts';
import { instant, oneOf } from './columns.ts';

const key = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

const actions = [
	'compiled',
	'accepted',
	'seconded',
	'merged',
	'rejected',
	'parked',
	'corrected',
	'retired',
] as const;

/**
 * Who decided what, when, why. Append-only. An edition of the register is logged as `compiled`:
 * put together from public pages, not yet seen by two reviewers.
 */
export const reviews = pgTable(
	'reviews',
	{
		id: key(),
		at: instant().notNull(),
		/** Name in the log. */
		reviewer: text().notNull(),
		action: text({ enum: actions }).notNull(),
		edition: text().references(() => editions.edition),
		proposal: bigint({ mode: 'number' }).references(() => proposals.id),
		event: text().references(() => events.eventId),
		because: text(),
	},
	(table) => [
		index('reviews_event').on(table.event),
		index('reviews_proposal').on(table.proposal),
		check('reviews_action', oneOf(table.action, actions)),
		check(
			'reviews_subject',
			sql`num_nonnulls(${table.edition}, ${table.proposal}, ${table.event}) >= 1`,
		),
		check(
			'reviews_because',
			sql`${table.action} not in ('rejected', 'corrected', 'retired') or coalesce(${table.because}, '') <> ''`,
		),
	],
);

const correctionStates = ['received', 'in_review', 'corrected', 'declined', 'replied'] as const;

/** A public request to correct something, or a company's reply, and its outcome. */
export const corrections = pgTable(
	'corrections',
	{
		id: key(),
		/** SHA-256 of the private link's token. */
		tokenHash: text().notNull(),
		receivedAt: instant().notNull(),
		kind: text({ enum: ['correction', 'reply'] }).notNull(),
		company: text().references(() => companies.slug),
		event: text().references(() => events.eventId),
		lang: text({ enum: ['en', 'ja'] }).notNull(),
		body: text().notNull(),
		contact: text(),
		state: text({ enum: correctionStates }).notNull(),
		outcomeEn: text(),
		outcomeJa: text(),
		closedAt: instant(),
	},
	(table) => [
		uniqueIndex('corrections_token').on(table.tokenHash),
		check('corrections_kind', oneOf(table.kind, ['correction', 'reply'])),
		check('corrections_lang', oneOf(table.lang, ['en', 'ja'])),
		check('corrections_state', oneOf(table.state, correctionStates)),
		check('corrections_token_hash', sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
		check('corrections_body', sql`${table.body} <> ''`),
	],
);

/** A dated, immutable, checksummed copy of the public dataset. */
export const releases = pgTable('releases', {
	day: date({ mode: 'string' }).primaryKey(),
	releasedAt: instant().notNull(),
	/** SHA-256 by file name. */
	files: jsonb().$type<Record<string, string>>().notNull(),
});
