import { createHash } from 'node:crypto';
import { eq, or, sql } from 'drizzle-orm';
import type { EventContent } from '#lib/domain/desk/content.ts';
import type { Transaction } from '#lib/server/database/database.ts';
import { events } from '#lib/server/database/schema/index.ts';
import { refuse } from './outcome.ts';

/** The event that the id is without its version: `d177a5e2ea` of `d177a5e2ea.2`. */
const stemOf = (id: string): string => id.replace(/\.\d+$/, '');

/**
 * The id of an event that the desk records: the first ten hexadecimal digits of a SHA-256 over what makes it this event
 * (company, announcement, status, kind, address of the first source). Whoever records the same event gets the same id,
 * on whatever machine; that is how it is noticed.
 */
export function eventIdOf(
	company: string,
	{ announcedOn, status, kind }: Pick<EventContent, 'announcedOn' | 'status' | 'kind'>,
	sourceUrl: string,
): string {
	const what = JSON.stringify([company, announcedOn, status, kind, sourceUrl]);
	return createHash('sha256').update(what).digest('hex').slice(0, 10);
}

/** Every version of an event that was ever recorded. */
async function versionsOf(tx: Transaction, id: string) {
	const stem = stemOf(id);
	return tx
		.select({ eventId: events.eventId, retiredAt: events.retiredAt })
		.from(events)
		.where(or(eq(events.eventId, stem), sql`starts_with(${events.eventId}, ${`${stem}.`})`));
}

/** The version of an event that stands; where none does, the event itself. */
export async function standingVersion(tx: Transaction, id: string): Promise<string> {
	const versions = await versionsOf(tx, id);
	return versions.find(({ retiredAt }) => retiredAt === null)?.eventId ?? id;
}

/** The id of the next version of an event: `d177a5e2ea.2`, `.3` … (decision 0002). */
export async function nextVersion(tx: Transaction, id: string): Promise<string> {
	const taken = new Set((await versionsOf(tx, id)).map(({ eventId }) => eventId));
	const stem = taken.has(stemOf(id)) ? stemOf(id) : id;
	for (let version = 2; ; version += 1) {
		const candidate = `${stem}.${String(version)}`;
		if (!taken.has(candidate)) return candidate;
	}
}

/**
 * The id for a new event, and the retired event that it follows if the same was recorded and retired before.
 * Refused while the same event stands.
 */
export async function newEventId(
	tx: Transaction,
	company: string,
	content: EventContent,
	sourceUrl: string,
): Promise<{ eventId: string; supersedes: string | null }> {
	const eventId = eventIdOf(company, content, sourceUrl);
	const versions = await versionsOf(tx, eventId);
	const standing = versions.find(({ retiredAt }) => retiredAt === null);
	if (standing) refuse({ code: 'same_event', event: standing.eventId });
	const version = (id: string): number => Number(/\.(\d+)$/.exec(id)?.[1] ?? 1);
	const [last] = versions.toSorted((a, b) => version(b.eventId) - version(a.eventId));
	if (!last) return { eventId, supersedes: null };
	return { eventId: await nextVersion(tx, eventId), supersedes: last.eventId };
}
