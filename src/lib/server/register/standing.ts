import { sql, type SQL } from 'drizzle-orm';
import type { AsOf } from '#lib/domain/as-of.ts';
import { endOfDay, firstDay } from '#lib/domain/dates.ts';
import { recordedStatuses } from '#lib/domain/status.ts';

/** SQL: the record was on the register at the end of the day `knownAt`, Tokyo time. */
export function known(alias: string, knownAt: string): SQL {
	const end = endOfDay(knownAt).toISOString();
	const column = (name: string): SQL => sql.raw(`${alias}.${name}`);
	return sql`(${column('recorded_at')} < ${end}::timestamptz
		and (${column('retired_at')} is null or ${column('retired_at')} >= ${end}::timestamptz))`;
}

/** SQL: an event was public and announced on the two dates. */
export const isVisible = ({ asOf, knownAt }: AsOf): SQL =>
	sql`confidence <> 'unverified' and announced_by <= ${asOf}::date and ${known('events', knownAt)}`;

/** SQL: the position of a status on the scale, operating 1 to exited 6. */
const scale = sql.raw(
	`case status ${recordedStatuses.map((status, index) => `when '${status}' then ${String(index + 1)}`).join(' ')} end`,
);

/**
 * SQL: common table expressions that answer where every company stood, the same rule as
 * `standingOf` in the domain, for the whole register at once or for one company. After them, `standing` has one row per
 * company with a visible event: company, status, status_since, status_by, exit_announced_on, exited_on,
 * exited_by, last_statement_on, last_statement_by, stale_months.
 *
 * To be placed after `with`.
 */
export function standingTables({ asOf, knownAt }: AsOf, company?: string): SQL {
	return sql`
	visible as materialized (
		select * from events
		where ${company === undefined ? sql`true` : sql`company = ${company}`} and ${isVisible({ asOf, knownAt })}
	),
	moves as materialized (
		select company, event_id, announced_on, announced_by, effective_on, status, kind,
			row_number() over in_order as place,
			lead(announced_by) over in_order is distinct from announced_by as decides_its_day
		from visible
		where status is not null and announced_by >= ${firstDay}::date
		window in_order as (
			partition by company order by announced_by, ${scale}, recorded_at, event_id collate "C"
		)
	),
	days as materialized (
		select *, lag(status) over (partition by company order by place) is distinct from status as begins_a_run
		from moves where decides_its_day
	),
	current_runs as materialized (
		select distinct on (company) company, status, announced_on, announced_by
		from days where begins_a_run
		order by company, place desc
	),
	resumptions as materialized (
		select company, max(place) as place from moves where kind = 'resumption' group by company
	),
	exits as materialized (
		select moves.company,
			min(moves.place) as announced_place,
			min(moves.place) filter (where moves.status = 'exited') as completed_place
		from moves left join resumptions using (company)
		where moves.status in ('exit_announced', 'exited')
			and moves.kind <> 'resumption'
			and moves.place > coalesce(resumptions.place, 0)
		group by moves.company
	),
	last_statements as materialized (
		select distinct on (company) company, announced_on, announced_by
		from visible where attribution <> 'third_party'
		order by company, announced_by desc, announced_on collate "C" desc
	),
	standing as materialized (
		select companies_seen.company,
			coalesce(current_runs.status, 'undisclosed') as status,
			current_runs.announced_on as status_since,
			current_runs.announced_by as status_by,
			announced.announced_on as exit_announced_on,
			announced.announced_by as exit_announced_by,
			coalesce(completed.effective_on, completed.announced_on) as exited_on,
			last_statements.announced_on as last_statement_on,
			last_statements.announced_by as last_statement_by,
			(extract(year from ${asOf}::date) - extract(year from last_statements.announced_by))::int * 12
				+ (extract(month from ${asOf}::date) - extract(month from last_statements.announced_by))::int
				- (extract(day from ${asOf}::date) < extract(day from last_statements.announced_by))::int as stale_months
		from (select distinct company from visible) as companies_seen
		left join current_runs using (company)
		left join exits using (company)
		left join last_statements using (company)
		left join moves as announced
			on announced.company = companies_seen.company and announced.place = exits.announced_place
		left join moves as completed
			on completed.company = companies_seen.company and completed.place = exits.completed_place
	)`;
}
