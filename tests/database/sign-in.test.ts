import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import { people, sessions, signInAttempts } from '#lib/server/database/schema/index.ts';
import { changePassword } from '#lib/server/desk/sign-in/account.ts';
import { beginAttempt, limits } from '#lib/server/desk/sign-in/attempts.ts';
import { openDesk, type Desk } from '#lib/server/desk/sign-in/desk.ts';
import { longestSeconds } from '#lib/server/desk/sign-in/library.ts';
import * as register from '#lib/server/desk/sign-in/people.ts';
import { signIn, signOut, whoIs } from '#lib/server/desk/sign-in/session.ts';
import { CookieJar } from '../support/cookie-jar.ts';
import { openTestStore } from '../support/database.ts';

const origin = 'http://localhost:3000';
const sessionCookie = 'tettai.session_token';
const password = 'three quiet green rivers';
const email = 'aoi@desk.example';

let store: Store;
let desk: Desk;
beforeAll(async () => {
	store = await openTestStore();
	desk = await openDesk(store.db, origin);
	for (const [name, address] of [
		['Aoi Hoshino', email],
		['Ren Kitano', 'ren@desk.example'],
	] as const) {
		const given = { name, email: address, role: 'reviewer' as const, password };
		expect(await register.addPerson(store.db, given, new Date())).toEqual({ password: undefined });
	}
});
afterAll(() => store.close());
beforeEach(async () => {
	await store.db.delete(signInAttempts);
});

interface Try {
	readonly email?: string;
	readonly password?: string;
	readonly jar?: CookieJar;
	readonly now?: Date;
	readonly at?: Desk;
}

/** Tries to sign in from one address; the jar takes what comes. */
async function tryToSignIn(given: Try = {}): Promise<{ outcome: string; jar: CookieJar }> {
	const jar = given.jar ?? new CookieJar();
	const { outcome, headers } = await signIn(
		given.at ?? desk,
		{ email: given.email ?? email, password: given.password ?? password },
		{ request: jar.headers, address: '192.0.2.7', now: given.now ?? new Date() },
	);
	jar.take(headers);
	return { outcome, jar };
}

const nameIn = async (jar: CookieJar, now = new Date()): Promise<string | undefined> =>
	(await whoIs(desk, jar.headers, now)).outcome?.person.name;

const idOf = async (address: string): Promise<string> =>
	(await register.findPerson(store.db, address))?.id ?? '';

describe('a right password', () => {
	test('opens a session, whose cookie scripts, other sites and public pages do not get', async () => {
		const { outcome, jar } = await tryToSignIn({ email: ' Aoi@Desk.example ' });
		expect(outcome).toBe('signed-in');
		expect(await nameIn(jar)).toBe('Aoi Hoshino');
		expect(jar.names).toEqual([sessionCookie]);
		for (const line of jar.seen)
			expect(line.split('; ').slice(1).toSorted()).toEqual(
				['HttpOnly', 'Max-Age=43200', 'Path=/desk', 'SameSite=Lax'].toSorted(),
			);
	});

	test('sends cookies over https alone where the site has it', async () => {
		const secure = await openDesk(store.db, 'https://tettai.example');
		const { jar } = await tryToSignIn({ at: secure });
		expect(jar.names).toEqual([`__Secure-${sessionCookie}`]);
		for (const line of jar.seen) expect(line).toContain('; Secure');
	});
});

test('a session that one web server opened is one on every other', async () => {
	const other = await openDesk(store.db, origin);
	const { jar } = await tryToSignIn();
	expect((await whoIs(other, jar.headers, new Date())).outcome?.person.email).toBe(email);
});

describe('session fixation', () => {
	test('a session id that somebody planted in the browser is never the one that is signed in', async () => {
		const planted = 'A'.repeat(32);
		const jar = new CookieJar().plant(sessionCookie, planted);
		await tryToSignIn({ jar });
		expect(jar.get(sessionCookie)).not.toContain(planted);
		expect(await nameIn(new CookieJar().plant(sessionCookie, planted))).toBeUndefined();
	});

	test('a session of somebody else in the browser ends when I sign in, and mine has another id', async () => {
		const attacker = (await tryToSignIn({ email: 'ren@desk.example' })).jar;
		const before = attacker.get(sessionCookie) ?? '';
		const victim = new CookieJar().plant(sessionCookie, before);
		await tryToSignIn({ jar: victim });
		expect(await nameIn(victim)).toBe('Aoi Hoshino');
		expect(victim.get(sessionCookie)).not.toBe(before);
		expect(await nameIn(attacker)).toBeUndefined();
	});

	test('a cookie whose signature is not ours opens nothing', async () => {
		const { jar } = await tryToSignIn();
		const [token = ''] = (jar.get(sessionCookie) ?? '').split('.');
		for (const forged of [token, `${token}.`, `${token}.${'A'.repeat(43)}%3D`])
			expect(await nameIn(new CookieJar().plant(sessionCookie, forged))).toBeUndefined();
	});
});

