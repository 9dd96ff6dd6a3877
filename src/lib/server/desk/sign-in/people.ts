import { randomUUID } from 'node:crypto';
import { and, asc, eq, max, sql } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import {
	credentials,
	people,
	secondFactors,
	sessions,
	verifications,
} from '#lib/server/database/schema/index.ts';
import type { Person, Role } from './access.ts';
import { hashPassword, oneTimePassword, passwordLength } from './password.ts';

/** Somebody with a place at the desk, signed in or not. */
export interface Member extends Person {
	readonly addedAt: Date;
	readonly disabledAt: Date | null;
	readonly secondFactor: boolean;
	/** When a session of theirs last did something; null without one. */
	readonly seenAt: Date | null;
}

export interface NewPerson {
	readonly email: string;
	readonly name: string;
	readonly role: Role;
	/** Absent: one is made, good for one sign-in. */
	readonly password?: string | undefined;
}

/** Why somebody was not added. */
export type Refusal = 'email' | 'email-taken' | 'name' | 'name-taken' | 'password';

/** The name in the log where none is given: what stands before the @. */
export const nameFrom = (email: string): string => email.split('@')[0] ?? '';

/** No database text holds a NUL, and no name or address any other control character. */
const isPlain = (text: string): boolean => !/\p{Cc}/u.test(text);
const isEmail = (text: string): boolean =>
	text.length <= 200 && isPlain(text) && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
const isName = (text: string): boolean =>
	text.length > 0 && [...text].length <= 80 && isPlain(text);

/** Whether a password is long enough and not too long. */
export const isPassword = (text: string): boolean =>
	text.length >= passwordLength.least && text.length <= passwordLength.most;

/**
 * Adds somebody; answers the one-time password where none was given. The database itself holds that no two people
 * share an address or a name.
 */
export async function addPerson(
	db: Database,
	given: NewPerson,
	now: Date,
): Promise<{ password: string | undefined } | { refused: Refusal }> {
	const email = given.email.trim().toLowerCase();
	const name = given.name.trim().normalize('NFC');
	if (!isEmail(email)) return { refused: 'email' };
	if (!isName(name)) return { refused: 'name' };
	if (given.password !== undefined && !isPassword(given.password)) return { refused: 'password' };
	const made = given.password === undefined ? oneTimePassword() : undefined;
	const password = await hashPassword(given.password ?? made ?? '');
	return db.transaction(async (tx) => {
		const id = randomUUID();
		const times = { createdAt: now, updatedAt: now };
		const row = { id, name, email, role: given.role, passwordIsOneTime: made !== undefined };
		const added = await tx
			.insert(people)
			.values({ ...row, ...times, emailVerified: true })
			.onConflictDoNothing()
			.returning({ id: people.id });
		if (added.length === 0) {
			const [taken] = await tx.select().from(people).where(eq(people.email, email));
			return { refused: taken ? 'email-taken' : 'name-taken' } as const;
		}
		await tx.insert(credentials).values({
			...times,
			id: randomUUID(),
			accountId: id,
			userId: id,
			providerId: 'credential',
			password,
		});
		return { password: made };
	});
}

/** Everybody, by name. */
export async function listPeople(db: Database): Promise<Member[]> {
	return db
		.select({
			id: people.id,
			name: people.name,
			email: people.email,
			role: people.role,
			addedAt: people.createdAt,
			disabledAt: people.disabledAt,
			secondFactor: people.twoFactorEnabled,
			seenAt: max(sessions.updatedAt),
		})
		.from(people)
		.leftJoin(sessions, eq(sessions.userId, people.id))
		.groupBy(people.id)
		.orderBy(asc(sql`lower(${people.name})`));
}

/** Somebody by their address. */
export async function findPerson(db: Database, email: string): Promise<Person | undefined> {
	if (!isPlain(email)) return undefined;
	const [found] = await db
		.select({ id: people.id, name: people.name, email: people.email, role: people.role })
		.from(people)
		.where(eq(people.email, email.trim().toLowerCase()));
	return found;
}

/** Ends every session of somebody, and sign-ins that wait for their code. */
export async function signOutEverywhere(db: Database, person: string): Promise<void> {
	await db.delete(sessions).where(eq(sessions.userId, person));
	await db.delete(verifications).where(eq(verifications.value, person));
}

/** Closes the desk to somebody, at once and everywhere; the name stays in the log. */
export async function disablePerson(db: Database, person: string, now: Date): Promise<void> {
	await db.update(people).set({ disabledAt: now, updatedAt: now }).where(eq(people.id, person));
	await signOutEverywhere(db, person);
}

/** Opens the desk again to somebody to whom it was closed. */
export async function enablePerson(db: Database, person: string, now: Date): Promise<void> {
	await db.update(people).set({ disabledAt: null, updatedAt: now }).where(eq(people.id, person));
}

/** For whoever has lost password or second factor: takes both away, ends all sessions, answers a one-time password. */
export async function resetPerson(db: Database, person: string, now: Date): Promise<string> {
	const made = oneTimePassword();
	const password = await hashPassword(made);
	await db.transaction(async (tx) => {
		await tx
			.update(credentials)
			.set({ password, updatedAt: now })
			.where(and(eq(credentials.userId, person), eq(credentials.providerId, 'credential')));
		await tx.delete(secondFactors).where(eq(secondFactors.userId, person));
		await tx
			.update(people)
			.set({ passwordIsOneTime: true, twoFactorEnabled: false, updatedAt: now })
			.where(eq(people.id, person));
		await signOutEverywhere(tx, person);
	});
	return made;
}
