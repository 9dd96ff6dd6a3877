import { precisionOf } from '#lib/domain/dates.ts';
import type { EventRow, SourceRow } from '#lib/domain/records.ts';
import { columnsFor, dateColumns, withRequired, type Column } from './column.ts';

/** One source of one event. */
export interface EvidenceRow extends SourceRow {
	readonly eventId: string;
	readonly company: string;
	/** 1 is the best source of its event. */
	readonly rank: number;
}

/** The sources of events, those of one event the best first. */
export const evidenceOf = (events: readonly EventRow[]): EvidenceRow[] =>
	events.flatMap(({ eventId, company, sources }) =>
		sources.map((source, index) => ({ ...source, eventId, company, rank: index + 1 })),
	);

const column = columnsFor<EvidenceRow>();

const columns: readonly Column<EvidenceRow>[] = [
	column(
		'event_id',
		'identifier',
		'Event that it is a source of',
		'出典が示す動きの識別子',
		(row) => row.eventId,
	),
	column('company', 'identifier', 'Slug of the company', '企業の識別名', (row) => row.company),
	column(
		'rank',
		'integer',
		'1 is the best source of the event',
		'順位（1が主な出典）',
		(row) => row.rank,
	),
	column('source_url', 'address', 'Address', 'URL', (row) => row.sourceUrl),
	column('source_publisher', 'text', 'Publisher', '発行元', (row) => row.sourcePublisher),
	column(
		'source_type',
		'code',
		'Type of publisher',
		'発行元の種類',
		(row) => row.sourceType,
		'source_type',
	),
	column(
		'source_standing',
		'code',
		'Original, repost or Russian media',
		'原典、転載、ロシアの媒体の別',
		(row) => row.sourceStanding,
		'source_standing',
	),
	column(
		'source_lang',
		'identifier',
		'Language (ISO 639-1)',
		'言語（ISO 639-1）',
		(row) => row.sourceLang,
	),
	column(
		'source_published_on',
		'date',
		'Date of publication; empty for an undated page',
		'公開日。日付のないページは空欄',
		(row) => row.sourcePublishedOn,
	),
	column(
		'source_published_precision',
		'precision',
		'day, month or year',
		'source_published_onの精度。day（日）、month（月）、year（年）のいずれか',
		(row) => (row.sourcePublishedOn ? precisionOf(row.sourcePublishedOn) : null),
	),
	column(
		'seen_on',
		'date',
		'Day on which the page was seen',
		'ページを確認した日',
		(row) => row.seenOn,
	),
	column('note_en', 'text', 'Note, English', '注記（英語）', (row) => row.noteEn),
	column('note_ja', 'text', 'Note, Japanese', '注記（日本語）', (row) => row.noteJa),
	...dateColumns,
];

/** Columns of every download of sources. */
export const evidenceColumns = withRequired(
	[
		...['event_id', 'company', 'rank', 'source_url', 'source_publisher', 'source_type'],
		...['source_standing', 'source_lang', 'seen_on', 'as_of', 'known_at'],
	],
	columns,
);
