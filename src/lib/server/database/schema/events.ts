import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	check,
	date,
	index,
	integer,
	numeric,
	pgTable,
	text,
	uniqueIndex,
	type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { recordedStatuses } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { companies } from './companies.ts';
import { allOf, isAddress, oneOf, recorded, recordedChecks, standing } from './columns.ts';

/**
 * One accepted fact on the register. A row never changes: a correction is a new event that
 * `supersedes` the old one, which is retired.
 */
export const events = pgTable(
	'events',
	{
		eventId: text().primaryKey(),
		company: text()
			.notNull()
			.references(() => companies.slug),
		/** ISO 8601 at its precision: `2022-03-04`, `2022-03` or `2022`. */
		announcedOn: text().notNull(),
		/** Last day that `announcedOn` can mean: the day by which it was known. */
		announcedBy: date({ mode: 'string' })
			.notNull()
			.generatedAlwaysAs(sql`last_day_of(announced_on)`),
		effectiveOn: text(),
		/** Empty: the event is context and moves no status. */
		status: text({ enum: [...recordedStatuses] }),
		kind: text({ enum: [...codesOf('kind')] }).notNull(),
		rung: text({ enum: [...codesOf('rung')] }),
		attribution: text({ enum: [...codesOf('attribution')] }).notNull(),
		summaryEn: text().notNull(),
		summaryJa: text().notNull(),
		reasons: text().array().notNull(),
		scope: text().array().notNull(),
		territories: text().array().notNull(),
		buyer: text(),
		buyerType: text(),
		price: text(),
		buybackOptionYears: numeric({ mode: 'number' }),
		employeeSupport: boolean(),
		/** Loss that the company put a figure on, billions of yen. */
		lossJpyBillion: numeric({ mode: 'number' }),
		donation: text(),
		humanRightsDdMentioned: boolean(),
		confidence: text({ enum: ['high', 'medium', 'unverified'] }).notNull(),
		supersedes: text().references((): AnyPgColumn => events.eventId),
		...recorded(),
	},
	(table) => [
		...recordedChecks('events', table),
		index('events_company').on(table.company, table.announcedBy),
		index('events_announced').on(table.announcedBy),
		index('events_supersedes').on(table.supersedes),
		index('events_recorded').on(table.recordedAt),
		index('events_retired').on(table.retiredAt),
		check('events_event_id', sql`${table.eventId} ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'`),
		check(
			'events_effective_on',
			sql`last_day_of(${table.effectiveOn}) is not null or ${table.effectiveOn} is null`,
		),
		check('events_status', oneOf(table.status, recordedStatuses)),
		check('events_kind', oneOf(table.kind, codesOf('kind'))),
		check('events_rung', oneOf(table.rung, codesOf('rung'))),
		check(
			'events_considering_is_no_exit',
			sql`${table.rung} <> 'considering' or ${table.status} not in ('exit_announced', 'exited')`,
		),
		check('events_attribution', oneOf(table.attribution, codesOf('attribution'))),
		check('events_summaries', sql`${table.summaryEn} <> '' and ${table.summaryJa} <> ''`),
		check('events_reasons', allOf(table.reasons, codesOf('reason'))),
		check('events_scope', allOf(table.scope, codesOf('scope'))),
		check('events_territories', allOf(table.territories, codesOf('territory'))),
		check('events_figures', sql`${table.buybackOptionYears} >= 0 and ${table.lossJpyBillion} >= 0`),
		check('events_confidence', oneOf(table.confidence, ['high', 'medium', 'unverified'])),
		check('events_supersedes', sql`${table.supersedes} <> ${table.eventId}`),
	],
);

/** The sources of an event, the best first (`rank` 1). */
export const evidence = pgTable(
	'evidence',
	{
		id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		eventId: text()
			.notNull()
			.references(() => events.eventId),
		rank: integer().notNull(),
		sourceUrl: text().notNull(),
		sourcePublisher: text().notNull(),
		sourceType: text({ enum: [...codesOf('source_type')] }).notNull(),
		sourceStanding: text({ enum: [...codesOf('source_standing')] }).notNull(),
		/** ISO 639-1. */
		sourceLang: text().notNull(),
		/** At its precision; empty for an undated page, which is cited by `seenOn`. */
		sourcePublishedOn: text(),
		seenOn: date({ mode: 'string' }).notNull(),
		noteEn: text(),
		noteJa: text(),
		...recorded(),
	},
	(table) => [
		...recordedChecks('evidence', table),
		index('evidence_event').on(table.eventId),
		uniqueIndex('evidence_one_standing').on(table.eventId, table.sourceUrl).where(standing(table)),
		check('evidence_rank', sql`${table.rank} >= 1`),
		check('evidence_source_url', isAddress(table.sourceUrl)),
		check('evidence_source_publisher', sql`${table.sourcePublisher} <> ''`),
		check('evidence_source_type', oneOf(table.sourceType, codesOf('source_type'))),
		check('evidence_source_standing', oneOf(table.sourceStanding, codesOf('source_standing'))),
		check('evidence_source_lang', sql`${table.sourceLang} ~ '^[a-z]{2}$'`),
		check(
			'evidence_source_published_on',
			sql`last_day_of(${table.sourcePublishedOn}) is not null or ${table.sourcePublishedOn} is null`,
		),
	],
);

/** An event's summaries, buyer and publishers in search form, derived. */
export const eventSearch = pgTable('event_search', {
	eventId: text()
		.primaryKey()
		.references(() => events.eventId),
	words: text().notNull(),
});
