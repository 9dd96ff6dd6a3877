import type { EventContent, SourceContent } from '#lib/domain/desk/content.ts';
import type { Database } from '#lib/server/database/database.ts';
import { evidence } from '#lib/server/database/schema/index.ts';
import { rebuildSearch } from '../search.ts';
import { checkEvent, textsOf } from './checks.ts';
import { decide } from './decide.ts';
import {
	documentOf,
	lockCompany,
	lockEvent,
	lockOpenProposal,
	lockProposal,
	setState,
} from './locks.ts';
import { aboutProposal, lastDecision, log } from './log.ts';
import { refuse, type Decider, type Outcome } from './outcome.ts';
import { publishOrDraft, type Published } from './publish.ts';
import { notBefore, standingSources } from './record.ts';

/** What came of a decision: its number in the log, by which it can be taken back. */
export interface Logged {
	readonly review: number;
}

/**
 * Accepts a proposal, as it is or with changes: what `content` says becomes an event, or a draft that waits for a second
 * person. `sources` begins with the document that the proposal was read out of.
 */
export async function acceptProposal(
	db: Database,
	decider: Decider,
	wanted: {
		readonly proposal: number;
		readonly content: EventContent;
		readonly sources: readonly SourceContent[];
		readonly because?: string | null;
	},
): Promise<Outcome<Published & Logged>> {
	return decide(db, async (tx) => {
		const proposal = await lockOpenProposal(tx, wanted.proposal);
		const { content, sources, because = null } = wanted;
		checkEvent(decider, content, sources, textsOf(await documentOf(tx, proposal)));
		await lockCompany(tx, proposal.company);
		const published = await publishOrDraft(tx, decider, {
			...{ company: proposal.company, content, sources, because },
			proposal: proposal.id,
		});
		const isDraft = 'draft' in published;
		await setState(tx, proposal.id, isDraft ? 'waiting' : 'accepted');
		const subject = isDraft ? { draft: published.draft } : { event: published.event };
		const about = { proposal: proposal.id, ...subject, because };
		const review = await log(tx, decider, isDraft ? 'drafted' : 'accepted', about);
		return { ...published, review };
	});
}

/** Makes a proposal's document a further source of an event that says the same. */
export async function mergeProposal(
	db: Database,
	decider: Decider,
	wanted: { readonly proposal: number; readonly event: string; readonly source: SourceContent },
): Promise<Outcome<Logged & { event: string }>> {
	return decide(db, async (tx) => {
		const proposal = await lockOpenProposal(tx, wanted.proposal);
		const event = await lockEvent(tx, wanted.event);
		if (event.company !== proposal.company) refuse({ code: 'other_company' });
		const standing = await standingSources(tx, event.eventId);
		const { source } = wanted;
		if (!standing.some(({ sourceUrl }) => sourceUrl === source.sourceUrl)) {
			await tx.insert(evidence).values({
				...source,
				eventId: event.eventId,
				rank: Math.max(0, ...standing.map(({ rank }) => rank)) + 1,
				origin: 'desk',
				recordedAt: notBefore(decider.at, event.recordedAt),
			});
			await rebuildSearch(tx, event.company);
		}
		await setState(tx, proposal.id, 'accepted');
		const about = { proposal: proposal.id, event: event.eventId };
		return { event: event.eventId, review: await log(tx, decider, 'merged', about) };
	});
}

/** Turns a proposal down; the register does not change. */
export async function rejectProposal(
	db: Database,
	decider: Decider,
	wanted: { readonly proposal: number; readonly because: string },
): Promise<Outcome<Logged>> {
	return decide(db, async (tx) => {
		const { id } = await lockOpenProposal(tx, wanted.proposal);
		const because = wanted.because.trim();
		if (because === '')
			refuse({ code: 'problems', problems: [{ field: 'because', code: 'required' }] });
		await setState(tx, id, 'rejected');
		return { review: await log(tx, decider, 'rejected', { proposal: id, because }) };
	});
}

/** Lays a proposal aside for later. */
export async function parkProposal(
	db: Database,
	decider: Decider,
	wanted: { readonly proposal: number; readonly because?: string | null },
): Promise<Outcome<Logged>> {
	return decide(db, async (tx) => {
		const { id, state } = await lockOpenProposal(tx, wanted.proposal);
		const parked = state === 'parked' && (await lastDecision(tx, aboutProposal(id)));
		if (parked) refuse({ code: 'already_decided', decided: parked });
		await setState(tx, id, 'parked');
		const because = wanted.because ?? null;
		return { review: await log(tx, decider, 'parked', { proposal: id, because }) };
	});
}

/** Takes a parked proposal back into the queue. */
export async function unparkProposal(
	db: Database,
	decider: Decider,
	wanted: { readonly proposal: number },
): Promise<Outcome<Logged>> {
	return decide(db, async (tx) => {
		const { id, state } = await lockProposal(tx, wanted.proposal);
		const decided = state === 'parked' ? undefined : await lastDecision(tx, aboutProposal(id));
		if (decided) refuse({ code: 'already_decided', decided });
		if (state === 'superseded') refuse({ code: 'superseded' });
		await setState(tx, id, 'pending');
		return { review: await log(tx, decider, 'unparked', { proposal: id }) };
	});
}
