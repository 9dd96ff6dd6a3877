import { createHash } from 'node:crypto';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { issues } from '#lib/server/database/schema/index.ts';
import type { CollectProblem } from '../problem.ts';

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
				message: plain(problem.message),
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

/** Closes the open issues about subjects that this run came through without meeting them again. */
export async function closeIssues(
	db: Database,
	source: string,
	{ sound, met, at }: { sound: ReadonlySet<string>; met: ReadonlySet<string>; at: Date },
): Promise<void> {
	const open = await db
		.select({ id: issues.id, subject: issues.subject })
		.from(issues)
		.where(and(eq(issues.source, source), isNull(issues.closedAt)));
	const mended = open
		.filter(({ id, subject }) => sound.has(subject) && !met.has(id))
		.map(({ id }) => id);
	if (mended.length > 0)
		await db.update(issues).set({ closedAt: at }).where(inArray(issues.id, mended));
}
