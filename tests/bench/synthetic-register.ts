import pg from 'pg';
import { criteria } from '#lib/domain/criteria.ts';
import { sectors } from '#lib/domain/sectors.ts';
import { recordedStatuses } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';

/** How large a made-up register is. */
export interface Size {
	readonly companies: number;
	readonly eventsPerCompany: number;
}

/** The size of the targets, and fifty times that. */
export const targetSize: Size = { companies: 2_000, eventsPerCompany: 10 };
export const grownSize: Size = { companies: 100_000, eventsPerCompany: 10 };

/** SQL: an array of text. */
const texts = (values: readonly string[]): string =>
	`array[${values.map((value) => `'${value}'`).join(', ')}]::text[]`;

const placesEn = ['Kitahoshi', 'Narutaki', 'Aomine', 'Tokishiro', 'Fujikura-mori', 'Hayase-no'];
const placesJa = ['北星', '鳴滝', '青嶺', '時城', '藤倉森', '早瀬野'];
const tradesEn = ['Precision', 'Glass', 'Shipping', 'Foods', 'Chemical', 'Motors', 'Trading'];
const tradesJa = ['精機', '硝子', '海運', '食品', '化学', '自動車', '商事'];
const publishers = ['Hokuto Shimbun', 'Narumi Wire', 'The Company', 'Baltic Courier'];

/*
 * Every value is drawn by `draw(number, salt, many)`: an md5 of the row's number and a salt, so that the same size gives
 * the same register on every machine and PostgreSQL.
 */
const helpers = `
create function pg_temp.draw(row_number bigint, salt text, many int) returns int
	language sql immutable strict parallel safe
	as $$ select ('x' || substr(md5(row_number::text || salt), 1, 7))::bit(28)::int % many $$;
create function pg_temp.one_of(row_number bigint, salt text, list text[]) returns text
	language sql immutable strict parallel safe
	as $$ select list[1 + pg_temp.draw(row_number, salt, cardinality(list))] $$;`;

/** What every record carries: set by one of ten editions, or, one in ten, by a person at the desk; a few are retired. */
const record = (number: string): string => `
	case when pg_temp.draw(${number}, 'origin', 10) = 0 then 'desk' else 'edition' end,
	timestamptz '2026-01-01 00:00+09' + make_interval(days => 30 * pg_temp.draw(${number}, 'edition', 10))
		+ case when pg_temp.draw(${number}, 'origin', 10) = 0
			then make_interval(mins => 1 + pg_temp.draw(${number}, 'minute', 20000)) else interval '0' end`;
const recordColumns = 'origin, recorded_at';

const companies = (count: number): string => `
create temp table made as
	select i, place, trade, lower(place_en || '-' || trade_en) || '-' || i as slug,
		place_en || ' ' || trade_en || ' ' || i as name_en, place_ja || trade_ja || i as name_ja
	from generate_series(1, ${count}) as i,
		lateral (select 1 + pg_temp.draw(i, 'place', ${placesEn.length}) as place,
			1 + pg_temp.draw(i, 'trade', ${tradesEn.length}) as trade) as drawn,
		lateral (select (${texts(placesEn)})[place] as place_en, (${texts(placesJa)})[place] as place_ja,
			(${texts(tradesEn)})[trade] as trade_en, (${texts(tradesJa)})[trade] as trade_ja) as named;
create unique index on made (i);
insert into companies (slug) select slug from made;
insert into company_facts (company, name_en, name_ja, securities_code, sector_code, listed, parent, presence,
		russia_revenue_share_pct, russia_employees, facts_source_urls, ${recordColumns})
	select made.slug, made.name_en, made.name_ja,
		case when made.i <= 8000 then (1000 + made.i)::text end,
		pg_temp.one_of(made.i, 'sector', ${texts(sectors.map(({ code }) => code))}),
		pg_temp.draw(made.i, 'listed', 10) < 6, parent.slug,
		array[pg_temp.one_of(made.i, 'presence', ${texts(codesOf('presence'))})],
		case when pg_temp.draw(made.i, 'share', 4) = 0 then pg_temp.draw(made.i, 'percent', 90) / 10.0 end,
		case when pg_temp.draw(made.i, 'staff', 3) = 0 then pg_temp.draw(made.i, 'people', 3000) end,
		array['https://' || made.slug || '.example/facts'],
		'edition', timestamptz '2026-01-01 00:00+09'
	from made left join made as parent on parent.i = made.i / 2 and made.i % 20 = 0;
insert into russian_entities (company, name, city, ${recordColumns})
	select slug, 'OOO ' || name_en, 'Zarechny', 'edition', timestamptz '2026-01-01 00:00+09' from made;
insert into jacer_members (company, in_register, source_url, source_publisher, ${recordColumns})
	select slug, true, 'https://members.example/' || slug, 'Members', 'edition', timestamptz '2026-01-01 00:00+09'
	from made where pg_temp.draw(i, 'jacer', 10) = 0;
insert into company_search (company, words)
	select slug, slug || E'\\n' || lower(name_en) || E'\\n' || name_ja from made;
insert into criterion_findings (company, criterion, answer, summary_en, summary_ja, source_url, source_publisher,
		source_lang, checked_on, confidence, ${recordColumns})
	select slug, criterion,
		pg_temp.one_of(i, criterion, array['yes', 'partly', 'no', 'not_disclosed', 'not_applicable']),
		'A summary of what was found.', '確認した内容の要約。', 'https://' || slug || '.example/report',
		name_en, 'ja', date '2026-06-01', 'high', ${record('i')}
	from made, unnest(${texts(criteria.map(({ id }) => id))}) as criterion
	where pg_temp.draw(i, 'asked' || criterion, 5) = 0;`;

