import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { embeddedStore } from '#lib/server/database/connect.ts';
import { collectorInputs, fuzzed } from '../support/fuzz-collectors.ts';
import { fuzzedImports } from '../support/fuzz-imports.ts';

/* Thousands of damaged inputs; the short run has a few of each. Every run has others than the one before, and says which. */
const seed = Date.now() % 1_000_000;

test.each(await collectorInputs())(`$name, damaged (seed ${String(seed)})`, async (input) => {
	expect(await fuzzed(input, 2_000, seed)).toEqual([]);
});

test(`a damaged folder of the register (seed ${String(seed)})`, async () => {
	const store = embeddedStore(await PGlite.create());
	await store.migrate();
	const { refused, wrong } = await fuzzedImports(store.db, 600, seed);
	expect(wrong).toEqual([]);
	expect(refused).toBeGreaterThan(100);
	await store.close();
});
