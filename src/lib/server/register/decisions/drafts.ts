import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '#lib/server/database/database.ts';
import { drafts } from '#lib/server/database/schema/index.ts';
import { standingVersion } from './event-id.ts';
import { checkEvent } from './checks.ts';
import { decide } from './decide.ts';
import {
	lockCompany,
	lockEvent,
	lockProposal,
	lockWaitingDraft,
	setState,
	type Draft,
} from './locks.ts';
import { log } from './log.ts';
import { refuse, type Decider, type Outcome } from './outcome.ts';
import { publish } from './publish.ts';
import type { Logged } from './proposals.ts';

/** A draft that waits, with its proposal locked before it as everywhere. */
async function lockDraft(tx: Transaction, id: number): Promise<Draft> {
	const [named] = await tx
		.select({ proposal: drafts.proposal })
		.from(drafts)
		.where(eq(drafts.id, id));
	if (named?.proposal) await lockProposal(tx, named.proposal);
	return lockWaitingDraft(tx, id);
}

/** A second person agrees to a draft, which becomes an event. Nobody is their own second. */
export async function secondDraft(
	db: Database,
	decider: Decider,
	wanted: { readonly draft: number },
): Promise<Outcome<Logged & { event: string }>> {
	return decide(db, async (tx) => {
		const draft = await lockDraft(tx, wanted.draft);
		if (isSamePerson(draft.draftedBy, decider.who)) refuse({ code: 'own_second' });
		const { company, content, sources, because } = draft;
		checkEvent(decider, content, sources);
		await lockCompany(tx, company);
		const replaced = draft.supersedes;
		const supersedes =
			replaced === null ? undefined : await lockEvent(tx, await standingVersion(tx, replaced));
		const event = await publish(tx, decider, { company, content, sources, supersedes, because });
		if (draft.proposal !== null) await setState(tx, draft.proposal, 'accepted');
		const review = await log(tx, decider, 'seconded', {
			...{ draft: draft.id, proposal: draft.proposal, event, because },
		});
		return { event, review };
	});
}

/** Sends a draft back, with a reason; its proposal is open again. Whoever drafted it may withdraw it so. */
export async function returnDraft(
	db: Database,
	decider: Decider,
	wanted: { readonly draft: number; readonly because: string },
): Promise<Outcome<Logged>> {
	return decide(db, async (tx) => {
		const { id, proposal } = await lockDraft(tx, wanted.draft);
		const because = wanted.because.trim();
		if (because === '')
			refuse({ code: 'problems', problems: [{ field: 'because', code: 'required' }] });
		if (proposal !== null) await setState(tx, proposal, 'pending');
		return { review: await log(tx, decider, 'returned', { draft: id, proposal, because }) };
	});
}

/** Names in the log are unique; a difference of case or white space makes nobody another person. */
const isSamePerson = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
