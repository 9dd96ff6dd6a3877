import { and, desc, eq, gt, type SQL } from 'drizzle-orm';
import type { Transaction } from '#lib/server/database/database.ts';
import { reviews } from '#lib/server/database/schema/index.ts';
import type { Decided, Decider } from './outcome.ts';

type Subject = Partial<
	Pick<
		typeof reviews.$inferInsert,
		'proposal' | 'event' | 'draft' | 'finding' | 'company' | 'undoes' | 'because'
	>
>;
type Action = (typeof reviews.$inferInsert)['action'];
export type Review = typeof reviews.$inferSelect;

/** Writes a decision into the log, and answers its number. */
export async function log(
	tx: Transaction,
	{ who, at }: Decider,
	action: Action,
	subject: Subject,
): Promise<number> {
	const [row] = await tx
		.insert(reviews)
		.values({ at, reviewer: who, action, ...subject })
		.returning({ id: reviews.id });
	if (!row) throw new Error('The review log took no row.');
	return row.id;
}

/** The last decision about something, among those after another. */
export async function lastDecision(
	tx: Transaction,
	about: SQL,
	after = 0,
): Promise<Decided | undefined> {
	const [row] = await tx
		.select()
		.from(reviews)
		.where(and(about, gt(reviews.id, after)))
		.orderBy(desc(reviews.id))
		.limit(1);
	return row && decidedBy(row);
}

/** Who decided what and when, of a row of the log. */
export const decidedBy = ({ action, reviewer, at }: Review): Decided => ({
	action,
	by: reviewer,
	at,
});

/** SQL: the decision is about that proposal. */
export const aboutProposal = (id: number): SQL => eq(reviews.proposal, id);
/** SQL: the decision is about that event. */
export const aboutEvent = (id: string): SQL => eq(reviews.event, id);
/** SQL: the decision is about that draft. */
export const aboutDraft = (id: number): SQL => eq(reviews.draft, id);
