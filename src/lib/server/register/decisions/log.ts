import { and, desc, eq, gt, lt, sql, type SQL } from 'drizzle-orm';
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

/** SQL: the decision takes none back and has not been taken back. */
const stands = sql`${reviews.undoes} is null and not exists (
	select 1 from reviews taken where taken.undoes = ${reviews.id}
)`;

/** The last decision about something, whether or not it still stands. */
export async function lastDecision(tx: Transaction, about: SQL): Promise<Decided | undefined> {
	const rows = await tx.select().from(reviews).where(about).orderBy(desc(reviews.id)).limit(1);
	return rows.map(decidedBy)[0];
}

/** The last decision about something that has not been taken back, before or after another decision. */
export async function lastStanding(
	tx: Transaction,
	about: SQL,
	{ before, after }: { readonly before?: number; readonly after?: number } = {},
): Promise<Decided | undefined> {
	const rows = await tx
		.select()
		.from(reviews)
		.where(
			and(
				about,
				stands,
				before === undefined ? undefined : lt(reviews.id, before),
				after === undefined ? undefined : gt(reviews.id, after),
			),
		)
		.orderBy(desc(reviews.id))
		.limit(1);
	return rows.map(decidedBy)[0];
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
