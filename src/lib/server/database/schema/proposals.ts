import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	check,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
} from 'drizzle-orm/pg-core';
import { proposalStates } from '#lib/domain/desk/review.ts';
import { recordedStatuses } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { companies } from './companies.ts';
import { documentTexts } from './documents.ts';
import { events } from './events.ts';
import { allOf, instant, oneOf } from './columns.ts';

/** What the reader read out of one text about one company. Changes nothing until a person decides. */
export const proposals = pgTable(
	'proposals',
	{
		id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		documentText: bigint({ mode: 'number' })
			.notNull()
			.references(() => documentTexts.id),
		company: text()
			.notNull()
			.references(() => companies.slug),
		/** The rules' version that read it; a second reader names itself here. */
		reader: text().notNull(),
		proposedAt: instant().notNull(),
		announcedOn: text(),
		effectiveOn: text(),
		status: text({ enum: [...recordedStatuses] }),
		kind: text({ enum: [...codesOf('kind')] }),
		rung: text({ enum: [...codesOf('rung')] }),
		attribution: text({ enum: [...codesOf('attribution')] }),
		reasons: text().array().notNull(),
		scope: text().array().notNull(),
		territories: text().array().notNull(),
		exitDenied: boolean().notNull(),
		humanRightsDdMentioned: boolean().notNull(),
		responsibleExit: jsonb().$type<Record<string, unknown>>(),
		confidence: text({ enum: [...codesOf('confidence')] }).notNull(),
		state: text({ enum: proposalStates }).notNull(),
	},
	(table) => [
		uniqueIndex('proposals_one_each').on(table.documentText, table.company, table.reader),
		index('proposals_state').on(table.state, table.company),
		check('proposals_status', oneOf(table.status, recordedStatuses)),
		check('proposals_kind', oneOf(table.kind, codesOf('kind'))),
		check('proposals_rung', oneOf(table.rung, codesOf('rung'))),
		check(
			'proposals_considering_is_no_exit',
			sql`${table.rung} <> 'considering' or ${table.status} not in ('exit_announced', 'exited')`,
		),
		check('proposals_attribution', oneOf(table.attribution, codesOf('attribution'))),
		check('proposals_reasons', allOf(table.reasons, codesOf('reason'))),
		check('proposals_scope', allOf(table.scope, codesOf('scope'))),
		check('proposals_territories', allOf(table.territories, codesOf('territory'))),
		check('proposals_confidence', oneOf(table.confidence, codesOf('confidence'))),
		check('proposals_state', oneOf(table.state, proposalStates)),
	],
);

const outcomes = ['proposed', 'nothing', 'repeats', 'unchanged'] as const;

/**
 * That a text was read about a company by one version of the reader, and what came of it: a proposal, nothing, a
 * repetition of an event on the register, or only sentences that the document's earlier version had as well.
 */
export const readings = pgTable(
	'readings',
	{
		documentText: bigint({ mode: 'number' })
			.notNull()
			.references(() => documentTexts.id),
		company: text()
			.notNull()
			.references(() => companies.slug),
		reader: text().notNull(),
		readAt: instant().notNull(),
		outcome: text({ enum: outcomes }).notNull(),
		/** The event that the text repeats. */
		event: text().references(() => events.eventId),
	},
	(table) => [
		primaryKey({ columns: [table.documentText, table.company, table.reader] }),
		check('readings_outcome', oneOf(table.outcome, outcomes)),
		check('readings_event', sql`(${table.outcome} = 'repeats') = (${table.event} is not null)`),
	],
);

/** The characters of the text that a proposal rests on, and the rule that fired there. */
export const proposalSpans = pgTable(
	'proposal_spans',
	{
		id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		proposal: bigint({ mode: 'number' })
			.notNull()
			.references(() => proposals.id),
		/** Offsets into the text's content, in UTF-16 code units; `end` is exclusive. */
		start: integer().notNull(),
		end: integer().notNull(),
		quote: text().notNull(),
		rule: text().notNull(),
	},
	(table) => [
		index('proposal_spans_proposal').on(table.proposal),
		check('proposal_spans_order', sql`0 <= ${table.start} and ${table.start} < ${table.end}`),
	],
);
