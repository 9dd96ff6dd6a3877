import { sql, type SQL } from 'drizzle-orm';
import { isEventId } from '#lib/domain/identifiers.ts';
import type { AsOf } from '#lib/domain/as-of.ts';
import { filterNames, type FilterName } from '#lib/domain/question/parameters.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import type { Database } from '#lib/server/database/database.ts';
import type { EventRow } from '#lib/domain/records.ts';
import {
	companyTables,
	factHeld,
	factsMoment,
	factsTable,
	groupOfStatus,
	scalePosition,
} from './company-tables.ts';
import { nameOrder, type Counted } from './companies.ts';
import {
	andRows,
	eventDimensions,
	facetCounts,
	facetsFrom,
	fits,
	rowsIn,
	type CountedRow,
} from './dimensions.ts';
import type { Found } from './found.ts';
import { rowsOf, utcText } from './rows.ts';
import { isVisible, known } from './standing.ts';

type EventRecord = Omit<EventRow, 'recordedAt'> & { recordedAt: string };

/** SQL: the sources of the events in `visible_evidence`, the best first: `event_sources`. */
const sourceTable = sql`
	event_sources as materialized (
		select event_id,
			array_agg(distinct source_standing) as standings,
			array_agg(distinct source_type) as source_types,
			json_agg(json_build_object(
				'sourceUrl', source_url, 'sourcePublisher', source_publisher, 'sourceType', source_type,
				'sourceStanding', source_standing, 'sourceLang', source_lang,
				'sourcePublishedOn', source_published_on, 'seenOn', seen_on::text,
				'noteEn', note_en, 'noteJa', note_ja
			) order by rank, source_url collate "C") as sources
		from visible_evidence group by event_id
	)`;

/** SQL: common table expressions up to `event`, one row per visible event, after those of the companies. */
const eventTables = (question: Question, company?: string): SQL => sql`
	${companyTables(question, company)},
	${sourceTable},
	event as materialized (
		select visible.*, ${groupOfStatus('visible.status')} as status_group,
			coalesce(standings, '{}') as standings, coalesce(source_types, '{}') as source_types,
			coalesce(sources, '[]'::json) as sources
		from visible left join event_sources using (event_id)
	)`;

/** Filters that look at nothing but an event's own record and the facts of its company. */
const plainFilters: readonly FilterName[] = [
	...(['status', 'group', 'reason', 'kind', 'rung', 'scope', 'territory', 'attribution'] as const),
	...(['confidence', 'sector', 'presence', 'listed'] as const),
];

/** Whether a question asks where companies stood, or of which kind an event's sources are. */
const needsStandings = ({ filters }: Question): boolean =>
	filterNames.some((name) => (filters[name] ?? []).length > 0 && !plainFilters.includes(name));

/** SQL: `event` and `company` for a question that does not: a fraction of the work. */
const plainEventTables = (question: Question, company?: string): SQL => sql`
	event as (
		select *, ${groupOfStatus('status')} as status_group from events
		where ${company === undefined ? sql`true` : sql`company = ${company}`} and ${isVisible(question)}
	),
	${factsMoment(question.knownAt)},
	${factsTable()},
	company as (select facts.*, facts.company as slug from facts)`;

const eventColumns = sql`event.event_id as "eventId", event.company,
	company.name_en as "companyNameEn", company.name_ja as "companyNameJa",
	event.announced_on as "announcedOn", event.effective_on as "effectiveOn", event.status, event.kind,
	event.rung, event.attribution, event.summary_en as "summaryEn", event.summary_ja as "summaryJa",
	event.reasons, event.scope, event.territories, event.buyer, event.buyer_type as "buyerType",
	event.price, event.buyback_option_years::float as "buybackOptionYears",
	event.employee_support as "employeeSupport", event.loss_jpy_billion::float as "lossJpyBillion",
	event.donation, event.human_rights_dd_mentioned as "humanRightsDdMentioned", event.confidence,
	event.supersedes,
	${utcText(sql`event.recorded_at`)} as "recordedAt",
	event.sources`;

/** SQL: the order of a list of events; the latest announced first unless the question says otherwise. */
function orderOf({ sort }: Question, language: Language): SQL {
	const announced = sql`event.announced_by`;
	const columns: Record<string, SQL> = {
		name: nameOrder(language),
		status: scalePosition('event.status'),
		since: announced,
		last_statement: announced,
		exit: announced,
		sector: sql`company.sector_code collate "C"`,
	};
	const by = (sort && columns[sort.by]) ?? announced;
	const direction = (sort?.descending ?? true) ? sql`desc` : sql`asc`;
	return sql`${by} ${direction} nulls last, ${announced} desc, ${nameOrder(language)}, event.event_id collate "C"`;
}

