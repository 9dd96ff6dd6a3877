import { and, eq, isNull } from 'drizzle-orm';
import type { ProposalState } from '#lib/domain/desk/review.ts';
import type { Transaction } from '#lib/server/database/database.ts';
import {
	companies,
	companyFacts,
	documents,
	documentTexts,
	drafts,
	events,
	proposals,
} from '#lib/server/database/schema/index.ts';
import { aboutDraft, aboutProposal, lastDecision, lastStanding } from './log.ts';
import { refuse } from './outcome.ts';

/*
 * Every decision locks what it decides about before it looks at it: of two at once, the second sees what the first
 * did. Proposals come before drafts, drafts before companies, companies before events, so that nobody waits in a circle.
 */

export type Proposal = typeof proposals.$inferSelect;
export type Draft = typeof drafts.$inferSelect;
export type Event = typeof events.$inferSelect;

/** A proposal that this transaction alone may decide, in whatever state it is. */
export async function lockProposal(tx: Transaction, id: number): Promise<Proposal> {
	const [proposal] = await tx.select().from(proposals).where(eq(proposals.id, id)).for('update');
	return proposal ?? refuse({ code: 'unknown', what: 'proposal' });
}

/** A proposal that nobody has decided yet; otherwise the refusal says who has. */
export async function lockOpenProposal(tx: Transaction, id: number): Promise<Proposal> {
	const proposal = await lockProposal(tx, id);
	if (proposal.state === 'pending' || proposal.state === 'parked') return proposal;
	if (proposal.state === 'superseded') refuse({ code: 'superseded' });
	const decided = await lastDecision(tx, aboutProposal(id));
	if (!decided)
		throw new Error(`Proposal ${String(id)} was decided, but the log does not say by whom.`);
	return refuse({ code: 'already_decided', decided });
}

export async function setState(tx: Transaction, id: number, state: ProposalState): Promise<void> {
	await tx.update(proposals).set({ state }).where(eq(proposals.id, id));
}

/** The document that a proposal was read out of, with the text. */
export async function documentOf(tx: Transaction, { documentText }: Proposal) {
	const [found] = await tx
		.select({
			url: documents.url,
			content: documentTexts.content,
			lang: documentTexts.lang,
		})
		.from(documentTexts)
		.innerJoin(documents, eq(documents.id, documentTexts.document))
		.where(eq(documentTexts.id, documentText));
	if (!found) throw new Error(`Text ${String(documentText)} has no document.`);
	return found;
}

/** A draft that waits for a second; otherwise the refusal says who has decided it. */
export async function lockWaitingDraft(tx: Transaction, id: number): Promise<Draft> {
	const [draft] = await tx.select().from(drafts).where(eq(drafts.id, id)).for('update');
	if (!draft) return refuse({ code: 'unknown', what: 'draft' });
	const stands = await lastStanding(tx, aboutDraft(id));
	if (stands?.action === 'drafted') return draft;
	const decided = stands ?? (await lastDecision(tx, aboutDraft(id)));
	if (!decided) throw new Error(`The log says nothing about draft ${String(id)}.`);
	return refuse({ code: 'already_decided', decided });
}

/** A company of the register: decisions about one company come one after the other. */
export async function lockCompany(tx: Transaction, slug: string): Promise<void> {
	const [company] = await tx
		.select({ slug: companies.slug })
		.from(companies)
		.where(eq(companies.slug, slug))
		.for('update');
	const [facts] = await tx
		.select({ id: companyFacts.id })
		.from(companyFacts)
		.where(and(eq(companyFacts.company, slug), isNull(companyFacts.retiredAt)));
	if (!company || !facts) refuse({ code: 'unknown', what: 'company' });
}

/** An event that stands on the register, with its company locked before it. */
export async function lockEvent(tx: Transaction, id: string): Promise<Event> {
	const [named] = await tx
		.select({ company: events.company })
		.from(events)
		.where(eq(events.eventId, id));
	if (!named) return refuse({ code: 'unknown', what: 'event' });
	await lockCompany(tx, named.company);
	const [event] = await tx.select().from(events).where(eq(events.eventId, id)).for('update');
	if (!event) return refuse({ code: 'unknown', what: 'event' });
	if (event.retiredAt)
		refuse({ code: 'event_retired', event: id, because: event.retiredBecause ?? '' });
	return event;
}
