import { sql } from 'drizzle-orm';
import type { AsOf } from '#lib/domain/as-of.ts';
import type { Day } from '#lib/domain/dates.ts';
import type { Exposure, Group, Status } from '#lib/domain/status.ts';
import { codesOf, type Code } from '#lib/domain/terms.ts';
import type { Answer } from '#lib/domain/criteria.ts';
import type { Database } from '#lib/server/database/database.ts';
import { companyTables } from './company-tables.ts';
import { rowsOf } from './rows.ts';

/** The headline answers, for groups with operations unless said otherwise. */
export interface Overview {
	/** Groups by current status; sums to `groups`. */
	readonly byStatus: Readonly<Record<Status, number>>;
	/** Groups with operations: the denominator. */
	readonly groups: number;
	/** Groups with ties only, counted apart. */
	readonly tiesByStatus: Readonly<Record<Status, number>>;
	readonly ties: number;
	/** Reasons given in any live event by groups that are staying, most given first. */
	readonly reasonsOfStaying: readonly { reason: Code<'reason'>; companies: number }[];
	/** How each criterion is answered, by headline group. */
	readonly answers: readonly AnswerCount[];
	/** Everything on the register as of the two dates. */
	readonly companies: number;
	readonly events: number;
	readonly sources: number;
}

/** Groups with operations of one headline group that answer one criterion in one way. */
export interface AnswerCount {
	readonly criterion: string;
	readonly group: Group;
	readonly answer: Answer;
	readonly companies: number;
}

interface StatusCount {
	exposure: Exposure;
	status: Status;
	companies: number;
}

/** What the statement of {@link overviewAsOf} answers. */
interface Counts {
	statuses: StatusCount[];
	reasons: Overview['reasonsOfStaying'];
	answers: AnswerCount[];
	companies: number;
	events: number;
	sources: number;
}

const counted = (rows: readonly StatusCount[], exposure: Exposure): Record<Status, number> =>
	Object.fromEntries(
		codesOf('status').map((status) => [
			status,
			rows.find((row) => row.exposure === exposure && row.status === status)?.companies ?? 0,
		]),
	) as Record<Status, number>;

const sum = (counts: Readonly<Record<Status, number>>): number =>
	Object.values(counts).reduce((total, count) => total + count, 0);

const headline = sql`is_group and exposure = 'operations'`;

/** Counts behind the four questions of the front page. */
export async function overviewAsOf(db: Database, asOf: AsOf): Promise<Overview> {
	// One statement, so that where every company stood is worked out once and all counts agree.
	const [row] = await rowsOf<{ counts: Counts }>(
		db,
		sql`with ${companyTables(asOf)},
		by_status as (
			select exposure, status, count(*)::int as companies
			from company where is_group group by exposure, status
		),
		by_reason as (
			select reason, count(*)::int as companies from company, unnest(reasons) as reason
			where ${headline} and status_group = 'staying' and reason <> 'not_stated'
			group by reason
		),
		by_answer as (
			select split_part(answer, ':', 1) as criterion, status_group as "group",
				split_part(answer, ':', 2) as answer, count(*)::int as companies
			from company, unnest(answers) as answer
			where ${headline} group by answer, status_group
		)
		select json_build_object(
			'statuses', coalesce((select json_agg(by_status) from by_status), '[]'::json),
			'reasons', coalesce((
				select json_agg(by_reason order by companies desc, reason collate "C") from by_reason
			), '[]'::json),
			'answers', coalesce((select json_agg(by_answer) from by_answer), '[]'::json),
			'companies', (select count(*)::int from company),
			'events', (select count(*)::int from visible),
			'sources', (select count(distinct source_url)::int from visible_evidence)
		) as counts`,
	);
	if (!row) throw new Error('A statement without a table answered no row.');
	const { statuses, reasons, ...counts } = row.counts;
	const byStatus = counted(statuses, 'operations');
	const tiesByStatus = counted(statuses, 'ties');
	return {
		...counts,
		byStatus,
		groups: sum(byStatus),
		tiesByStatus,
		ties: sum(tiesByStatus),
		reasonsOfStaying: reasons,
	};
}

/** When the register's records begin and when it last changed (days in Tokyo); nothing if it is empty. */
export async function registerDays(
	db: Database,
): Promise<{ first: Day; latest: Day; edition: string | null } | undefined> {
	const [days] = await rowsOf<{ first: Day | null; latest: Day | null; edition: string | null }>(
		db,
		sql`select
			(select to_char(min(recorded_at) at time zone 'Asia/Tokyo', 'YYYY-MM-DD') from company_facts) as first,
			(select to_char(greatest(
				(select max(recorded_at) from events), (select max(retired_at) from events),
				(select max(recorded_at) from company_facts), (select max(retired_at) from company_facts),
				(select max(recorded_at) from criterion_findings), (select max(retired_at) from criterion_findings)
			) at time zone 'Asia/Tokyo', 'YYYY-MM-DD')) as latest,
			(select edition from editions order by recorded_on desc, imported_at desc limit 1) as edition`,
	);
	return days?.first && days.latest
		? { first: days.first, latest: days.latest, edition: days.edition }
		: undefined;
}
