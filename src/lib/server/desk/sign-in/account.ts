import { and, desc, eq, gt } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import { people, sessions } from '#lib/server/database/schema/index.ts';
import type { Person } from './access.ts';
import { beginAttempt } from './attempts.ts';
import { browserName } from './browser-name.ts';
import { bare, refusable, typedCode, type Answer, type Attempted, type Desk } from './desk.ts';

/** What an authenticator app needs, shown once. */
export interface Enrolment {
	/** `otpauth://totp/…`, for a QR code. */
	readonly uri: string;
	/** The same key for typing, in base32. */
	readonly secret: string;
	/** Each good for one sign-in without the app. */
	readonly recoveryCodes: readonly string[];
}

/**
 * Asks the library for something that needs the person's password, and counts it as an attempt to sign in: whoever
 * finds a desk unlocked cannot guess the password there.
 */
async function withPassword<Result>(
	{ db }: Desk,
	person: Person,
	{ address, now }: Attempted,
	call: () => Promise<{ response: Result; headers: Headers }>,
): Promise<Answer<{ readonly result: Result } | 'refused' | 'too-many'>> {
	const attempt = await beginAttempt(db, { account: person.email, address }, now);
	if (!attempt) return bare('too-many');
	const answered = await refusable(call);
	if (!answered) return bare('refused');
	await attempt.succeeded();
	return { outcome: { result: answered.response }, headers: answered.headers };
}

/** Sets a new password, ends all other sessions and gives this one a new id. */
export async function changePassword(
	desk: Desk,
	person: Person,
	{ current, next }: { current: string; next: string },
	attempted: Attempted,
): Promise<Answer<'changed' | 'refused' | 'too-many'>> {
	const { outcome, headers } = await withPassword(desk, person, attempted, () =>
		desk.library.api.changePassword({
			body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
			headers: attempted.request,
			returnHeaders: true,
		}),
	);
	if (typeof outcome === 'string') return bare(outcome);
	await desk.db.update(people).set({ passwordIsOneTime: false }).where(eq(people.id, person.id));
	return { outcome: 'changed', headers };
}

/** Makes a key for somebody's authenticator app. It counts only once {@link confirmSecondFactor} has seen a code. */
export async function beginSecondFactor(
	desk: Desk,
	person: Person,
	password: string,
	attempted: Attempted,
): Promise<Answer<Enrolment | 'refused' | 'too-many'>> {
	const { outcome, headers } = await withPassword(desk, person, attempted, () =>
		desk.library.api.enableTwoFactor({
			body: { password, method: 'totp' },
			headers: attempted.request,
			returnHeaders: true,
		}),
	);
	if (typeof outcome === 'string') return bare(outcome);
	const { result } = outcome;
	if (result.method !== 'totp') throw new Error('The sign-in library made no key for an app.');
	const secret = new URL(result.totpURI).searchParams.get('secret') ?? '';
	return {
		outcome: { uri: result.totpURI, secret, recoveryCodes: result.backupCodes },
		headers,
	};
}

/** Turns the second factor on when the app shows the right code. */
export async function confirmSecondFactor(
	{ library }: Desk,
	code: string,
	request: Headers,
): Promise<Answer<'on' | 'refused'>> {
	const answered = await refusable(() =>
		library.api.verifyTOTP({
			body: { code: typedCode(code) },
			headers: request,
			returnHeaders: true,
		}),
	);
	return answered ? { outcome: 'on', headers: answered.headers } : bare('refused');
}

/** Turns it off. */
export async function removeSecondFactor(
	desk: Desk,
	person: Person,
	password: string,
	attempted: Attempted,
): Promise<Answer<'off' | 'refused' | 'too-many'>> {
	const { outcome, headers } = await withPassword(desk, person, attempted, () =>
		desk.library.api.disableTwoFactor({
			body: { password },
			headers: attempted.request,
			returnHeaders: true,
		}),
	);
	return typeof outcome === 'string' ? bare(outcome) : { outcome: 'off', headers };
}

/** A browser in which somebody is signed in. */
export interface OpenSession {
	readonly id: string;
	readonly since: Date;
	readonly seenAt: Date;
	/** Which browser, in a word or two of English. */
	readonly browser: string;
}

/** The sessions of somebody that have not ended, the last used first. */
export async function openSessions(
	db: Database,
	person: string,
	now: Date,
): Promise<OpenSession[]> {
	const rows = await db
		.select()
		.from(sessions)
		.where(and(eq(sessions.userId, person), gt(sessions.expiresAt, now)))
		.orderBy(desc(sessions.updatedAt));
	return rows.map(({ id, createdAt, updatedAt, userAgent }) => ({
		id,
		since: createdAt,
		seenAt: updatedAt,
		browser: browserName(userAgent ?? ''),
	}));
}