const from = sql`event join company on company.slug = event.company
	left join event_search on event_search.event_id = event.event_id`;
const words = sql`event_search.words`;

const eventRow = (record: EventRecord): EventRow => ({
	...record,
	recordedAt: new Date(record.recordedAt),
});

/**
 * The events that a question asks for, in its order (or what was recorded last first, and then in its order); one page
 * of them, or all.
 */
export async function listEvents(
	db: Database,
	question: Question,
	language: Language,
	{
		paged,
		company,
		lastRecordedFirst = false,
	}: { paged: boolean; company?: string; lastRecordedFirst?: boolean },
): Promise<EventRow[]> {
	const records = await rowsOf<EventRecord>(
		db,
		sql`with ${eventTables(question, company)}
		select ${eventColumns} ${eventSelection(question, language, { paged, company, lastRecordedFirst })}`,
	);
	return records.map(eventRow);
}

/** SQL: which events a question asks for, in which order, after the tables and the columns. */
function eventSelection(
	question: Question,
	language: Language,
	{
		paged,
		company,
		lastRecordedFirst = false,
	}: { paged: boolean; company?: string | undefined; lastRecordedFirst?: boolean },
): SQL {
	const page = paged
		? sql`limit ${question.per} offset ${(question.page - 1) * question.per}`
		: sql``;
	return sql`from ${from}
		where ${company === undefined ? sql`true` : sql`event.company = ${company}`}
			and ${fits(question, eventDimensions, words)}
		order by ${lastRecordedFirst ? sql`event.recorded_at desc, ` : sql``}${orderOf(question, language)} ${page}`;
}

/** SQL: the events that are asked for by some of their columns, with the counts of {@link countEvents}. */
const countedSelection = (
	question: Question,
	language: Language,
	{ paged, columns }: { paged: boolean; columns: SQL },
): SQL => sql`with ${eventTables(question)},
	asked as materialized (select ${columns} ${eventSelection(question, language, { paged })})
	${facetCounts(question, eventDimensions, from, words)} ${andRows('asked')}`;

/** One page of the events that a question asks for, with the counts of {@link countEvents}. */
export async function eventsWithFacets(
	db: Database,
	question: Question,
	language: Language,
): Promise<Counted & { readonly events: EventRow[] }> {
	const selection = countedSelection(question, language, { paged: true, columns: eventColumns });
	const rows = await rowsOf<CountedRow>(db, selection);
	return { ...facetsFrom(rows), events: rowsIn<EventRecord>(rows).map(eventRow) };
}

/** The ids of all events that a question asks for, with the counts of {@link countEvents}. */
export async function eventIdsWithFacets(
	db: Database,
	question: Question,
	language: Language,
): Promise<Counted & { readonly ids: string[] }> {
	const columns = sql`event.event_id as id`;
	const selection = countedSelection(question, language, { paged: false, columns });
	const rows = await rowsOf<CountedRow>(db, selection);
	return { ...facetsFrom(rows), ids: rowsIn<{ id: string }>(rows).map(({ id }) => id) };
}

/** Rows that one statement fetches of a list that is taken away. */
const batchSize = 500;

/**
 * All events that a question asks for, in its order: which ones is settled by one statement, and their rows are fetched
 * as they are needed. An event that is retired meanwhile stays among them, so that there are as many as was said.
 */
export async function findEvents(
	db: Database,
	question: Question,
	language: Language,
	{ company }: { company?: string } = {},
): Promise<Found<EventRow>> {
	const ids = await listEventIds(db, question, language, { company });
	return { total: ids.length, batches: eventBatches(db, question, ids) };
}

/** The ids of all events that a question asks for, in its order. */
export async function listEventIds(
	db: Database,
	question: Question,
	language: Language,
	{ company }: { company?: string | undefined } = {},
): Promise<string[]> {
	const tables = (needsStandings(question) ? eventTables : plainEventTables)(question, company);
	const ids = await rowsOf<{ eventId: string }>(
		db,
		sql`with ${tables}
		select event.event_id as "eventId" ${eventSelection(question, language, { paged: false, company })}`,
	);
	return ids.map(({ eventId }) => eventId);
}

/** How many sources each event has that a question asks for, in its order. */
export async function countSources(
	db: Database,
	question: Question,
	language: Language,
): Promise<{ eventId: string; sources: number }[]> {
	return rowsOf(
		db,
		sql`with ${eventTables(question)}
		select event.event_id as "eventId", json_array_length(event.sources) as sources
		${eventSelection(question, language, { paged: false })}`,
	);
}