const events = (perCompany: number): string => `
create temp table happened as
	select n, slug, name_en, name_ja, slug || '-' || n as event_id,
		date '2022-02-24' + pg_temp.draw(n, 'day', 1700) as day,
		case when pg_temp.draw(n, 'moves', 4) > 0
			then pg_temp.one_of(n, 'status', ${texts(recordedStatuses)}) end as status,
		pg_temp.one_of(n, 'publisher', ${texts(publishers)}) as publisher
	from made, generate_series((i - 1)::bigint * ${perCompany} + 1, i::bigint * ${perCompany}) as n;
insert into events (event_id, company, announced_on, effective_on, status, kind, rung, attribution, summary_en,
		summary_ja, reasons, scope, territories, buyer, confidence, ${recordColumns},
		retired_at, retired_because, retired_by)
	select drawn.*, case when is_retired then timestamptz '2026-11-01 00:00+09' end,
		case when is_retired then 'no longer true' end, case when is_retired then 'edition' end
	from (
		select event_id, slug,
			case pg_temp.draw(n, 'precision', 10) when 0 then to_char(day, 'YYYY-MM') else day::text end,
			case when pg_temp.draw(n, 'effective', 3) = 0 then (day + 30)::text end,
			status, pg_temp.one_of(n, 'kind', ${texts(codesOf('kind'))}),
			case when pg_temp.draw(n, 'rung', 2) = 0
				then pg_temp.one_of(n, 'which rung', array['planned', 'decided', 'signed', 'completed']) end,
			pg_temp.one_of(n, 'speaker', ${texts(codesOf('attribution'))}),
			name_en || ' said in notice ' || n || ' what becomes of its business in Russia.',
			name_ja || 'は第' || n || '号の発表で、ロシア事業の今後を説明した。',
			array[pg_temp.one_of(n, 'reason', ${texts(codesOf('reason'))})],
			array[pg_temp.one_of(n, 'scope', ${texts(codesOf('scope'))})], array['RU'],
			case when status = 'exited' then 'A local buyer' end,
			case pg_temp.draw(n, 'confidence', 100) when 0 then 'unverified' when 1 then 'medium' else 'high' end,
			${record('n')}
		from happened
	) as drawn, lateral (select ('x' || substr(md5(event_id), 1, 7))::bit(28)::int % 33 = 0 as is_retired) as ends;
insert into evidence (event_id, rank, source_url, source_publisher, source_type, source_standing, source_lang,
		source_published_on, seen_on, ${recordColumns})
	select event_id, rank, 'https://news.example/' || n || '/' || rank, publisher,
		pg_temp.one_of(n * 7 + rank, 'type', ${texts(codesOf('source_type'))}),
		pg_temp.one_of(n * 7 + rank, 'standing', ${texts(codesOf('source_standing'))}),
		'ja', day::text, date '2026-06-01', ${record('n')}
	from happened, generate_series(1, 1 + (n % 5 = 0)::int) as rank;
insert into event_search (event_id, words)
	select event_id, event_id || E'\\n' || lower(name_en) || ' said in notice ' || n
			|| E'\\n' || lower(publisher) || E'\\n' || name_ja
	from happened;
insert into editions (edition, recorded_on, imported_at, rows)
	select to_char(day, 'YYYY-MM-DD'), day, day, '{}'
	from (select date '2026-01-01' + 30 * n as day from generate_series(0, 9) as n) as days;
analyze;`;

/**
 * Fills an empty, migrated PostgreSQL with a register of fictional companies, inside the server: 20,000 events in a
 * few seconds, a million in minutes. The same size gives the same register everywhere.
 */
export async function fillRegister(url: string, size: Size): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(helpers);
		await client.query(companies(size.companies));
		await client.query(events(size.eventsPerCompany));
	} finally {
		await client.end();
	}
}
