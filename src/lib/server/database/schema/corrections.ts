import { sql } from 'drizzle-orm';
import {
	bigint,
	check,
	date,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
} from 'drizzle-orm/pg-core';
import {
	correctionKinds,
	correctionStates,
	correctionSteps,
	openStates,
} from '#lib/domain/desk/correction.ts';
import { languages } from '#lib/domain/terms.ts';
import { companies } from './companies.ts';
import { events } from './events.ts';
import { instant, isAddress, oneOf, recorded, recordedChecks } from './columns.ts';

const key = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/**
 * A public request to correct something, or a company's reply, and how it ended. What was sent and how to reach the
 * sender is for the desk alone; the outcome is public.
 */
export const corrections = pgTable(
	'corrections',
	{
		id: key(),
		/** SHA-256 of the private link's token. */
		tokenHash: text().notNull(),
		receivedAt: instant().notNull(),
		kind: text({ enum: correctionKinds }).notNull(),
		company: text().references(() => companies.slug),
		event: text().references(() => events.eventId),
		lang: text({ enum: [...languages] }).notNull(),
		body: text().notNull(),
		/** A page that shows it, as the sender says. */
		url: text(),
		/** The office that replies for the company. */
		office: text(),
		/** Erased when the request is withdrawn, or some time after its end. */
		contact: text(),
		state: text({ enum: correctionStates }).notNull(),
		/** The event that took the place of the one in question. */
		successor: text().references(() => events.eventId),
		/** What the desk says in public of how it ended. */
		outcomeEn: text(),
		outcomeJa: text(),
		closedAt: instant(),
	},
	(table) => [
		uniqueIndex('corrections_token').on(table.tokenHash),
		index('corrections_state').on(table.state, table.receivedAt),
		index('corrections_company').on(table.company),
		check('corrections_kind', oneOf(table.kind, correctionKinds)),
		check('corrections_lang', oneOf(table.lang, languages)),
		check('corrections_state', oneOf(table.state, correctionStates)),
		check('corrections_token_hash', sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
		check('corrections_body', sql`${table.body} <> ''`),
		check('corrections_url', isAddress(table.url)),
		check(
			'corrections_reply',
			sql`${table.kind} <> 'reply' or (${table.company} is not null and coalesce(${table.office}, '') <> '')`,
		),
		check(
			'corrections_closed',
			sql`(${oneOf(table.state, openStates)}) = (${table.closedAt} is null)`,
		),
		check(
			'corrections_outcome',
			sql`${table.state} not in ('corrected', 'declined') or (coalesce(${table.outcomeEn}, '') <> '' and coalesce(${table.outcomeJa}, '') <> '')`,
		),
	],
);

/** What happened to a request: by its sender (`who` is empty) or by a person at the desk. Append-only. */
export const correctionHistory = pgTable(
	'correction_history',
	{
		id: key(),
		correction: bigint({ mode: 'number' })
			.notNull()
			.references(() => corrections.id),
		at: instant().notNull(),
		/** Name in the log; empty for the sender. */
		who: text(),
		step: text({ enum: correctionSteps }).notNull(),
		/** What the sender wrote, or what only the desk is to know. */
		note: text(),
		/** What the desk answered, in both languages. */
		textEn: text(),
		textJa: text(),
	},
	(table) => [
		index('correction_history_correction').on(table.correction, table.id),
		check('correction_history_step', oneOf(table.step, correctionSteps)),
		check(
			'correction_history_who',
			sql`(${table.step} in ('received', 'message', 'withdrawn')) = (${table.who} is null)`,
		),
		check(
			'correction_history_text',
			sql`${table.step} not in ('answered', 'corrected', 'declined') or (coalesce(${table.textEn}, '') <> '' and coalesce(${table.textJa}, '') <> '')`,
		),
	],
);

/** A company's reply as it is shown beside what it concerns, word for word. Added, and once taken down. */
export const replies = pgTable(
	'replies',
	{
		id: key(),
		correction: bigint({ mode: 'number' })
			.notNull()
			.references(() => corrections.id),
		company: text()
			.notNull()
			.references(() => companies.slug),
		/** The event that it replies to; empty for a reply to the page as a whole. */
		event: text().references(() => events.eventId),
		lang: text({ enum: [...languages] }).notNull(),
		body: text().notNull(),
		office: text().notNull(),
		/** The day of the reply. */
		repliedOn: date({ mode: 'string' }).notNull(),
		...recorded(),
	},
	(table) => [
		...recordedChecks('replies', table),
		index('replies_company').on(table.company),
		uniqueIndex('replies_one_standing')
			.on(table.correction)
			.where(sql`${table.retiredAt} is null`),
		check('replies_lang', oneOf(table.lang, languages)),
		check('replies_texts', sql`${table.body} <> '' and ${table.office} <> ''`),
	],
);

/** How often visitors sent something, by a salted hash of their address: gone with its salt after a day. */
export const sentCounts = pgTable(
	'sent_counts',
	{
		visitor: text().notNull(),
		/** The hour in which it was sent. */
		hour: instant().notNull(),
		count: integer().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.visitor, table.hour] }),
		check('sent_counts_count', sql`${table.count} >= 1`),
	],
);
