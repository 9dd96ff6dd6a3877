import { sql, type SQL } from 'drizzle-orm';
import type { ChangeKind } from '#lib/domain/changes.ts';
import { endOfDay, type Day } from '#lib/domain/dates.ts';
import type { Subject } from './record.ts';

/** SQL: the day in Tokyo of an instant that an edition set; empty where a person at the desk did. */
const editionDay = (by: SQL, at: SQL): SQL =>
	sql`case when ${by} = 'edition' then to_char(${at} at time zone 'Asia/Tokyo', 'YYYY-MM-DD') end`;

/**
 * SQL: what tells records of one thing apart for ever: made of what they say and when they were recorded, so that an
 * export and an import keep it.
 */
const mark = (text: SQL, at: SQL): SQL =>
	sql`left(md5(${text} || ' ' || (extract(epoch from ${at}) * 1000)::bigint::text), 10)`;

/** A table whose records are added and retired. Its conditions are over the record `r`. */
interface Records {
	readonly table: SQL;
	readonly kind: ChangeKind;
	/** What the records are about. */
	readonly subject: Subject;
	/** Names the record for ever, within its subject. */
	readonly key: SQL;
	readonly company: SQL;
	/** That it was added counts as a change of its own. */
	readonly isOwn: SQL;
	/** That it was retired counts as a change of its own. */
	readonly endIsOwn: SQL;
}

/** SQL: one row for each record that was added and one for each that was retired without another in its place. */
function addedAndRetired({ table, kind, subject, key, company, isOwn, endIsOwn }: Records): SQL {
	return sql`
		select ${subject}::text || '/' || ${key} as key, ${kind}::text as kind, ${subject}::text as subject,
			r.recorded_at as at, ${company} as company,
			${editionDay(sql`r.origin`, sql`r.recorded_at`)} as edition,
			r.id::text as added, null as retired
		from ${table} as r
		where ${isOwn}
		union all
		select ${subject}::text || '-retired/' || ${key}, ${kind}::text, ${subject}::text,
			r.retired_at, ${company}, ${editionDay(sql`r.retired_by`, sql`r.retired_at`)},
			null, r.id::text
		from ${table} as r
		where r.retired_at is not null and ${endIsOwn}`;
}

/** SQL: an event whose existence is public. */
const published = (alias: string): SQL => sql`${sql.raw(alias)}.confidence <> 'unverified'`;

const ofEvents = sql`
	select 'event/' || e.event_id as key,
		case when p.event_id is null then 'added' else 'corrected' end as kind, 'event'::text as subject,
		e.recorded_at as at, e.company, ${editionDay(sql`e.origin`, sql`e.recorded_at`)} as edition,
		e.event_id as added, p.event_id as retired
	from events as e
	left join events as p on p.event_id = e.supersedes and ${published('p')}
	where ${published('e')}
	union all
	select 'retired/' || e.event_id, 'retired', 'event',
		e.retired_at, e.company, ${editionDay(sql`e.retired_by`, sql`e.retired_at`)}, null, e.event_id
	from events as e
	where e.retired_at is not null and ${published('e')} and not exists (
		select from events as s
		where s.supersedes = e.event_id and s.recorded_at <= e.retired_at and ${published('s')}
	)`;

const ofSources = addedAndRetired({
	table: sql`(
		select evidence.*, events.company as of_company, events.recorded_at as event_recorded_at,
			events.retired_at as event_retired_at
		from evidence join events using (event_id) where ${published('events')}
	)`,
	kind: 'source',
	subject: 'source',
	key: sql`r.event_id || '/' || ${mark(sql`r.source_url`, sql`r.recorded_at`)}`,
	company: sql`r.of_company`,
	// A source that came with its event is part of that change, and so is one that went with it.
	isOwn: sql`r.recorded_at > r.event_recorded_at`,
	endIsOwn: sql`(r.event_retired_at is null or r.retired_at < r.event_retired_at) and not exists (
		select from evidence as n where n.event_id = r.event_id and n.source_url = r.source_url
			and n.recorded_at = r.retired_at
	)`,
});

const ofAnswers = addedAndRetired({
	table: sql`criterion_findings`,
	kind: 'answer',
	subject: 'answer',
	key: sql`r.company || '/' || r.criterion || '/' || ${mark(sql`r.source_url`, sql`r.recorded_at`)}`,
	company: sql`r.company`,
	isOwn: sql`true`,
	endIsOwn: sql`not exists (
		select from criterion_findings as n where n.company = r.company and n.criterion = r.criterion
			and n.recorded_at = r.retired_at
	)`,
});

const ofFacts = addedAndRetired({
	table: sql`company_facts`,
	kind: 'company',
	subject: 'company',
	key: sql`r.company || '/' || ${mark(sql`r.company`, sql`r.recorded_at`)}`,
	company: sql`r.company`,
	isOwn: sql`true`,
	endIsOwn: sql`not exists (
		select from company_facts as n where n.company = r.company and n.recorded_at = r.retired_at
	)`,
});

/** Names, entities and membership; what came with the company, or went with it, is part of that change. */
const ofDetails = (table: SQL, subject: Subject, named: SQL): SQL =>
	addedAndRetired({
		table,
		kind: 'company',
		subject,
		key: sql`r.company || '/' || ${mark(sql`r.${named}`, sql`r.recorded_at`)}`,
		company: sql`r.company`,
		isOwn: sql`r.recorded_at > (select min(c.recorded_at) from company_facts as c where c.company = r.company)`,
		endIsOwn: sql`exists (
			select from company_facts as c where c.company = r.company
				and c.recorded_at <= r.retired_at and (c.retired_at is null or c.retired_at > r.retired_at)
		) and not exists (
			select from ${table} as n
			where n.company = r.company and n.${named} = r.${named} and n.recorded_at = r.retired_at
		)`,
	});

const ofReplies = addedAndRetired({
	table: sql`replies`,
	kind: 'reply',
	subject: 'reply',
	key: sql`r.company || '/' || ${mark(sql`r.body`, sql`r.recorded_at`)}`,
	company: sql`r.company`,
	isOwn: sql`true`,
	endIsOwn: sql`true`,
});

/**
 * SQL: common table expression `change`, one row for each public change that was recorded by the end of a day in Tokyo:
 * key, kind, subject (the table that it is about), at, company, edition (day of the edition that made it, or null),
 * added, retired (names of the records). To be placed after `with`.
 */
export function changeTable(knownAt: Day): SQL {
	const parts = [
		ofEvents,
		ofSources,
		ofAnswers,
		ofFacts,
		ofDetails(sql`company_aliases`, 'name', sql`alias`),
		ofDetails(sql`russian_entities`, 'entity', sql`name`),
		ofDetails(sql`jacer_members`, 'jacer', sql`company`),
		ofReplies,
	];
	return sql`change as (
		select * from (${sql.join(parts, sql` union all `)}) as recorded
		where at < ${endOfDay(knownAt).toISOString()}::timestamptz
	)`;
}
