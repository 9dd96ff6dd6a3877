import { sql, type SQL } from 'drizzle-orm';
import type { ReviewAction } from '#lib/domain/desk/review.ts';
import type { Database } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/register/rows.ts';

/** A decision as the log has it. */
export interface ReviewRow {
	readonly id: number;
	/** ISO 8601, UTC. */
	readonly at: string;
	readonly reviewer: string;
	readonly action: ReviewAction;
	readonly proposal: number | null;
	readonly event: string | null;
	readonly draft: number | null;
	readonly company: string | null;
	readonly because: string | null;
	readonly undoes: number | null;
	/** Whether it has been taken back. */
	readonly undone: boolean;
}

const columns = sql`r.id::int as id,
	to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, r.reviewer, r.action,
	r.proposal::int as proposal, r.event, r.draft::int as draft,
	coalesce(r.company, p.company, e.company, d.company) as company, r.because, r.undoes::int as undoes,
	exists (select 1 from reviews u where u.undoes = r.id) as undone`;

/** The decisions about something (a condition on `r`, the log), oldest first. */
export async function reviewsAbout(db: Database, about: SQL, most = 200): Promise<ReviewRow[]> {
	const rows = await rowsOf<ReviewRow>(
		db,
		sql`select ${columns} from reviews r
			left join proposals p on p.id = r.proposal
			left join events e on e.event_id = r.event
			left join drafts d on d.id = r.draft
			where ${about} order by r.id desc limit ${most}`,
	);
	return rows.reverse();
}

/** One decision by its number. */
export async function reviewOf(db: Database, id: number): Promise<ReviewRow | undefined> {
	return (await reviewsAbout(db, sql`r.id = ${id}`))[0];
}