describe('guessing', () => {
	test('an unknown address, a wrong password and a disabled person are answered alike, in like time', async () => {
		await register.disablePerson(store.db, await idOf('ren@desk.example'), new Date());
		expect((await tryToSignIn({ email: `${email}\u0000` })).outcome).toBe('refused');
		const cases = {
			unknown: { email: 'nobody@desk.example' },
			wrong: { password: `${password}!` },
			disabled: { email: 'ren@desk.example' },
		};
		const times: number[] = [];
		for (const given of Object.values(cases)) {
			const took: number[] = [];
			for (let round = 0; round < 3; round += 1) {
				const began = performance.now();
				expect((await tryToSignIn(given)).outcome).toBe('refused');
				took.push(performance.now() - began);
			}
			times.push(Math.min(...took));
		}
		await register.enablePerson(store.db, await idOf('ren@desk.example'), new Date());
		// Without the hashing that a known address costs, an unknown one would take a fiftieth of the time.
		expect(Math.max(...times) / Math.min(...times)).toBeLessThan(3);
	});

	/** So many failures of the account, without the cost of a hash each. Answers how many got through. */
	async function failures(count: number, at = new Date()): Promise<number> {
		const attempt = { account: email, address: '192.0.2.9' };
		const begun = await Promise.all(
			Array.from({ length: count }, () => beginAttempt(store.db, attempt, at)),
		);
		return begun.filter(Boolean).length;
	}

	test('ends for an account after ten failures, and the right password does not help', async () => {
		const other = await openDesk(store.db, origin);
		expect(await failures(limits.account - 1)).toBe(limits.account - 1);
		expect((await tryToSignIn({ password: 'x' })).outcome).toBe('refused');
		expect((await tryToSignIn()).outcome).toBe('too-many');
		expect((await tryToSignIn({ at: other })).outcome).toBe('too-many');
		expect((await tryToSignIn({ email: 'ren@desk.example' })).outcome).toBe('signed-in');
		const later = new Date(Date.now() + (limits.minutes + 1) * 60_000);
		expect((await tryToSignIn({ now: later })).outcome).toBe('signed-in');
	});

	test('gets no further by many attempts at once, and a success begins the count anew', async () => {
		expect(await failures(40)).toBeLessThanOrEqual(limits.account);
		await store.db.delete(signInAttempts);
		expect(await failures(limits.account - 1)).toBe(limits.account - 1);
		expect((await tryToSignIn()).outcome).toBe('signed-in');
		expect(await failures(limits.account)).toBe(limits.account);
	});

	test('is counted at the account page as well', async () => {
		const { jar } = await tryToSignIn();
		const person = (await whoIs(desk, jar.headers, new Date())).outcome?.person;
		if (!person) throw new Error('Nobody is signed in.');
		const attempted = { request: jar.headers, address: '192.0.2.7', now: new Date() };
		const wrong = { current: 'wrong', next: 'another long password' };
		expect((await changePassword(desk, person, wrong, attempted)).outcome).toBe('refused');
		expect(await failures(limits.account - 1)).toBe(limits.account - 1);
		expect((await changePassword(desk, person, wrong, attempted)).outcome).toBe('too-many');
	});
});

describe('a session ends', () => {
	test('at sign-out, also for who has kept a copy of its cookie', async () => {
		const { jar } = await tryToSignIn();
		const copy = new CookieJar().plant(sessionCookie, jar.get(sessionCookie) ?? '');
		jar.take(await signOut(desk, jar.headers));
		expect(jar.names).toEqual([]);
		expect(await nameIn(copy)).toBeUndefined();
	});

	test('after a week, and before that when nobody has used it for long', async () => {
		const { jar } = await tryToSignIn();
		const week = new Date(Date.now() + longestSeconds * 1000 + 1);
		expect(await nameIn(jar, week)).toBeUndefined();
		expect(await nameIn(jar)).toBeUndefined();

		const idle = (await tryToSignIn()).jar;
		await store.db.update(sessions).set({ expiresAt: new Date(Date.now() - 1) });
		expect(await nameIn(idle)).toBeUndefined();
	});

	test('everywhere, when its person says so or is disabled', async () => {
		const jars = [(await tryToSignIn()).jar, (await tryToSignIn()).jar];
		await register.signOutEverywhere(store.db, await idOf(email));
		for (const jar of jars) expect(await nameIn(jar)).toBeUndefined();

		const { jar } = await tryToSignIn();
		await register.disablePerson(store.db, await idOf(email), new Date());
		expect(await nameIn(jar)).toBeUndefined();
		expect((await tryToSignIn()).outcome).toBe('refused');
		await register.enablePerson(store.db, await idOf(email), new Date());
		expect(await nameIn(jar)).toBeUndefined();
		expect((await tryToSignIn()).outcome).toBe('signed-in');
	});

	test('where its person was disabled by hand in the database', async () => {
		const { jar } = await tryToSignIn();
		await store.db.update(people).set({ disabledAt: new Date() }).where(eq(people.email, email));
		expect(await nameIn(jar)).toBeUndefined();
		await store.db.update(people).set({ disabledAt: null }).where(eq(people.email, email));
	});
});

test('a new password ends the other sessions and gives this one a new id', async () => {
	const [here, there] = [(await tryToSignIn()).jar, (await tryToSignIn()).jar];
	const before = here.get(sessionCookie) ?? '';
	const person = (await whoIs(desk, here.headers, new Date())).outcome?.person;
	if (!person) throw new Error('Nobody is signed in.');
	const change = async (current: string, next: string) => {
		const attempted = { request: here.headers, address: '192.0.2.7', now: new Date() };
		const { outcome, headers } = await changePassword(desk, person, { current, next }, attempted);
		here.take(headers);
		return outcome;
	};
	expect(await change('not the password', 'another long password')).toBe('refused');
	expect(await nameIn(there)).toBe('Aoi Hoshino');
	expect(await change(password, 'another long password')).toBe('changed');
	expect(await nameIn(here)).toBe('Aoi Hoshino');
	expect(await nameIn(there)).toBeUndefined();
	expect(await nameIn(new CookieJar().plant(sessionCookie, before))).toBeUndefined();
	expect((await tryToSignIn()).outcome).toBe('refused');
	expect(await change('another long password', password)).toBe('changed');
});
