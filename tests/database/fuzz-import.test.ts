import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import { openTestStore } from '../support/database.ts';
import { fuzzedImports } from '../support/fuzz-imports.ts';

let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());

/* The long run imports many more: tests/long/fuzz.test.ts. */
test('a damaged folder is imported or refused with its problems, and a refusal leaves nothing behind', async () => {
	const { refused, wrong } = await fuzzedImports(store.db, 40, 2);
	expect(wrong).toEqual([]);
	expect(refused).toBeGreaterThan(10);
});
