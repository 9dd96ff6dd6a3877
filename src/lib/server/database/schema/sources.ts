import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	check,
	date,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
} from 'drizzle-orm/pg-core';
import { problemCodes, recordedKinds } from '#lib/domain/collecting.ts';
import { instant, isAddress, oneOf } from './columns.ts';

/** Somewhere disclosures appear, as its declaration said when it was last run, with terms and robots decision. */
export const sources = pgTable(
	'sources',
	{
		id: text().primaryKey(),
		kind: text({ enum: recordedKinds }).notNull(),
		nameEn: text().notNull(),
		nameJa: text().notNull(),
		url: text().notNull(),
		/** Slug; a source may be declared before its company is on the register. */
		company: text(),
		termsUrl: text(),
		termsNoteEn: text().notNull(),
		termsNoteJa: text().notNull(),
		termsCheckedOn: date({ mode: 'string' }),
		/** Cron expression in Asia/Tokyo. */
		schedule: text().notNull(),
		enabled: boolean().notNull(),
		disabledBecauseEn: text(),
		disabledBecauseJa: text(),
	},
	(table) => [
		check('sources_url', isAddress(table.url)),
		check(
			'sources_disabled',
			sql`${table.enabled} or (coalesce(${table.disabledBecauseEn}, '') <> '' and coalesce(${table.disabledBecauseJa}, '') <> '')`,
		),
	],
);

/** The kill switch: while a row stands, nothing is fetched for that source, or (`scope` = `all`) for any. */
export const collectingStops = pgTable(
	'collecting_stops',
	{
		/** `all`, or the id of a source. */
		scope: text().primaryKey(),
		stoppedAt: instant().notNull(),
		because: text().notNull(),
	},
	(table) => [check('collecting_stops_because', sql`${table.because} <> ''`)],
);

/** The counts of a run. */
export interface RunCounts {
	/** Entries on the lists that were read. */
	readonly listed: number;
	/** Of those, not about Russia by title or kind. */
	readonly skipped: number;
	/** Requests sent. */
	readonly requests: number;
	/** Lists and disclosures asked for. */
	readonly fetched: number;
	/** Of those, the same as last time. */
	readonly unchanged: number;
	readonly documents: number;
	readonly captures: number;
	readonly texts: number;
	readonly proposals: number;
	readonly issues: number;
}

const runStates = ['running', 'succeeded', 'failed', 'interrupted'] as const;

/** One run of one source. A failed run is kept as failed; what earlier runs brought stays. */
export const runs = pgTable(
	'runs',
	{
		id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		source: text()
			.notNull()
			.references(() => sources.id),
		startedAt: instant().notNull(),
		endedAt: instant(),
		state: text({ enum: runStates }).notNull(),
		counts: jsonb().$type<RunCounts>(),
	},
	(table) => [
		index('runs_source').on(table.source, table.startedAt),
		check('runs_state', oneOf(table.state, runStates)),
		check('runs_ended', sql`(${table.state} = 'running') = (${table.endedAt} is null)`),
	],
);

/**
 * A problem with a source, under an identifier that stays the same from run to run. It is open until a run that
 * got as far no longer meets it.
 */
export const issues = pgTable(
	'issues',
	{
		/** First 16 hexadecimal digits of the SHA-256 of source, code and subject. */
		id: text().primaryKey(),
		source: text()
			.notNull()
			.references(() => sources.id),
		code: text({ enum: problemCodes }).notNull(),
		/** The address or list that it is about. */
		subject: text().notNull(),
		message: text().notNull(),
		firstSeenAt: instant().notNull(),
		lastSeenAt: instant().notNull(),
		closedAt: instant(),
	},
	(table) => [
		index('issues_open').on(table.source, table.closedAt),
		check('issues_id', sql`${table.id} ~ '^[0-9a-f]{16}$'`),
	],
);

/** What a list held when it was last read completely. */
export const listings = pgTable(
	'listings',
	{
		source: text()
			.notNull()
			.references(() => sources.id),
		name: text().notNull(),
		entries: integer().notNull(),
		cursor: jsonb(),
		readAt: instant().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.source, table.name] }),
		check('listings_entries', sql`${table.entries} >= 0`),
	],
);

const purposes = ['list', 'document'] as const;

/** The last good visit to an address: what a conditional request needs, and when it was. */
export const visits = pgTable(
	'visits',
	{
		source: text()
			.notNull()
			.references(() => sources.id),
		url: text().notNull(),
		/** An address may be read as a list and kept as a disclosure: each asks for itself. */
		purpose: text({ enum: purposes }).notNull(),
		etag: text(),
		lastModified: text(),
		/** SHA-256 of the body. */
		sha256: text().notNull(),
		/** Fingerprint of the rules that read it: under other rules even an unchanged list is read anew. */
		rules: text().notNull(),
		visitedAt: instant().notNull(),
	},
	(table) => [
		// The address first: it alone tells the rows apart, whatever the planner knows of the others.
		primaryKey({ columns: [table.url, table.purpose, table.source] }),
		check('visits_purpose', oneOf(table.purpose, purposes)),
		check('visits_sha256', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
	],
);

const robotsOutcomes = ['rules', 'none', 'unreachable'] as const;

/** robots.txt of an origin (scheme, host, port), kept for at most a day. */
export const robotsFiles = pgTable(
	'robots_files',
	{
		origin: text().primaryKey(),
		/** `none`: the server has none (4xx), everything is allowed; `unreachable`: nothing is. */
		outcome: text({ enum: robotsOutcomes }).notNull(),
		status: integer(),
		body: text().notNull(),
		fetchedAt: instant().notNull(),
	},
	(table) => [check('robots_files_outcome', oneOf(table.outcome, robotsOutcomes))],
);

/** Whose turn it is at a host, over all machines. */
export const hostTurns = pgTable('host_turns', {
	host: text().primaryKey(),
	/** The process that is asking it now; empty: none. */
	holder: text(),
	/** When a holder that has vanished loses its turn. */
	heldUntil: instant(),
	/** No request begins before this. */
	nextAt: instant().notNull(),
});

/** What another tracker says of a name: a cross-check for ourselves, never evidence, never published. */
export const trackerLabels = pgTable(
	'tracker_labels',
	{
		tracker: text().notNull(),
		/** As the tracker writes it. */
		name: text().notNull(),
		/** Slug, by a declared alias alone. */
		company: text(),
		label: text().notNull(),
		labelledOn: date({ mode: 'string' }).notNull(),
		readAt: instant().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.tracker, table.name, table.labelledOn] }),
		check('tracker_labels_label', sql`${table.label} <> ''`),
	],
);
