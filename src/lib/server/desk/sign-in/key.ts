import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { secrets } from '#lib/server/database/schema/index.ts';

/** The key that signs session cookies and encrypts second factors: made once, the same on every web server. */
export async function sessionKey(db: Database): Promise<string> {
	const name = 'session key';
	const value = randomBytes(32).toString('base64url');
	await db.insert(secrets).values({ name, value, createdAt: new Date() }).onConflictDoNothing();
	const [stored] = await db.select().from(secrets).where(eq(secrets.name, name));
	return stored?.value ?? value;
}
