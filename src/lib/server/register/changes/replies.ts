import { inArray } from 'drizzle-orm';
import type { Change, ReplyVersion } from '#lib/domain/changes.ts';
import { endOfDay, type Day } from '#lib/domain/dates.ts';
import type { Database } from '#lib/server/database/database.ts';
import { replies } from '#lib/server/database/schema/index.ts';
import type { ChangeRecord, Common } from './record.ts';

/** Replies that were published or taken down; one that was taken down is not repeated. */
export async function replyChanges(
	db: Database,
	records: readonly ChangeRecord[],
	knownAt: Day,
	common: (record: ChangeRecord) => Common,
): Promise<Change[]> {
	const ids = records.map(({ added, retired }) => Number(added ?? retired));
	if (ids.length === 0) return [];
	const found = await db.select().from(replies).where(inArray(replies.id, ids));
	const end = endOfDay(knownAt);
	return records.flatMap((record): Change[] => {
		const reply = found.find(({ id }) => String(id) === (record.added ?? record.retired));
		if (!reply) return [];
		const { event: eventId, lang, office, retiredAt, retiredBecause } = reply;
		const gone = retiredAt !== null && retiredAt < end;
		const version: ReplyVersion = { eventId, lang, office, body: gone ? null : reply.body };
		return [
			{
				...common(record),
				kind: 'reply',
				updated: gone ? retiredAt : record.at,
				because: record.added === null ? retiredBecause : null,
				before: record.added === null ? version : null,
				now: record.added === null ? null : version,
			},
		];
	});
}
