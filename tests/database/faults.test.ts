import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { openCaptures } from '../../scrapers/archive/captures.ts';
import { localStorage } from '../../scrapers/archive/local-storage.ts';
import { verifyArchive } from '../../scrapers/archive/verify.ts';
import { collect } from '../../scrapers/pipeline/collect.ts';
import { recordSources } from '../../scrapers/pipeline/sources.ts';
import { openTestStore } from '../support/database.ts';
import { add, factsRow } from '../support/fictional-rows.ts';
import {
	fictionalSource,
	fictionalWeb,
	noticePage,
	type FictionalPage,
} from '../support/fictional-source.ts';

/* Faults while collecting: what else breaks is in tests/long. */

const list = 'https://kitano-steel.example/news';
const source = fictionalSource();
let store: Store;
let folder: string;
let pages: Map<string, FictionalPage>;
let now: Date;

beforeEach(async () => {
	store = await openTestStore();
	folder = mkdtempSync(join(tmpdir(), 'tettai-faults-'));
	pages = new Map();
	now = new Date('2026-11-20T18:00:00Z');
	await add(store.db, tables.companies, { slug: 'kitano-steel' });
	await add(store.db, tables.companyFacts, factsRow('kitano-steel'));
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

/** Puts pages on the list, each with its body. */
function publish(bodies: Readonly<Record<string, string>>): void {
	const items = Object.keys(bodies).map((name) => ({
		...{ url: `${list}/${name}`, title: 'ロシア事業について', publishedOn: '2022-03-10' },
		...{ lang: 'ja', companies: ['kitano-steel'], relevant: true },
	}));
	pages.set(list, { body: JSON.stringify(items), type: 'application/json' });
	for (const [name, body] of Object.entries(bodies)) pages.set(`${list}/${name}`, { body });
}

async function run() {
	await recordSources(store.db, [source]);
	return collect(source, {
		store,
		fetcher: fictionalWeb(pages).fetcher,
		archive: openCaptures({ folder }),
		listener: () => undefined,
		configured: {},
		webArchive: undefined,
		now: () => now,
		signal: new AbortController().signal,
	});
}

const counts = async () => ({
	documents: await store.db.$count(tables.documents),
	captures: await store.db.$count(tables.captures),
	texts: await store.db.$count(tables.documentTexts),
});

test('a document made to exhaust its reader is a named issue, and those after it are read', async () => {
	publish({
		1: '<div>'.repeat(1_000_000),
		2: noticePage('当社は出荷を停止しました。'),
		3: '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>',
		4: noticePage('当社は出荷を再開しました。'),
	});
	expect(await run()).toMatchObject({ state: 'succeeded' });
	const met = await store.db.select().from(tables.issues);
	expect(met.map(({ subject, code }) => `${subject.at(-1) ?? ''} ${code}`).sort()).toEqual([
		'1 unreadable',
		expect.stringMatching(/^3 (pdf_damaged|pdf_without_text|unreadable|wrong_type)$/),
	]);
	expect((await counts()).texts).toBe(2);
});

test('a clock that jumps ten years ahead and back loses nothing, and makes nothing twice', async () => {
	publish({ 1: noticePage('当社は出荷を停止しました。') });
	expect(await run()).toMatchObject({ state: 'succeeded' });
	const before = await counts();

	now = new Date('2036-11-20T18:00:00Z');
	expect(await run()).toMatchObject({ state: 'succeeded' });
	expect(await counts()).toEqual(before);

	now = new Date('2026-11-20T19:00:00Z');
	publish({
		1: noticePage('当社は出荷を停止しました。'),
		2: noticePage('当社は撤退を決定しました。'),
	});
	expect(await run()).toMatchObject({ state: 'succeeded' });
	expect(await counts()).toEqual({ documents: 2, captures: 2, texts: 2 });
	expect(await store.db.$count(tables.issues)).toBe(0);
});

test('a capture that was cut short afterwards is named, and everything else stays usable', async () => {
	publish({
		1: noticePage('当社は出荷を停止しました。'),
		2: noticePage('当社は撤退を決定しました。'),
	});
	await run();
	const [capture] = await store.db.select().from(tables.captures);
	const path = join(folder, capture?.warcFile ?? '');
	const whole = readFileSync(path).length;
	truncateSync(path, Math.floor(whole / 2));
	const { differences } = verifyArchive(store.db, localStorage(folder), { prune: false });
	expect(await Array.fromAsync(differences)).toEqual([
		expect.objectContaining({ kind: 'damaged', warcFile: capture?.warcFile, url: capture?.url }),
	]);

	// What the page says now is kept beside it, whole, as soon as it says something else.
	now = new Date('2027-02-20T18:00:00Z');
	const of = new URL(capture?.url ?? '').pathname.at(-1) ?? '';
	pages.set(`${list}/${of}`, { body: noticePage('当社は出荷の停止を撤回しました。') });
	expect(await run()).toMatchObject({ state: 'succeeded' });
	const kept = (await store.db.select().from(tables.captures)).filter(
		({ url }) => url === capture?.url,
	);
	expect(kept).toHaveLength(2);
	expect(readFileSync(join(folder, kept[1]?.warcFile ?? '')).length).toBeGreaterThan(100);
});
