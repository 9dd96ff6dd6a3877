import { drafts } from '#lib/server/database/schema/index.ts';
import type { EventContent, SourceContent } from '#lib/domain/desk/content.ts';
import type { SecondReason } from '#lib/domain/desk/second.ts';
import type { Transaction } from '#lib/server/database/database.ts';
import { newEventId, nextVersion } from './event-id.ts';
import type { Event } from './locks.ts';
import type { Decider } from './outcome.ts';
import { notBefore, recordEvent, reasonsForSecond, retireEvent } from './record.ts';

/** An event that a person wants on the register. */
export interface Wanted {
	readonly company: string;
	readonly content: EventContent;
	/** The best first. */
	readonly sources: readonly SourceContent[];
	/** The event whose place it takes. */
	readonly supersedes?: Event | undefined;
	readonly because?: string | null | undefined;
}

/** An event is on the register, or a draft waits for a second person. */
export type Published =
	{ readonly event: string } | { readonly draft: number; readonly needs: readonly SecondReason[] };

/** Puts an event on the register where one person is enough; otherwise keeps it as a draft for a second. */
export async function publishOrDraft(
	tx: Transaction,
	decider: Decider,
	wanted: Wanted & { readonly proposal?: number | undefined },
): Promise<Published> {
	const { company, content, sources, supersedes, proposal, because } = wanted;
	const without = supersedes?.eventId ?? null;
	const needs = await reasonsForSecond(tx, decider, company, content, without);
	if (needs.length === 0) return { event: await publish(tx, decider, wanted) };
	// Whoever drafts what stands already learns it now, not when the second has read it.
	if (!supersedes) await newEventId(tx, company, content, sources[0]?.sourceUrl ?? '');
	const [draft] = await tx
		.insert(drafts)
		.values({
			...{ company, content, sources, needs, because: because ?? null },
			proposal: proposal ?? null,
			supersedes: without,
			draftedBy: decider.who,
			draftedAt: decider.at,
		})
		.returning({ id: drafts.id });
	if (!draft) throw new Error('The draft was not kept.');
	return { draft: draft.id, needs };
}

/** Puts an event on the register, in the place of another where it supersedes one; answers its id. */
export async function publish(
	tx: Transaction,
	decider: Decider,
	{ company, content, sources, supersedes, because }: Wanted,
): Promise<string> {
	if (!supersedes) {
		const named = await newEventId(tx, company, content, sources[0]?.sourceUrl ?? '');
		await recordEvent(tx, decider, { ...named, company, content, sources });
		return named.eventId;
	}
	const eventId = await nextVersion(tx, supersedes.eventId);
	const why = because ? `: ${because}` : '';
	const retiredAt = await retireEvent(tx, decider, supersedes, `corrected by ${eventId}${why}`);
	await recordEvent(
		tx,
		{ at: notBefore(decider.at, retiredAt) },
		{
			...{ eventId, company, content, sources },
			supersedes: supersedes.eventId,
		},
	);
	return eventId;
}
