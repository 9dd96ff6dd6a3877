import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import { secondFactors, signInAttempts } from '#lib/server/database/schema/index.ts';
import {
	beginSecondFactor,
	confirmSecondFactor,
	removeSecondFactor,
	type Enrolment,
} from '#lib/server/desk/sign-in/account.ts';
import { openDesk, type Desk } from '#lib/server/desk/sign-in/desk.ts';
import { addPerson, findPerson, resetPerson } from '#lib/server/desk/sign-in/people.ts';
import { signIn, signInWithCode, whoIs, type SignedIn } from '#lib/server/desk/sign-in/session.ts';
import { CookieJar } from '../support/cookie-jar.ts';
import { openTestStore } from '../support/database.ts';
import { totp } from '../support/totp.ts';

/** Signing in with an authenticator app. */
const password = 'three quiet green rivers';
const email = 'aoi@desk.example';

let store: Store;
let desk: Desk;
let enrolment: Enrolment;
beforeAll(async () => {
	store = await openTestStore();
	desk = await openDesk(store.db, 'http://localhost:3000');
	const given = { name: 'Aoi Hoshino', email, role: 'reviewer' as const, password };
	await addPerson(store.db, given, new Date());
	enrolment = await enrol();
});
afterAll(() => store.close());
beforeEach(async () => {
	await store.db.delete(signInAttempts);
	await store.db.update(secondFactors).set({ failedVerificationCount: 0, lockedUntil: null });
});

const attempted = (jar: CookieJar) => ({
	request: jar.headers,
	address: '192.0.2.7',
	now: new Date(),
});

async function withPassword(secret = password): Promise<{ jar: CookieJar; outcome: string }> {
	const jar = new CookieJar();
	const { outcome, headers } = await signIn(desk, { email, password: secret }, attempted(jar));
	return { jar: jar.take(headers), outcome };
}

async function withCode(jar: CookieJar, code: string): Promise<string> {
	const { outcome, headers } = await signInWithCode(desk, code, jar.headers);
	jar.take(headers);
	return outcome;
}

const signedIn = async (jar: CookieJar): Promise<SignedIn | null> =>
	(await whoIs(desk, jar.headers, new Date())).outcome;

async function person(jar: CookieJar): Promise<SignedIn['person']> {
	const found = await signedIn(jar);
	if (!found) throw new Error('Nobody is signed in.');
	return found.person;
}

const codeNow = (): string => totp(enrolment.secret, new Date());
const wrongCode = (): string => String((Number(codeNow()) + 1) % 1_000_000).padStart(6, '0');

/** Sets an app up, with a wrong password and a wrong code first. */
async function enrol(): Promise<Enrolment> {
	const { jar } = await withPassword();
	const self = await person(jar);
	expect((await beginSecondFactor(desk, self, 'wrong', attempted(jar))).outcome).toBe('refused');
	const { outcome } = await beginSecondFactor(desk, self, password, attempted(jar));
	if (typeof outcome === 'string') throw new Error(outcome);
	expect((await withPassword()).outcome).toBe('signed-in');
	const right = totp(outcome.secret, new Date());
	const wrong = right.startsWith('0') ? `1${right.slice(1)}` : `0${right.slice(1)}`;
	expect((await confirmSecondFactor(desk, wrong, jar.headers)).outcome).toBe('refused');
	expect((await signedIn(jar))?.secondFactor).toBe(false);
	const { outcome: confirmed, headers } = await confirmSecondFactor(desk, right, jar.headers);
	expect(confirmed).toBe('on');
	expect((await signedIn(jar.take(headers)))?.secondFactor).toBe(true);
	return outcome;
}

test('the address for the app names Tettai and the account', () => {
	const uri = new URL(enrolment.uri);
	expect(uri.protocol).toBe('otpauth:');
	expect(decodeURIComponent(uri.href)).toContain(`Tettai:${email}`);
	expect(uri.searchParams.get('secret')).toBe(enrolment.secret);
});

test('a password alone opens nothing; with the code it does', async () => {
	const { jar, outcome } = await withPassword();
	expect(outcome).toBe('needs-code');
	expect(await signedIn(jar)).toBeNull();
	expect(
		jar.seen.every((line) => /; Path=\/desk(;|$)/.test(line) && line.includes('HttpOnly')),
	).toBe(true);
	expect(await withCode(jar, wrongCode())).toBe('refused');
	expect(await signedIn(jar)).toBeNull();
	const code = codeNow();
	expect(await withCode(jar, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe('signed-in');
	expect((await signedIn(jar))?.person.email).toBe(email);
});

test('a code alone opens nothing', async () => {
	expect(await withCode(new CookieJar(), codeNow())).toBe('refused');
	expect(await withCode(new CookieJar().plant('tettai.two_factor', 'x.y'), codeNow())).toBe(
		'refused',
	);
});

test('a recovery code works once', async () => {
	const [code = ''] = enrolment.recoveryCodes;
	const first = (await withPassword()).jar;
	expect(await withCode(first, code)).toBe('signed-in');
	expect(await signedIn(first)).not.toBeNull();
	const second = (await withPassword()).jar;
	expect(await withCode(second, code)).toBe('refused');
	expect(await signedIn(second)).toBeNull();
});

test('five wrong codes end a sign-in, and ten in a row close the account for a while', async () => {
	for (let round = 0; round < 2; round += 1) {
		const { jar } = await withPassword();
		for (let count = 0; count < 5; count += 1)
			expect(await withCode(jar, wrongCode())).toBe('refused');
		expect(await withCode(jar, codeNow())).toBe('refused');
	}
	expect(await withCode((await withPassword()).jar, codeNow())).toBe('refused');
	await store.db.update(secondFactors).set({ lockedUntil: new Date(Date.now() - 1) });
	expect(await withCode((await withPassword()).jar, codeNow())).toBe('signed-in');
});

test('its key is not kept in clear', async () => {
	const [row] = await store.db.select().from(secondFactors);
	expect(JSON.stringify(row)).not.toContain(enrolment.secret);
	for (const code of enrolment.recoveryCodes) expect(row?.backupCodes).not.toContain(code);
});

test('it is turned off with the password, and an admin takes it away with the password', async () => {
	const { jar } = await withPassword();
	await withCode(jar, codeNow());
	const self = await person(jar);
	expect((await removeSecondFactor(desk, self, 'wrong', attempted(jar))).outcome).toBe('refused');
	const { outcome, headers } = await removeSecondFactor(desk, self, password, attempted(jar));
	expect(outcome).toBe('off');
	expect(await signedIn(jar.take(headers))).not.toBeNull();
	expect((await withPassword()).outcome).toBe('signed-in');

	enrolment = await enrol();
	const id = (await findPerson(store.db, email))?.id ?? '';
	const made = await resetPerson(store.db, id, new Date());
	expect((await withPassword()).outcome).toBe('refused');
	const after = await withPassword(made);
	expect(after.outcome).toBe('signed-in');
	expect(await signedIn(after.jar)).toMatchObject({
		mustChangePassword: true,
		secondFactor: false,
	});
});
