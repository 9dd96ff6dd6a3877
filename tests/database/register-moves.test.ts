import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerChannel, type Store } from '#lib/server/database/database.ts';
import { openTestStore } from '../support/database.ts';
import { importFolder } from '../support/register.ts';

/** Whoever changes the register tells all web servers, when the change is there to be read. */
let store: Store;
let heard = 0;
let end: () => Promise<void>;
beforeAll(async () => {
	store = await openTestStore();
	end = await store.listen(registerChannel, {
		heard: () => (heard += 1),
		lost: () => undefined,
	});
});
afterAll(async () => {
	await end();
	await store.close();
});

test('who begins to listen is told at once: something may have happened before', () => {
	expect(heard).toBe(1);
});

test('an import is told once, and an unchanged register not at all', async () => {
	await importFolder(store.db, 'tests/sample-web/companies', new Date());
	await expect.poll(() => heard, { timeout: 2_000 }).toBe(2);
	await store.db.execute(sql`select count(*) from events`);
	await store.db.execute(sql`delete from proposals where false`);
	expect(heard).toBe(2);
});

test('a change that is taken back is not told', async () => {
	const before = heard;
	await expect(
		store.db.transaction(async (tx) => {
			await tx.execute(sql`delete from company_search`);
			throw new Error('taken back');
		}),
	).rejects.toThrow('taken back');
	await store.db.execute(sql`select 1`);
	expect(heard).toBe(before);
});
