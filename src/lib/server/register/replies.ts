import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '#lib/domain/dates.ts';
import type { EventRow, ReplyRow } from '#lib/domain/records.ts';
import type { EventNotesRow } from '#lib/domain/changes.ts';
import type { Database } from '#lib/server/database/database.ts';
import { eventVersion, eventVersions } from './changes/versions.ts';
import { rowsOf } from './rows.ts';
import { known } from './standing.ts';

const replyColumns = sql`replies.correction::int as correction, replies.company, replies.event, replies.lang,
	replies.body, replies.office, replies.replied_on::text as "repliedOn"`;

async function repliesWhere(db: Database, condition: SQL, knownAt: Day): Promise<ReplyRow[]> {
	return rowsOf<ReplyRow>(
		db,
		sql`select ${replyColumns} from replies
			where ${condition} and ${known('replies', knownAt)}
			order by replied_on desc, id desc`,
	);
}

/** The replies that a company has on its page, as known on a day, the latest first. */
export const repliesOf = (db: Database, company: string, knownAt: Day): Promise<ReplyRow[]> =>
	repliesWhere(db, sql`replies.company = ${company}`, knownAt);

/** Published replies to requests, by the request's number. */
export async function repliesTo(
	db: Database,
	requests: readonly number[],
	knownAt: Day,
): Promise<ReplyRow[]> {
	if (requests.length === 0) return [];
	return repliesWhere(
		db,
		sql`replies.correction in (${sql.join(
			requests.map((id) => sql`${id}`),
			sql`, `,
		)})`,
		knownAt,
	);
}

/** What stands beside events, by their ids, as known on a day. */
export async function eventNotes(
	db: Database,
	events: readonly EventRow[],
	knownAt: Day,
): Promise<Readonly<Record<string, EventNotesRow>>> {
	if (events.length === 0) return {};
	const ids = sql.join(
		events.map(({ eventId }) => sql`${eventId}`),
		sql`, `,
	);
	const earlier = await rowsOf<{ eventId: string; version: string }>(
		db,
		sql`with recursive line(first, event_id, supersedes) as (
			select event_id, event_id, supersedes from events where event_id in (${ids})
			union
			select line.first, before.event_id, before.supersedes
			from line join events as before on before.event_id = line.supersedes
		)
		select first as "eventId", event_id as version from line`,
	);
	const found = await repliesWhere(
		db,
		sql`replies.company in (${sql.join(
			[...new Set(events.map(({ company }) => company))].map((slug) => sql`${slug}`),
			sql`, `,
		)}) and replies.event is not null`,
		knownAt,
	);
	const superseded = events.flatMap(({ supersedes }) => supersedes ?? []);
	const versions = await eventVersions(db, superseded, knownAt);
	return Object.fromEntries(
		events.map(({ eventId, supersedes }): [string, EventNotesRow] => {
			const line = new Set(
				earlier.filter((one) => one.eventId === eventId).map(({ version }) => version),
			);
			const before = versions.records.get(supersedes ?? '');
			return [
				eventId,
				{
					before:
						before && before.confidence !== 'unverified' ? eventVersion(before, versions) : null,
					replies: found.filter(({ event }) => event !== null && line.has(event)),
				},
			];
		}),
	);
}