async function* eventBatches(
	db: Database,
	question: Question,
	ids: readonly string[],
): AsyncGenerator<EventRow[]> {
	const batchAt = (first: number): Promise<EventRow[]> => {
		const batch = eventsById(db, question, ids.slice(first, first + batchSize));
		// Whoever stops reading never asks how the batch ended that was fetched ahead.
		batch.catch(() => undefined);
		return batch;
	};
	// While one batch is written, the database finds the next.
	let next = batchAt(0);
	for (let first = 0; first < ids.length; first += batchSize) {
		const batch = await next;
		if (first + batchSize < ids.length) next = batchAt(first + batchSize);
		yield batch;
	}
}

/** The events of these ids, in this order, with what was known of their companies and sources. */
export async function eventsById(
	db: Database,
	{ knownAt }: Pick<Question, 'knownAt'>,
	ids: readonly string[],
): Promise<EventRow[]> {
	const records = await rowsOf<EventRecord>(
		db,
		sql`with asked as (
			select event_id, place
			from unnest(string_to_array(${ids.join(' ')}, ' ')) with ordinality as list(event_id, place)
		),
		${factsMoment(knownAt)},
		${factsTable(sql`select company from asked join events using (event_id)`)},
		visible_evidence as materialized (
			select evidence.* from evidence join asked using (event_id) where ${known('evidence', knownAt)}
		),
		${sourceTable},
		event as (
			select events.*, place, coalesce(sources, '[]'::json) as sources
			from asked join events using (event_id) left join event_sources using (event_id)
		)
		select ${eventColumns} from event join facts as company on company.company = event.company
		order by place`,
	);
	return records.map(eventRow);
}

/** The events that were announced last, in the order of the list, without going through all of them. */
export async function latestEvents(
	db: Database,
	asOf: AsOf,
	language: Language,
	count: number,
): Promise<EventRow[]> {
	const ids = await rowsOf<{ eventId: string }>(
		db,
		sql`with ${factsMoment(asOf.knownAt)},
		candidates as materialized (
			select event_id, company, announced_by from events
			where ${isVisible(asOf)} and announced_by >= (
				select min(announced_by) from (
					select announced_by from events
					where ${isVisible(asOf)} and exists (
						select from company_facts, facts_moment
						where company_facts.company = events.company and ${factHeld}
					)
					order by announced_by desc limit ${count}
				) as latest
			)
		),
		${factsTable(sql`select company from candidates`)}
		select event.event_id as "eventId"
		from candidates as event join facts as company on company.company = event.company
		order by event.announced_by desc, ${nameOrder(language)}, event.event_id collate "C" limit ${count}`,
	);
	return eventsById(
		db,
		asOf,
		ids.map(({ eventId }) => eventId),
	);
}

/** How many events a question asks for, and how many each filter value would leave. */
export async function countEvents(db: Database, question: Question): Promise<Counted> {
	return facetsFrom(
		await rowsOf(
			db,
			sql`with ${eventTables(question)} ${facetCounts(question, eventDimensions, from, words)}`,
		),
	);
}

/** An event that is or was public, as a person names it: what a request about it needs to show. */
export async function publishedEvent(
	db: Database,
	eventId: string,
): Promise<PublishedEvent | undefined> {
	if (!isEventId(eventId)) return undefined;
	const [event] = await rowsOf<PublishedEvent>(
		db,
		sql`select event_id as "eventId", company, announced_on as "announcedOn", status, kind,
				case when retired_at is null then summary_en end as "summaryEn",
				case when retired_at is null then summary_ja end as "summaryJa"
			from events where event_id = ${eventId} and confidence <> 'unverified'`,
	);
	return event;
}

/** An event by its name; without its summaries where it has left the register. */
export type PublishedEvent = Pick<
	EventRow,
	'eventId' | 'company' | 'announcedOn' | 'status' | 'kind'
> & {
	readonly summaryEn: string | null;
	readonly summaryJa: string | null;
};

/** The events that took an event's place, directly or later, the newest first. */
export async function successorsOf(db: Database, eventId: string): Promise<string[]> {
	const rows = await rowsOf<{ eventId: string }>(
		db,
		sql`with recursive line(event_id, recorded_at) as (
			select event_id, recorded_at from events where supersedes = ${eventId}
			union
			select next.event_id, next.recorded_at from line join events as next on next.supersedes = line.event_id
		)
		select event_id as "eventId" from line order by recorded_at desc, event_id collate "C" desc`,
	);
	return rows.map((row) => row.eventId);
}
