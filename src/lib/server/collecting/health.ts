import type { ProblemCode } from '#lib/domain/collecting.ts';
import { asc, isNull, sql } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import {
	collectingStops,
	issues,
	robotsFiles,
	sources,
} from '#lib/server/database/schema/index.ts';
import type { RunCounts } from '#lib/server/database/schema/sources.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { nextRun } from './next-run.ts';

/** An open problem with a source. */
export interface OpenIssue {
	/** Stays the same from run to run. */
	readonly id: string;
	readonly code: ProblemCode;
	readonly subject: string;
	/** One English sentence. */
	readonly message: string;
	readonly firstSeenAt: Date;
	readonly lastSeenAt: Date;
}

/** How a source is doing. */
export interface SourceHealth {
	readonly declared: typeof sources.$inferSelect;
	/** Why somebody threw its kill switch, or that of all; undefined while it is not thrown. */
	readonly stoppedBecause: string | undefined;
	/** What its host's robots.txt turned out to be. */
	readonly robots: 'rules' | 'none' | 'unreachable' | 'not_asked';
	readonly robotsAt: Date | undefined;
	readonly lastRun: LastRun | undefined;
	readonly lastSuccessAt: Date | undefined;
	/** When it comes due next; undefined for a source from which nothing is collected. */
	readonly nextRunAt: Date | undefined;
	readonly documents: number;
	readonly captures: number;
	/** Runs that were tried again in vain and given up. */
	readonly givenUp: number;
	readonly openIssues: readonly OpenIssue[];
	/** Open issues in all; `openIssues` holds the newest of them. */
	readonly issueCount: number;
}

export interface LastRun {
	readonly state: 'running' | 'succeeded' | 'failed' | 'interrupted';
	readonly startedAt: Date;
	readonly counts: RunCounts | null;
}

/** Issues that are shown of one source; thousands would hide the others. */
const MOST_ISSUES = 20;

/** The health of every declared source: those with open issues first, then the enabled, then by name. */
export async function sourcesHealth(db: Database, now: Date): Promise<SourceHealth[]> {
	const declared = await db.select().from(sources).orderBy(asc(sources.id));
	const stops = new Map(
		(await db.select().from(collectingStops)).map((row) => [row.scope, row.because]),
	);
	const robots = new Map((await db.select().from(robotsFiles)).map((row) => [row.origin, row]));
	const open = Map.groupBy(
		await db
			.select()
			.from(issues)
			.where(isNull(issues.closedAt))
			.orderBy(asc(issues.firstSeenAt), asc(issues.id)),
		({ source }) => source,
	);
	const brought = await broughtBySource(db);
	const runs = await runsBySource(db);
	const givenUp = await givenUpBySource(db);
	const health = declared.map((source): SourceHealth => {
		const file = robots.get(new URL(source.url).origin);
		const own = open.get(source.id) ?? [];
		return {
			declared: source,
			stoppedBecause: stops.get(source.id) ?? stops.get('all'),
			robots: file?.outcome ?? 'not_asked',
			robotsAt: file?.fetchedAt,
			lastRun: runs.get(source.id)?.last,
			lastSuccessAt: runs.get(source.id)?.successAt,
			nextRunAt: source.enabled ? nextRun(source.schedule, now) : undefined,
			documents: brought.get(source.id)?.documents ?? 0,
			captures: brought.get(source.id)?.captures ?? 0,
			givenUp: givenUp.get(source.id) ?? 0,
			openIssues: own.slice(-MOST_ISSUES).reverse(),
			issueCount: own.length,
		};
	});
	const weight = ({ declared: { enabled }, issueCount }: SourceHealth) =>
		(issueCount > 0 ? 0 : 2) + (enabled ? 0 : 1);
	return health.sort((a, b) => weight(a) - weight(b));
}

async function broughtBySource(db: Database) {
	const rows = await rowsOf<{ source: string; documents: number; captures: number }>(
		db,
		sql`select d.source, count(distinct d.id)::int as documents, count(c.id)::int as captures
			from documents d left join captures c on c.document = d.id group by d.source`,
	);
	return new Map(rows.map((row) => [row.source, row]));
}

async function runsBySource(db: Database) {
	const rows = await rowsOf<{
		source: string;
		state: LastRun['state'];
		startedAt: string;
		counts: RunCounts | null;
		successAt: string | null;
	}>(
		db,
		sql`select distinct on (source) source, state, started_at::text as "startedAt", counts,
				(select max(ended_at) from runs s where s.source = r.source and s.state = 'succeeded')::text as "successAt"
			from runs r order by source, started_at desc, id desc`,
	);
	return new Map(
		rows.map(({ source, state, startedAt, counts, successAt }) => [
			source,
			{
				last: { state, startedAt: new Date(startedAt), counts } satisfies LastRun,
				successAt: successAt === null ? undefined : new Date(successAt),
			},
		]),
	);
}

/** The job queue makes its own tables when it first runs; without them nothing was given up. */
async function givenUpBySource(db: Database): Promise<Map<string, number>> {
	const [queue] = await rowsOf<{ there: boolean }>(
		db,
		sql`select to_regclass('pgboss.job') is not null as there`,
	);
	if (!queue?.there) return new Map();
	const rows = await rowsOf<{ source: string; count: number }>(
		db,
		sql`select data->>'source' as source, count(*)::int as count from pgboss.job
			where name = 'collect-failed' and data->>'source' is not null group by 1`,
	);
	return new Map(rows.map(({ source, count }) => [source, count]));
}
