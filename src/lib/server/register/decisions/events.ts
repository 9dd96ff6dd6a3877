import type { EventContent, SourceContent } from '#lib/domain/desk/content.ts';
import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '#lib/server/database/database.ts';
import { drafts } from '#lib/server/database/schema/index.ts';
import { checkEvent } from './checks.ts';
import { decide } from './decide.ts';
import { lockCompany, lockEvent } from './locks.ts';
import { aboutDraft, lastStanding, log } from './log.ts';
import { refuse, type Decider, type Outcome } from './outcome.ts';
import { publishOrDraft, type Published } from './publish.ts';
import type { Logged } from './proposals.ts';
import { retireEvent } from './record.ts';

/** Enters an event by hand, without a proposal. */
export async function enterEvent(
	db: Database,
	decider: Decider,
	wanted: {
		readonly company: string;
		readonly content: EventContent;
		readonly sources: readonly SourceContent[];
		readonly because?: string | null;
	},
): Promise<Outcome<Published & Logged>> {
	return decide(db, async (tx) => {
		checkEvent(decider, wanted.content, wanted.sources);
		await lockCompany(tx, wanted.company);
		const published = await publishOrDraft(tx, decider, wanted);
		const because = wanted.because ?? null;
		return { ...published, review: await logPublished(tx, decider, published, because) };
	});
}

/**
 * Corrects an event: a new one takes its place, and the old wording stays visible to whoever asks as known before. A
 * claim that needs two people needs them for its correction too; until then the old one stands.
 */
export async function correctEvent(
	db: Database,
	decider: Decider,
	wanted: {
		readonly event: string;
		readonly content: EventContent;
		readonly sources: readonly SourceContent[];
		readonly because: string;
	},
): Promise<Outcome<Published & Logged>> {
	return decide(db, async (tx) => {
		const { content, sources } = wanted;
		const because = reasonIn(wanted.because);
		checkEvent(decider, content, sources);
		const supersedes = await lockEvent(tx, wanted.event);
		await refuseSecondCorrection(tx, wanted.event);
		const { company } = supersedes;
		const published = await publishOrDraft(tx, decider, {
			...{ company, content, sources, supersedes, because },
		});
		const review =
			'draft' in published
				? await logPublished(tx, decider, published, because)
				: await log(tx, decider, 'corrected', { event: published.event, because });
		return { ...published, review };
	});
}

/** Takes an event off the register for good; a tombstone with date and reason stays. */
export async function withdrawEvent(
	db: Database,
	decider: Decider,
	wanted: { readonly event: string; readonly because: string },
): Promise<Outcome<Logged>> {
	return decide(db, async (tx) => {
		const because = reasonIn(wanted.because);
		const event = await lockEvent(tx, wanted.event);
		await retireEvent(tx, decider, event, because);
		return { review: await log(tx, decider, 'retired', { event: event.eventId, because }) };
	});
}

function logPublished(
	tx: Transaction,
	decider: Decider,
	published: Published,
	because: string | null,
): Promise<number> {
	return 'draft' in published
		? log(tx, decider, 'drafted', { draft: published.draft, because })
		: log(tx, decider, 'accepted', { event: published.event, because });
}

/** Two corrections of one event that both wait would fight over its place. */
async function refuseSecondCorrection(tx: Transaction, event: string): Promise<void> {
	for (const { id } of await tx.select().from(drafts).where(eq(drafts.supersedes, event))) {
		const decided = await lastStanding(tx, aboutDraft(id));
		if (decided?.action === 'drafted') refuse({ code: 'correction_waits', decided });
	}
}

/** The reason that the log demands. */
export function reasonIn(because: string): string {
	const reason = because.trim();
	if (reason !== '') return reason;
	return refuse({ code: 'problems', problems: [{ field: 'because', code: 'required' }] });
}
