import { and, asc, eq, isNull } from 'drizzle-orm';
import { standingOf } from '#lib/domain/as-of.ts';
import { lastDayOf, tokyoDay } from '#lib/domain/dates.ts';
import type { EventContent, SourceContent } from '#lib/domain/desk/content.ts';
import { needsSecond, type SecondReason } from '#lib/domain/desk/second.ts';
import type { Transaction } from '#lib/server/database/database.ts';
import { events, evidence } from '#lib/server/database/schema/index.ts';
import { rebuildSearch } from '../search.ts';
import type { Decider } from './outcome.ts';
import type { Event } from './locks.ts';

/** The clocks of two machines differ: a record is never retired before it was recorded, nor followed by an older one. */
export const notBefore = (at: Date, ...others: (Date | null)[]): Date =>
	new Date(Math.max(at.getTime(), ...others.map((other) => other?.getTime() ?? 0)));

/** Adds an event with its sources, the best first, and lets searches find it. */
export async function recordEvent(
	tx: Transaction,
	{ at }: Pick<Decider, 'at'>,
	event: {
		readonly eventId: string;
		readonly company: string;
		readonly supersedes: string | null;
		readonly content: EventContent;
		readonly sources: readonly SourceContent[];
	},
): Promise<void> {
	const { eventId, company, supersedes, sources } = event;
	// What only decides whether a second person is needed is no column, and is not written.
	const { reasons, scope, territories, ...content } = event.content;
	const record = { origin: 'desk', recordedAt: at } as const;
	await tx.insert(events).values({
		...content,
		...{ reasons: [...reasons], scope: [...scope], territories: [...territories] },
		...{ eventId, company, supersedes, ...record },
	});
	await tx
		.insert(evidence)
		.values(sources.map((source, index) => ({ ...source, eventId, rank: index + 1, ...record })));
	await rebuildSearch(tx, company);
}

/** Takes an event that stands off the register, with its sources, and answers when. */
export async function retireEvent(
	tx: Transaction,
	{ at }: Pick<Decider, 'at'>,
	event: Event,
	because: string,
): Promise<Date> {
	const sources = await standingSources(tx, event.eventId);
	const retiredAt = notBefore(at, event.recordedAt, ...sources.map(({ recordedAt }) => recordedAt));
	const retirement = { retiredAt, retiredBecause: because, retiredBy: 'desk' } as const;
	await tx.update(events).set(retirement).where(eq(events.eventId, event.eventId));
	await tx
		.update(evidence)
		.set(retirement)
		.where(and(eq(evidence.eventId, event.eventId), isNull(evidence.retiredAt)));
	return retiredAt;
}

/** The sources of an event that stand, the best first. */
export async function standingSources(tx: Transaction, eventId: string) {
	return tx
		.select()
		.from(evidence)
		.where(and(eq(evidence.eventId, eventId), isNull(evidence.retiredAt)))
		.orderBy(asc(evidence.rank), asc(evidence.id));
}

/** What an event of the register says, as a person would decide it anew. */
export function contentOf(event: Event): EventContent {
	const { announcedOn, effectiveOn, status, kind, rung, attribution, summaryEn, summaryJa } = event;
	const { buyer, buyerType, price, buybackOptionYears, employeeSupport } = event;
	const { lossJpyBillion, donation, humanRightsDdMentioned } = event;
	return {
		...{ announcedOn, effectiveOn, status, kind, rung, attribution, summaryEn, summaryJa },
		...{ buyer, buyerType, price, buybackOptionYears, employeeSupport },
		...{ lossJpyBillion, donation, humanRightsDdMentioned },
		reasons: event.reasons as EventContent['reasons'],
		scope: event.scope as EventContent['scope'],
		territories: event.territories as EventContent['territories'],
		confidence: event.confidence === 'high' ? 'high' : 'medium',
		brokeItsWord: false,
	};
}

/** A source as a person would enter it, of a record of the register. */
export function sourceOf(source: typeof evidence.$inferSelect): SourceContent {
	const { sourceUrl, sourcePublisher, sourceType, sourceStanding } = source;
	const { sourceLang, sourcePublishedOn, seenOn, noteEn, noteJa } = source;
	return {
		...{ sourceUrl, sourcePublisher, sourceType, sourceStanding },
		...{ sourceLang, sourcePublishedOn, seenOn, noteEn, noteJa },
	};
}

/** Why two people have to agree to an event of a company; empty where one is enough. */
export async function reasonsForSecond(
	tx: Transaction,
	{ at }: Pick<Decider, 'at'>,
	company: string,
	content: EventContent,
	without: string | null,
): Promise<SecondReason[]> {
	const history = await tx.select().from(events).where(eq(events.company, company));
	const others = history.filter(({ eventId }) => eventId !== without);
	const asOf = lastDayOf(content.announcedOn);
	const { status } = standingOf(others, { asOf, knownAt: tokyoDay(at) });
	return needsSecond(content, status);
}
