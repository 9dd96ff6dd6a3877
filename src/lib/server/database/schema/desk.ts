import { sql } from 'drizzle-orm';
import {
	bigint,
	check,
	date,
	index,
	jsonb,
	pgTable,
	text,
	uniqueIndex,
	type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { secondReasons } from '#lib/domain/desk/second.ts';
import type { EventContent, SourceContent } from '#lib/domain/desk/content.ts';
import { reviewActions } from '#lib/domain/desk/review.ts';
import { companies } from './companies.ts';
import { criterionFindings } from './criteria.ts';
import { editions } from './editions.ts';
import { events } from './events.ts';
import { proposals } from './proposals.ts';
import { allOf, instant, oneOf } from './columns.ts';

const key = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/**
 * A claim that one person has accepted and that waits for a second: not on the register, and never changed. It waits
 * as long as the log says nothing about it but that it was `drafted`.
 */
export const drafts = pgTable(
	'drafts',
	{
		id: key(),
		company: text()
			.notNull()
			.references(() => companies.slug),
		/** The proposal that it was accepted from; empty for an event entered by hand or a correction. */
		proposal: bigint({ mode: 'number' }).references(() => proposals.id),
		/** The event that it would take the place of. */
		supersedes: text().references(() => events.eventId),
		content: jsonb().$type<EventContent>().notNull(),
		/** The best first. */
		sources: jsonb().$type<readonly SourceContent[]>().notNull(),
		/** Why two people have to agree. */
		needs: text().array().notNull(),
		because: text(),
		draftedBy: text().notNull(),
		draftedAt: instant().notNull(),
	},
	(table) => [
		index('drafts_company').on(table.company),
		check('drafts_needs', allOf(table.needs, secondReasons)),
		check('drafts_drafted_by', sql`${table.draftedBy} <> ''`),
	],
);

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
		action: text({ enum: reviewActions }).notNull(),
		edition: text().references(() => editions.edition),
		proposal: bigint({ mode: 'number' }).references(() => proposals.id),
		event: text().references(() => events.eventId),
		draft: bigint({ mode: 'number' }).references(() => drafts.id),
		/** The answer to a criterion that was given or corrected. */
		finding: bigint({ mode: 'number' }).references(() => criterionFindings.id),
		/** The company that was added. */
		company: text().references(() => companies.slug),
		/** The decision that this one takes back. */
		undoes: bigint({ mode: 'number' }).references((): AnyPgColumn => reviews.id),
		because: text(),
	},
	(table) => [
		index('reviews_event').on(table.event),
		index('reviews_draft').on(table.draft),
		uniqueIndex('reviews_undoes').on(table.undoes),
		index('reviews_proposal').on(table.proposal),
		check('reviews_action', oneOf(table.action, reviewActions)),
		check(
			'reviews_subject',
			sql`num_nonnulls(${table.edition}, ${table.proposal}, ${table.event}, ${table.draft}, ${table.finding}, ${table.company}) >= 1`,
		),
		check(
			'reviews_because',
			sql`${table.action} not in ('rejected', 'returned', 'corrected', 'retired') or coalesce(${table.because}, '') <> ''`,
		),
		check('reviews_undoes', sql`${table.action} <> 'undone' or ${table.undoes} is not null`),
		check('reviews_reviewer', sql`${table.reviewer} <> ''`),
	],
);

/** A dated, immutable, checksummed copy of the public dataset. */
export const releases = pgTable('releases', {
	day: date({ mode: 'string' }).primaryKey(),
	releasedAt: instant().notNull(),
	/** SHA-256 by file name. */
	files: jsonb().$type<Record<string, string>>().notNull(),
});
