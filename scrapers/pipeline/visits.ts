import { hash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#lib/server/database/database.ts';
import { visits } from '#lib/server/database/schema/index.ts';
import { headerOf, type Exchange } from '../exchange.ts';

/** A good visit to an address: what the next one needs in order to ask whether anything has changed. */
export type Visit = typeof visits.$inferSelect;

/** SHA-256 in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
	return hash('sha256', content);
}

/** The visit that an exchange was; `rules` is the fingerprint of what read it. */
export function visitOf(
	exchange: Exchange,
	{ source, purpose, rules, at }: Pick<Visit, 'source' | 'purpose' | 'rules'> & { at: Date },
): Visit {
	// The validators of a page to which we were sent say nothing about the address that sent us.
	const direct = exchange.finalUrl === exchange.url;
	return {
		source,
		url: exchange.url,
		purpose,
		etag: direct ? (headerOf(exchange, 'etag') ?? null) : null,
		lastModified: direct ? (headerOf(exchange, 'last-modified') ?? null) : null,
		sha256: sha256(exchange.body),
		rules,
		visitedAt: at,
	};
}

/** The last good visits of a source to its lists, by address. */
export async function visitsOf(db: Database, source: string): Promise<Map<string, Visit>> {
	const rows = await db
		.select()
		.from(visits)
		.where(and(eq(visits.source, source), eq(visits.purpose, 'list')));
	return new Map(rows.map((row) => [row.url, row]));
}

/** Records visits; the newer takes the place of the older. */
export async function recordVisits(
	db: Database | Transaction,
	made: readonly Visit[],
): Promise<void> {
	const last = [...new Map(made.map((visit) => [visit.url, visit])).values()];
	if (last.length === 0) return;
	await db
		.insert(visits)
		.values(last)
		.onConflictDoUpdate({
			target: [visits.source, visits.url, visits.purpose],
			set: {
				etag: sql`excluded.etag`,
				lastModified: sql`excluded.last_modified`,
				sha256: sql`excluded.sha256`,
				rules: sql`excluded.rules`,
				visitedAt: sql`excluded.visited_at`,
			},
		});
}
