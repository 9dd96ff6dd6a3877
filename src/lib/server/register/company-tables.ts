import { sql, type SQL } from 'drizzle-orm';
import { criteria } from '#lib/domain/criteria.ts';
import type { AsOf } from '#lib/domain/as-of.ts';
import { endOfDay, type Day } from '#lib/domain/dates.ts';
import { operationalPresence, statusesIn } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { known, standingTables } from './standing.ts';

/** SQL: an array of text literals (only ever given codes of the domain). */
export const literals = (values: readonly string[]): SQL =>
	sql.raw(`array[${values.map((value) => `'${value}'`).join(', ')}]::text[]`);

/** SQL: the position of a status column on the scale, operating 1 to undisclosed 7. */
export const scalePosition = (column: string): SQL =>
	sql`array_position(${literals(codesOf('status'))}, ${sql.raw(column)})`;

/** SQL: the headline group of a status column. */
export const groupOfStatus = (column: string): SQL =>
	sql.raw(
		`case ${codesOf('group')
			.map(
				(group) =>
					`when ${column} = any(array[${statusesIn(group)
						.map((status) => `'${status}'`)
						.join(', ')}]) then '${group}'`,
			)
			.join(' ')} end`,
	);

/** SQL: whether a criterion applies to a company in that group (domain: criteria, `applies`). */
const appliesTo = (group: SQL): SQL => sql`case
	when criterion = 'C3' then ${group} = 'suspended'
	when criterion like 'C%' then ${group} = 'staying'
	when criterion like 'D%' then ${group} = 'leaving'
	else true end`;

/**
 * SQL: the common table expression `facts_moment`: the instant up to which facts were recorded that are asked for.
 *
 * Facts have no history before the register began: asked about a day before its first record, every company
 * is there, and undisclosed (domain: Current status).
 */
export const factsMoment = (knownAt: Day): SQL => sql`
	facts_moment as materialized (
		select greatest(${endOfDay(knownAt).toISOString()}::timestamptz, min(recorded_at) + interval '1 day') as moment
		from company_facts
	)`;

/** SQL: the record of `company_facts` held at that instant. */
export const factHeld = sql`company_facts.recorded_at < moment
	and (company_facts.retired_at is null or company_facts.retired_at >= moment)`;

/**
 * SQL: after that, the common table expression `facts`, one row per company on the register; `companies` selects the
 * slugs to which it is limited.
 */
export const factsTable = (companies?: SQL): SQL => sql`
	facts as materialized (
		select company_facts.* from company_facts, facts_moment
		where ${factHeld} and ${companies ? sql`company in (${companies})` : sql`true`}
	)`;

/** SQL: a company and every group that it belonged to. */
const withParents = (company: string): SQL =>
	sql`select ${company} union all select parent from company_facts where company = ${company}`;

/**
 * SQL: common table expressions up to `company`, one row per company on the register: its facts, where it
 * stood, and what its visible events and sources hold. To be placed after `with`. For one company they hold it and its
 * group alone, and nothing of the rest of the register is read.
 */
export function companyTables(asOf: AsOf, company?: string): SQL {
	return sql`
	${standingTables(asOf, company)},
	${factsMoment(asOf.knownAt)},
	${factsTable(company === undefined ? undefined : withParents(company))},
	visible_evidence as materialized (
		select evidence.* from evidence join visible using (event_id)
		where ${known('evidence', asOf.knownAt)}
	),
	of_events as materialized (
		select company, count(*)::int as events,
			array_agg(distinct kind) as kinds,
			array_remove(array_agg(distinct rung), null) as rungs,
			array_agg(distinct attribution) as attributions,
			array_agg(distinct confidence) as confidences
		from visible group by company
	),
	of_reasons as materialized (
		select company, array_agg(distinct reason) as reasons
		from visible, unnest(reasons) as reason group by company
	),
	of_scopes as materialized (
		select company, array_agg(distinct part) as scopes
		from visible, unnest(scope) as part group by company
	),
	of_territories as materialized (
		select company, array_agg(distinct territory) as territories
		from visible, unnest(territories) as territory group by company
	),
	of_sources as materialized (
		select company, count(distinct source_url)::int as sources,
			array_agg(distinct source_standing) as standings,
			array_agg(distinct source_type) as source_types
		from visible_evidence join visible using (event_id) group by company
	),
	answers as materialized (
		select distinct on (company, criterion) company, criterion, answer, summary_en, summary_ja,
			source_url, source_publisher, source_lang, checked_on
		from criterion_findings
		where ${company === undefined ? sql`true` : sql`company = ${company}`}
			and checked_on <= ${asOf.asOf}::date and ${known('criterion_findings', asOf.knownAt)}
		order by company, criterion, checked_on desc, recorded_at desc, source_url collate "C"
	),
	of_answers as materialized (
		select facts.company, array_agg(criterion || ':' || coalesce(answers.answer,
			case when ${appliesTo(groupOfStatus("coalesce(standing.status, 'undisclosed')"))}
				then 'not_checked' else 'not_applicable' end)) as answers
		from facts cross join unnest(${literals(criteria.map(({ id }) => id))}) as criteria(criterion)
		left join standing using (company)
		left join answers using (company, criterion)
		group by facts.company
	),
	members as materialized (
		select distinct company from jacer_members where ${known('jacer_members', asOf.knownAt)}
	),
	company as materialized (
		select facts.company as slug, facts.name_en, facts.name_ja, facts.short_name_ja, facts.name_kana,
			facts.securities_code, facts.edinet_code, facts.corporate_number, facts.lei, facts.sector_code,
			facts.listed, facts.parent, facts.presence,
			facts.russia_revenue_share_pct, facts.russia_employees,
			case when facts.presence && ${literals(operationalPresence)} then 'operations' else 'ties' end as exposure,
			not exists (select from facts as groups where groups.company = facts.parent) as is_group,
			members.company is not null as jacer_member,
			coalesce(standing.status, 'undisclosed') as status,
			${groupOfStatus("coalesce(standing.status, 'undisclosed')")} as status_group,
			standing.status_since, standing.status_by, standing.exit_announced_on, standing.exit_announced_by,
			standing.exited_on, standing.last_statement_on, standing.last_statement_by, standing.stale_months,
			coalesce(of_events.events, 0) as events,
			coalesce(of_sources.sources, 0) as sources,
			coalesce(of_events.kinds, '{}') as kinds, coalesce(of_events.rungs, '{}') as rungs,
			coalesce(of_events.attributions, '{}') as attributions,
			coalesce(of_events.confidences, '{}') as confidences,
			coalesce(of_reasons.reasons, '{}') as reasons, coalesce(of_scopes.scopes, '{}') as scopes,
			coalesce(of_territories.territories, '{}') as territories,
			of_answers.answers,
			coalesce(of_sources.standings, '{}') as standings,
			coalesce(of_sources.source_types, '{}') as source_types
		from facts
		left join standing using (company)
		left join of_events using (company)
		left join of_reasons using (company)
		left join of_scopes using (company)
		left join of_territories using (company)
		left join of_sources using (company)
		left join of_answers using (company)
		left join members using (company)
	)`;
}
