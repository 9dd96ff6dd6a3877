import { sql } from 'drizzle-orm';
import type { Day } from '#lib/domain/dates.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Database } from '#lib/server/database/database.ts';
import { companyTables } from '#lib/server/register/company-tables.ts';
import { rowsOf } from '#lib/server/register/rows.ts';

/** How often a rule of the reader and the reviewers agree, over the decided proposals on which it fired. */
export interface RuleAgreement {
	readonly rule: string;
	readonly asRead: number;
	readonly changed: number;
	readonly rejected: number;
}

export interface TeamView {
	/** Open proposals by age: up to a week, a month, a quarter, older. */
	readonly ages: readonly number[];
	/** The least agreement first. */
	readonly rules: readonly RuleAgreement[];
	readonly stale: readonly {
		readonly slug: string;
		readonly nameEn: string;
		readonly nameJa: string;
		readonly status: Status;
		readonly staleMonths: number | null;
	}[];
	/** Enabled sources that have not succeeded lately. */
	readonly due: readonly {
		readonly id: string;
		readonly nameEn: string;
		readonly nameJa: string;
		/** ISO 8601, UTC. */
		readonly lastSuccess: string | null;
	}[];
	readonly people: readonly { readonly reviewer: string; readonly decisions: number }[];
}

/** What the team should know: what waits, which rules to mend, whom to look at again. */
export async function teamView(db: Database, today: Day, now: Date): Promise<TeamView> {
	const at = now.toISOString();
	const [ages] = await rowsOf<{ ages: number[] }>(
		db,
		sql`select array[
			count(*) filter (where age <= interval '7 days'),
			count(*) filter (where age > interval '7 days' and age <= interval '30 days'),
			count(*) filter (where age > interval '30 days' and age <= interval '90 days'),
			count(*) filter (where age > interval '90 days')
		]::int[] as ages
		from (select ${at}::timestamptz - proposed_at as age from proposals where state = 'pending') as open`,
	);
	return {
		ages: ages?.ages ?? [0, 0, 0, 0],
		rules: await rulesAgreement(db),
		stale: await rowsOf(
			db,
			sql`with ${companyTables({ asOf: today, knownAt: today })}
			select slug, name_en as "nameEn", name_ja as "nameJa", status, stale_months as "staleMonths"
			from company where exposure = 'operations' and status <> 'exited'
			order by stale_months desc nulls first, slug collate "C" limit 20`,
		),
		due: await rowsOf(
			db,
			sql`
			select s.id, s.name_en as "nameEn", s.name_ja as "nameJa",
				to_char(last.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastSuccess"
			from sources s
			left join lateral (
				select max(ended_at) as at from runs r where r.source = s.id and r.state = 'succeeded'
			) as last on true
			where s.enabled and (last.at is null or last.at < ${at}::timestamptz - interval '2 days')
			order by last.at nulls first, s.id limit 50`,
		),
		people: await rowsOf(
			db,
			sql`select reviewer, count(*)::int as decisions from reviews
				where at > ${at}::timestamptz - interval '30 days' and action <> 'compiled'
				group by 1 order by 2 desc, 1`,
		),
	};
}

/** Each proposal counts once for each rule that fired on it, by the decision that stands. */
async function rulesAgreement(db: Database): Promise<RuleAgreement[]> {
	return rowsOf<RuleAgreement>(
		db,
		sql`
		with decided as (
			select p.id, case
				when p.state = 'rejected' then 'rejected'
				when e.status is not distinct from p.status and e.kind = coalesce(p.kind, 'statement') then 'as_read'
				else 'changed' end as outcome
			from proposals p
			left join lateral (
				select r.event from reviews r
				where r.proposal = p.id and r.undoes is null and r.event is not null
					and not exists (select 1 from reviews u where u.undoes = r.id)
				order by r.id desc limit 1
			) as last on true
			left join events e on e.event_id = last.event
			where p.state in ('accepted', 'rejected')
		), fired as (select distinct proposal, rule from proposal_spans)
		select fired.rule,
			(count(*) filter (where outcome = 'as_read'))::int as "asRead",
			(count(*) filter (where outcome = 'changed'))::int as changed,
			(count(*) filter (where outcome = 'rejected'))::int as rejected
		from fired join decided on decided.id = fired.proposal
		group by fired.rule
		order by (count(*) filter (where outcome = 'as_read'))::float / count(*), count(*) desc, rule
		limit 200`,
	);
}
