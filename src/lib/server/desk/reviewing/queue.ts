import { sql } from 'drizzle-orm';
import type { Day } from '#lib/domain/dates.ts';
import { arrangeQueue, type QueueFilter, type QueueRow } from '#lib/domain/desk/queue.ts';
import { proposalStates, type ProposalState } from '#lib/domain/desk/review.ts';
import type { Database } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { standingTables } from '#lib/server/register/standing.ts';

/** More than this many open proposals are shown from the newest on: nobody works through them in one go. */
const MOST = 5_000;

/** The proposals in a state, with where their companies stand today. */
export async function queueRows(
	db: Database,
	state: ProposalState,
	today: Day,
): Promise<QueueRow[]> {
	const rows = await rowsOf<Omit<QueueRow, 'proposedAt'> & { proposedAt: string }>(
		db,
		sql`with ${standingTables({ asOf: today, knownAt: today })}
		select p.id::int as id, p.company, f.name_en as "nameEn", f.name_ja as "nameJa",
			coalesce(standing.status, 'undisclosed') as "from", p.status as "to", p.kind, p.rung,
			p.exit_denied as "exitDenied", p.human_rights_dd_mentioned as "humanRightsDdMentioned",
			p.confidence, p.state, s.id as source, s.name_en as "sourceEn", s.name_ja as "sourceJa",
			coalesce(d.title, t.title) as title, coalesce(t.lang, d.lang) as lang,
			coalesce(d.published_on, t.published_on) as "publishedOn",
			to_char(p.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "proposedAt",
			standing.stale_months as "staleMonths"
		from proposals p
		join document_texts t on t.id = p.document_text
		join documents d on d.id = t.document
		join sources s on s.id = d.source
		join company_facts f on f.company = p.company and f.retired_at is null
		left join standing on standing.company = p.company
		where p.state = ${state}
		order by p.id desc limit ${MOST}`,
	);
	return rows.map((row) => ({ ...row, proposedAt: new Date(row.proposedAt) }));
}

/** How many proposals are in each state. */
export async function stateCounts(db: Database): Promise<ReadonlyMap<ProposalState, number>> {
	const rows = await rowsOf<{ state: ProposalState; count: number }>(
		db,
		sql`select p.state, count(*)::int as count from proposals p
			join company_facts f on f.company = p.company and f.retired_at is null group by 1`,
	);
	const counts = new Map(rows.map(({ state, count }) => [state, count]));
	return new Map(proposalStates.map((state) => [state, counts.get(state) ?? 0]));
}

/** The open proposals that fit a filter, in the order in which the queue shows them. */
export async function queueOrder(
	db: Database,
	state: ProposalState,
	filter: QueueFilter,
	today: Day,
): Promise<number[]> {
	const { groups } = arrangeQueue(await queueRows(db, state, today), filter);
	return groups.flatMap(({ rows }) => rows.map(({ id }) => id));
}
