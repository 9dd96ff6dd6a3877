import { createHash } from 'node:crypto';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { issues } from '#lib/server/database/schema/index.ts';
import type { CollectProblem, ProblemCode } from '../problem.ts';

/** Problems of getting an answer at all: any answer mends them, even “nothing has changed”. */
const ofReaching: ReadonlySet<ProblemCode> = new Set([
	...([
		'unreachable',
		'server_error',
		'throttled',
		'host_stopped',
		'refused',
		'not_found',
	] as const),
	...(['robots_disallowed', 'robots_unreachable', 'unsafe_address', 'bad_certificate'] as const),
	...(['too_many_redirects', 'too_large', 'too_slow', 'budget_spent', 'truncated'] as const),
]);
/** Problems of getting a text out of an answer: only a text mends them, not an answer that is still the same. */
const ofReading: ReadonlySet<ProblemCode> = new Set([
	...(['pdf_encrypted', 'pdf_without_text', 'pdf_damaged', 'undecodable'] as const),
	...(['unreadable', 'empty_text', 'structure_changed'] as const),
]);
/** Problems that only a person closes: the next look finds nothing new, and yet nobody may have looked. */
const forPeople: ReadonlySet<ProblemCode> = new Set(['evidence_changed']);

/** What a run came through. */
export interface CameThrough {
	/** Addresses and hosts that answered. */
	readonly reached: ReadonlySet<string>;
	/** Addresses and lists that were read without a problem. */
	readonly sound: ReadonlySet<string>;
	/** Addresses that answered the same as when no text could be read. */
	readonly unread: ReadonlySet<string>;
	/** Whether every list was read anew, so that an entry that caused no problem is mended. */
	readonly entriesRead: boolean;
	/** Issues that it met. */
	readonly met: ReadonlySet<string>;
}

/** The stable identifier of a problem: the same one in every run that meets it. */
export function issueId(source: string, code: string, subject: string): string {
	return createHash('sha256')
		.update(JSON.stringify([source, code, subject]))
		.digest('hex')
		.slice(0, 16);
}

/** Text that PostgreSQL takes and a page can show: no NUL, no lone surrogate, not endless. */
export function plain(text: string, most = 500): string {
	const clean = text.replaceAll('\0', '').toWellFormed();
	return clean.length <= most ? clean : `${clean.slice(0, most - 1).toWellFormed()}…`;
}

/** Opens an issue for each problem, or notes that an open one was met again. */
export async function recordIssues(
	db: Database,
	source: string,
	problems: readonly CollectProblem[],
	at: Date,
): Promise<void> {
	const rows = new Map(
		problems.map((problem) => {
			const id = issueId(source, problem.code, problem.subject);
			const row = {
				id,
				source,
				code: problem.code,
				subject: plain(problem.subject, 2_000),
				// What nobody foresaw may hold paths and statements; it is in the log, and the page is public.
				message:
					problem.code === 'unexpected'
						? 'An error of ours; the log of the run says which.'
						: plain(problem.message),
				firstSeenAt: at,
				lastSeenAt: at,
			};
			return [id, row];
		}),
	);
	if (rows.size === 0) return;
	await db
		.insert(issues)
		.values([...rows.values()])
		.onConflictDoUpdate({
			target: issues.id,
			set: {
				message: sql`excluded.message`,
				lastSeenAt: sql`excluded.last_seen_at`,
				firstSeenAt: sql`case when ${issues.closedAt} is null then ${issues.firstSeenAt} else excluded.first_seen_at end`,
				closedAt: null,
			},
		});
}

/** Closes the open issues that this run came through without meeting them again. */
export async function closeIssues(
	db: Database,
	source: string,
	{ reached, sound, unread, entriesRead, met }: CameThrough,
	at: Date,
): Promise<void> {
	const open = await db
		.select({ id: issues.id, code: issues.code, subject: issues.subject })
		.from(issues)
		.where(and(eq(issues.source, source), isNull(issues.closedAt)));
	const isMended = ({ id, code, subject }: (typeof open)[number]): boolean => {
		if (met.has(id) || forPeople.has(code)) return false;
		if (code === 'bad_entry') return entriesRead;
		if (ofReading.has(code) && unread.has(subject)) return false;
		return sound.has(subject) || (ofReaching.has(code) && reached.has(subject));
	};
	const mended = open.filter(isMended).map(({ id }) => id);
	if (mended.length > 0)
		await db.update(issues).set({ closedAt: at }).where(inArray(issues.id, mended));
}
