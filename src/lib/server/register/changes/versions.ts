import { and, inArray, lt, sql } from 'drizzle-orm';
import type { AnswerVersion, EventVersion, SourceVersion } from '#lib/domain/changes.ts';
import { endOfDay, type Day } from '#lib/domain/dates.ts';
import type { Database } from '#lib/server/database/database.ts';
import { criterionFindings, events, evidence } from '#lib/server/database/schema/index.ts';
import { rowsOf, utcText } from '../rows.ts';

export type EventRecord = typeof events.$inferSelect;
export type SourceRecord = typeof evidence.$inferSelect;
export type AnswerRecord = typeof criterionFindings.$inferSelect;

/** What the desk's decisions write by themselves: which record came instead, and not why. */
const formula = /^(corrected by \S+?|answered anew at the desk)(: |$)/;

/** The reason that a person gave for retiring a record; that of an edition only says that it was one. */
export const reasonOf = (record: {
	retiredBecause: string | null;
	retiredBy: 'edition' | 'desk' | null;
}): string | null =>
	record.retiredBy === 'desk' ? (record.retiredBecause ?? '').replace(formula, '') || null : null;

/** Records of a table by what tells them apart. */
const byName = <Row>(rows: readonly Row[], name: (row: Row) => string): Map<string, Row> =>
	new Map(rows.map((row) => [name(row), row]));

/** Events with all sources that they ever had, and when the last version of a claim went without another in its place. */
export interface EventVersions {
	readonly records: ReadonlyMap<string, EventRecord>;
	readonly sources: readonly SourceRecord[];
	readonly goneAt: ReadonlyMap<string, Date>;
}

/** Looks up events by their ids, as known at the end of a day. */
export async function eventVersions(
	db: Database,
	ids: readonly string[],
	knownAt: Day,
): Promise<EventVersions> {
	if (ids.length === 0) return { records: new Map(), sources: [], goneAt: new Map() };
	const records = await db
		.select()
		.from(events)
		.where(inArray(events.eventId, [...ids]));
	const end = endOfDay(knownAt);
	const sources = await db
		.select()
		.from(evidence)
		.where(and(inArray(evidence.eventId, [...ids]), lt(evidence.recordedAt, end)));
	const list = sql.join(
		ids.map((id) => sql`${id}`),
		sql`, `,
	);
	const gone = await rowsOf<{ eventId: string; goneAt: string }>(
		db,
		sql`with recursive line(first, event_id, retired_at) as (
			select event_id, event_id, retired_at from events where event_id in (${list})
			union
			select line.first, next.event_id, next.retired_at
			from line join events as next on next.supersedes = line.event_id
			where next.recorded_at < ${end.toISOString()}::timestamptz and next.confidence <> 'unverified'
		)
		select first as "eventId", ${utcText(sql`max(retired_at)`)} as "goneAt"
		from line group by first
		having bool_and(retired_at is not null and retired_at < ${end.toISOString()}::timestamptz)`,
	);
	return {
		records: byName(records, ({ eventId }) => eventId),
		sources,
		goneAt: new Map(gone.map(({ eventId, goneAt }) => [eventId, new Date(goneAt)])),
	};
}

/** An event as a change shows it. */
export function eventVersion(
	record: EventRecord,
	{ sources, goneAt }: EventVersions,
): EventVersion {
	const [source] = sources
		.filter(({ eventId }) => eventId === record.eventId)
		.toSorted(
			(a, b) =>
				Number(a.retiredAt !== null) - Number(b.retiredAt !== null) ||
				a.rank - b.rank ||
				(a.sourceUrl < b.sourceUrl ? -1 : 1),
		);
	return {
		eventId: record.eventId,
		announcedOn: record.announcedOn,
		effectiveOn: record.effectiveOn,
		status: record.status,
		kind: record.kind,
		summary: goneAt.has(record.eventId) ? null : { en: record.summaryEn, ja: record.summaryJa },
		source: source ? sourceVersion(source) : null,
	};
}

/** A source as a change shows it. */
export const sourceVersion = (record: SourceRecord): SourceVersion => ({
	url: record.sourceUrl,
	publisher: record.sourcePublisher,
	publishedOn: record.sourcePublishedOn,
	seenOn: record.seenOn,
	standing: record.sourceStanding,
	note: { en: record.noteEn, ja: record.noteJa },
});

/** A checklist answer as a change shows it. */
export const answerVersion = (record: AnswerRecord): AnswerVersion => ({
	answer: record.answer,
	summary: { en: record.summaryEn, ja: record.summaryJa },
	url: record.sourceUrl,
	publisher: record.sourcePublisher,
	checkedOn: record.checkedOn,
});
