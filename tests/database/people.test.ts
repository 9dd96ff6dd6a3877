import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import { credentials, signInAttempts } from '#lib/server/database/schema/index.ts';
import { beginAttempt, countedAddress, limits } from '#lib/server/desk/sign-in/attempts.ts';
import { sessionKey } from '#lib/server/desk/sign-in/key.ts';
import { addPerson, findPerson, listPeople } from '#lib/server/desk/sign-in/people.ts';
import { openTestStore } from '../support/database.ts';

/** Who has a place at the desk, and what their web servers share. */
let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());

const given = { email: 'aoi@desk.example', name: 'Aoi Hoshino', role: 'reviewer' as const };
const password = 'three quiet green rivers';
const add = (more: object) => addPerson(store.db, { ...given, password, ...more }, new Date());

describe('a new person', () => {
	test('is added once, however many add them at once', async () => {
		const outcomes = await Promise.all(Array.from({ length: 5 }, () => add({})));
		expect(outcomes.filter((one) => 'password' in one)).toHaveLength(1);
		expect(outcomes.filter((one) => 'refused' in one)).toHaveLength(4);
		expect(await listPeople(store.db)).toHaveLength(1);
		expect(await store.db.select().from(credentials)).toHaveLength(1);
	});

	test.each([
		[{ email: ' AOI@desk.example', name: 'Another' }, 'email-taken'],
		[{ email: 'b@desk.example', name: 'aoi hoshino' }, 'name-taken'],
		[{ email: 'b@desk.example', name: ' ' }, 'name'],
		[{ email: 'b@desk.example', name: 'x'.repeat(81) }, 'name'],
		[{ email: 'desk.example', name: 'B' }, 'email'],
		[{ email: '', name: 'B' }, 'email'],
		[{ email: 'b\u0000@desk.example', name: 'B' }, 'email'],
		[{ email: 'b@desk.example', name: 'B\u0000' }, 'name'],
		[{ email: 'b@desk.example', name: 'B', password: 'fourteen chars' }, 'password'],
		[{ email: 'b@desk.example', name: 'B', password: 'x'.repeat(201) }, 'password'],
	])('%j is refused: %s', async (more, refused) => {
		expect(await add(more)).toEqual({ refused });
	});

	test('gets a one-time password where none is given, and no two are alike', async () => {
		const made = new Set<string | undefined>();
		for (const name of ['星野 葵', 'O’Brien'])
			made.add(
				(
					(await add({
						email: `${String(made.size)}@desk.example`,
						name,
						password: undefined,
					})) as {
						password?: string;
					}
				).password,
			);
		expect(made.size).toBe(2);
		for (const one of made) expect(one).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
		expect((await findPerson(store.db, '0@desk.example'))?.name).toBe('星野 葵');
	});
});

test('nobody has an address that no address can be', async () => {
	for (const email of ['', 'nobody@desk.example', 'aoi@desk.example\u0000'])
		expect(await findPerson(store.db, email)).toBeUndefined();
});

test('web servers that start at once share one key', async () => {
	const keys = await Promise.all(Array.from({ length: 5 }, () => sessionKey(store.db)));
	expect(new Set(keys).size).toBe(1);
	expect(keys[0]).toHaveLength(43);
});

describe('attempts', () => {
	test('from one address end, whatever the accounts, and nowhere else', async () => {
		const now = new Date();
		const from = (address: string, account: string) =>
			beginAttempt(store.db, { account, address }, now);
		for (let count = 0; count < limits.address; count += 1)
			expect(await from('2001:db8::1', `${String(count)}@desk.example`)).toBeDefined();
		expect(await from('2001:db8::2', 'new@desk.example')).toBeUndefined();
		expect(await from('2001:db8:0:1::1', 'new@desk.example')).toBeDefined();
		expect(await store.db.select().from(signInAttempts)).toHaveLength(limits.address + 1);
	});

	test('are not kept: neither the address that was typed, nor anything for longer than it counts', async () => {
		const later = new Date(Date.now() + (limits.minutes + 1) * 60_000);
		await beginAttempt(store.db, { account: 'secret@desk.example', address: 'x' }, later);
		const kept = await store.db.select().from(signInAttempts);
		expect(kept).toHaveLength(1);
		expect(JSON.stringify(kept)).not.toContain('secret');
	});

	test.each([
		['192.0.2.7', '192.0.2.7'],
		['::ffff:192.0.2.7', '192.0.2.7'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
		['unknown', 'unknown'],
	])('%s is counted as %s', (address, counted) => {
		expect(countedAddress(address)).toBe(counted);
	});
});
