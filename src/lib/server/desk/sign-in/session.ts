import type { Person, Role } from './access.ts';
import { beginAttempt } from './attempts.ts';
import { bare, refusable, typedCode, type Answer, type Attempted, type Desk } from './desk.ts';
import { longestSeconds } from './library.ts';

/** Somebody who is signed in, and by which session. */
export interface SignedIn {
	readonly person: Person;
	readonly session: string;
	/** Nothing else is open until a new password is set. */
	readonly mustChangePassword: boolean;
	/** Whether an authenticator app is asked for at sign-in. */
	readonly secondFactor: boolean;
}

async function endSession({ library }: Desk, token: string): Promise<void> {
	await (await library.$context).internalAdapter.deleteSession(token);
}

/** Who a request comes from, by its cookies; null for a stranger. Keeps a session alive that is in use. */
export async function whoIs(
	desk: Desk,
	request: Headers,
	now: Date,
): Promise<Answer<SignedIn | null>> {
	const { response, headers } = await desk.library.api.getSession({
		headers: request,
		returnHeaders: true,
	});
	if (!response) return { outcome: null, headers };
	const { session, user } = response;
	const tooOld = now.getTime() - session.createdAt.getTime() > longestSeconds * 1000;
	if (tooOld || user.disabledAt) {
		await endSession(desk, session.token);
		return bare(null);
	}
	const { id, name, email, passwordIsOneTime, twoFactorEnabled } = user;
	const outcome = {
		person: { id, name, email, role: user.role as Role },
		session: session.id,
		mustChangePassword: passwordIsOneTime,
		secondFactor: twoFactorEnabled === true,
	};
	return { outcome, headers };
}

/**
 * Signs somebody in with their password. An unknown address, a wrong password and a disabled person get the same
 * answer after the same time. The session that the browser had before ends.
 */
export async function signIn(
	desk: Desk,
	{ email, password }: { email: string; password: string },
	{ request, address, now }: Attempted,
): Promise<Answer<'signed-in' | 'needs-code' | 'refused' | 'too-many'>> {
	const attempt = await beginAttempt(desk.db, { account: email, address }, now);
	if (!attempt) return bare('too-many');
	const before = await desk.library.api.getSession({ headers: request });
	const answered = await refusable(() =>
		desk.library.api.signInEmail({
			body: { email: email.trim(), password },
			headers: request,
			returnHeaders: true,
		}),
	);
	if (!answered) return bare('refused');
	await attempt.succeeded();
	if (before) await endSession(desk, before.session.token);
	const outcome = 'twoFactorRedirect' in answered.response ? 'needs-code' : 'signed-in';
	return { outcome, headers: answered.headers };
}

/**
 * The second step: a code of the authenticator app, or one of the recovery codes. The library gives every password
 * five tries and every account ten in a row, then nothing for a quarter of an hour.
 */
export async function signInWithCode(
	{ library }: Desk,
	code: string,
	request: Headers,
): Promise<Answer<'signed-in' | 'refused'>> {
	const typed = typedCode(code);
	const call = { body: { code: typed }, headers: request, returnHeaders: true } as const;
	const answered = await refusable<unknown>(() =>
		/^\d{6}$/.test(typed) ? library.api.verifyTOTP(call) : library.api.verifyBackupCode(call),
	);
	return answered ? { outcome: 'signed-in', headers: answered.headers } : bare('refused');
}

/** Ends this session. */
export async function signOut({ library }: Desk, request: Headers): Promise<Headers> {
	const answered = await refusable(() =>
		library.api.signOut({ headers: request, returnHeaders: true }),
	);
	return answered?.headers ?? new Headers();
}
