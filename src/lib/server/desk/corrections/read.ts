import { asc, eq, sql, type SQL } from 'drizzle-orm';
import type { CorrectionState } from '#lib/domain/desk/correction.ts';
import type { Day } from '#lib/domain/dates.ts';
import { endOfDay } from '#lib/domain/dates.ts';
import type { CompanyName } from '#lib/domain/records.ts';
import type { Database } from '#lib/server/database/database.ts';
import { correctionHistory, corrections } from '#lib/server/database/schema/index.ts';
import { companyName } from '#lib/server/register/company.ts';
import { rowsOf, utcText } from '#lib/server/register/rows.ts';
import { hashOf } from './token.ts';

export type Correction = typeof corrections.$inferSelect;
export type HistoryEntry = typeof correctionHistory.$inferSelect;

/** A request with its history, the oldest entry first. */
export interface WholeRequest {
	readonly correction: Correction;
	readonly history: readonly HistoryEntry[];
	readonly company: CompanyName | null;
}

async function whole(db: Database, condition: SQL): Promise<WholeRequest | undefined> {
	const [correction] = await db.select().from(corrections).where(condition);
	if (!correction) return undefined;
	const history = await db
		.select()
		.from(correctionHistory)
		.where(eq(correctionHistory.correction, correction.id))
		.orderBy(asc(correctionHistory.id));
	const company =
		correction.company === null ? undefined : await companyName(db, correction.company);
	return { correction, history, company: company ?? null };
}

/** What the desk sees of a request: everything but its secret. */
export const requestById = (db: Database, id: number): Promise<WholeRequest | undefined> =>
	whole(db, eq(corrections.id, id));

/** What the sender sees behind the private link: everything but what only the desk is to know. */
export async function requestByToken(
	db: Database,
	token: string,
): Promise<WholeRequest | undefined> {
	const found = await whole(db, eq(corrections.tokenHash, hashOf(token)));
	return (
		found && {
			...found,
			correction: { ...found.correction, tokenHash: '', contact: null },
			history: found.history.map((entry) =>
				entry.who === null ? entry : { ...entry, who: '', note: null },
			),
		}
	);
}

/** A request in a list. */
export interface RequestLine {
	readonly id: number;
	readonly kind: Correction['kind'];
	readonly state: CorrectionState;
	readonly receivedAt: Date;
	readonly closedAt: Date | null;
	readonly company: CompanyName | null;
	readonly event: string | null;
	readonly successor: string | null;
	readonly outcome: { readonly en: string | null; readonly ja: string | null };
	/** Beginning of what was sent; for the desk alone. */
	readonly body: string;
	/** When the sender last wrote; for the desk alone. */
	readonly lastSentAt: Date;
}

type Line = Omit<RequestLine, 'receivedAt' | 'closedAt' | 'lastSentAt'> & {
	receivedAt: string;
	closedAt: string | null;
	lastSentAt: string;
};

async function lines(db: Database, condition: SQL, order: SQL, page: SQL): Promise<RequestLine[]> {
	const rows = await rowsOf<Line>(
		db,
		sql`select c.id::int as id, c.kind, c.state, ${utcText(sql`c.received_at`)} as "receivedAt",
				${utcText(sql`c.closed_at`)} as "closedAt", c.event, c.successor,
				json_build_object('en', c.outcome_en, 'ja', c.outcome_ja) as outcome,
				case when name.company is null then null else json_build_object(
					'slug', name.company, 'nameEn', name.name_en, 'nameJa', name.name_ja) end as company,
				left(c.body, 200) as body,
				${utcText(sql`(select max(h.at) from correction_history as h where h.correction = c.id and h.who is null)`)} as "lastSentAt"
			from corrections as c
			left join lateral (
				select company, name_en, name_ja from company_facts
				where company = c.company order by retired_at desc nulls first, recorded_at desc limit 1
			) as name on true
			where ${condition} order by ${order} ${page}`,
	);
	return rows.map((row) => ({
		...row,
		receivedAt: new Date(row.receivedAt),
		closedAt: row.closedAt === null ? null : new Date(row.closedAt),
		lastSentAt: new Date(row.lastSentAt),
	}));
}

/** Requests as the desk works through them: open ones oldest first, or those of one state, the latest first. */
export function requestsInState(
	db: Database,
	state: CorrectionState | 'open',
): Promise<RequestLine[]> {
	return state === 'open'
		? lines(db, sql`c.closed_at is null`, sql`c.received_at, c.id`, sql`limit 500`)
		: lines(db, sql`c.state = ${state}`, sql`c.received_at desc, c.id desc`, sql`limit 500`);
}

/** How many requests stand where, as known at the end of a day; those still open count as received or in review now. */
export async function countRequests(
	db: Database,
	knownAt: Day,
	company: string | null = null,
): Promise<Readonly<Record<CorrectionState, number>>> {
	const rows = await rowsOf<{ state: CorrectionState; count: number }>(
		db,
		sql`select case when closed_at < ${endOf(knownAt)}::timestamptz or closed_at is null
				then state else 'in_review' end as state, count(*)::int as count
			from corrections
			where received_at < ${endOf(knownAt)}::timestamptz and ${ofCompany(sql`company`, company)}
			group by 1`,
	);
	const count = (state: CorrectionState): number =>
		rows.find((row) => row.state === state)?.count ?? 0;
	return {
		received: count('received'),
		in_review: count('in_review'),
		corrected: count('corrected'),
		declined: count('declined'),
		replied: count('replied'),
		withdrawn: count('withdrawn'),
	};
}

const endOf = (day: Day): string => endOfDay(day).toISOString();
const ofCompany = (column: SQL, company: string | null): SQL =>
	company === null ? sql`true` : sql`${column} = ${company}`;

/** Requests that ended with an answer, the latest first, as known at the end of a day. What was sent is not among it. */
export async function answeredRequests(
	db: Database,
	{
		knownAt,
		company,
		page,
		per,
	}: { knownAt: Day; company: string | null; page: number; per: number },
): Promise<Omit<RequestLine, 'body' | 'lastSentAt'>[]> {
	const found = await lines(
		db,
		sql`c.state in ('corrected', 'declined', 'replied')
			and c.closed_at < ${endOf(knownAt)}::timestamptz and ${ofCompany(sql`c.company`, company)}`,
		sql`c.closed_at desc, c.id desc`,
		sql`limit ${per} offset ${(page - 1) * per}`,
	);
	return found.map(
		({ id, kind, state, receivedAt, closedAt, event, successor, outcome, ...rest }) => ({
			...{ id, kind, state, receivedAt, closedAt, event, successor, outcome },
			company: rest.company,
		}),
	);
}
