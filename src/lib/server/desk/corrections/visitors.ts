import { createHmac, randomBytes } from 'node:crypto';
import { and, eq, like, lt, sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/domain/dates.ts';
import type { Database } from '#lib/server/database/database.ts';
import { secrets, sentCounts } from '#lib/server/database/schema/index.ts';
import { countedAddress } from '../sign-in/attempts.ts';

/** How often one visitor, and everybody together, may send something within an hour, over all web servers. */
export const hourly = { visitor: 20, everybody: 300 } as const;

const saltName = (day: string): string => `visitors of ${day}`;

/** A salt for one day, the same on every web server; those of earlier days are gone, and nobody can hash with them again. */
async function saltOf(db: Database, now: Date): Promise<string> {
	const name = saltName(tokyoDay(now));
	const value = randomBytes(32).toString('base64url');
	await db.insert(secrets).values({ name, value, createdAt: now }).onConflictDoNothing();
	await db.delete(secrets).where(and(like(secrets.name, saltName('%')), lt(secrets.name, name)));
	const [stored] = await db.select().from(secrets).where(eq(secrets.name, name));
	return stored?.value ?? value;
}

/**
 * Counts that a visitor sends something, and answers whether they still may. No address is kept: only a hash with the
 * day's salt, and that for two hours.
 */
export async function mayStillSend(db: Database, address: string, now: Date): Promise<boolean> {
	const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
	await db.delete(sentCounts).where(lt(sentCounts.hour, new Date(hour.getTime() - 3_600_000)));
	const visitor = createHmac('sha256', await saltOf(db, now))
		.update(countedAddress(address))
		.digest('base64url');
	const countOf = async (one: string): Promise<number> => {
		const [counted] = await db
			.insert(sentCounts)
			.values({ visitor: one, hour, count: 1 })
			.onConflictDoUpdate({
				target: [sentCounts.visitor, sentCounts.hour],
				set: { count: sql`${sentCounts.count} + 1` },
			})
			.returning();
		return counted?.count ?? 1;
	};
	// Whoever has sent too much does not use up what all the others may send.
	return (
		(await countOf(visitor)) <= hourly.visitor && (await countOf('everybody')) <= hourly.everybody
	);
}
