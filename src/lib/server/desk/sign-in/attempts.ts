import { createHash, randomUUID } from 'node:crypto';
import { and, count, eq, gte, lt } from 'drizzle-orm';
import ipaddr from 'ipaddr.js';
import type { Database } from '#lib/server/database/database.ts';
import { signInAttempts } from '#lib/server/database/schema/index.ts';

/** Failures that one account, and one address, may have within `minutes`. */
export const limits = { account: 10, address: 30, minutes: 15 } as const;

/** What is tried, and from where. */
export interface Attempt {
	/** E-mail address or person that a password or code is given for. */
	readonly account: string;
	readonly address: string;
}

const hashOf = (account: string): string =>
	createHash('sha256').update(account.trim().toLowerCase()).digest('hex');

/** An address as it is counted: one home or office has a whole IPv6 /64 to itself. */
export function countedAddress(address: string): string {
	if (!ipaddr.isValid(address)) return address.slice(0, 100);
	const parsed = ipaddr.process(address);
	if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
	return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}

/**
 * Counts an attempt before it is made, so that however many come at once, on however many web servers, no more than
 * the limit gets through. Answers how to forget the account's failures once one succeeds; undefined where there were
 * too many. An attempt that is turned away is not counted: nobody can keep somebody else out for longer.
 */
export async function beginAttempt(
	db: Database,
	{ account, address }: Attempt,
	now: Date,
): Promise<{ succeeded: () => Promise<void> } | undefined> {
	const since = new Date(now.getTime() - limits.minutes * 60_000);
	await db.delete(signInAttempts).where(lt(signInAttempts.at, since));
	const row = {
		id: randomUUID(),
		at: now,
		account: hashOf(account),
		address: countedAddress(address),
	};
	await db.insert(signInAttempts).values(row);
	const countOf = async (column: 'account' | 'address'): Promise<number> => {
		const [found] = await db
			.select({ count: count() })
			.from(signInAttempts)
			.where(and(eq(signInAttempts[column], row[column]), gte(signInAttempts.at, since)));
		return found?.count ?? 0;
	};
	const tooMany =
		(await countOf('account')) > limits.account || (await countOf('address')) > limits.address;
	if (tooMany) {
		await db.delete(signInAttempts).where(eq(signInAttempts.id, row.id));
		return undefined;
	}
	return {
		async succeeded() {
			await db.delete(signInAttempts).where(eq(signInAttempts.account, row.account));
		},
	};
}
