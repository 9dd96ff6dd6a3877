import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import { collectingStops } from '#lib/server/database/schema/index.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { openCaptures } from '../../scrapers/archive/captures.ts';
import { captureByHand } from '../../scrapers/pipeline/by-hand.ts';
import { retireUndeclared } from '../../scrapers/pipeline/sources.ts';
import type { PipelineTools } from '../../scrapers/pipeline/tools.ts';
import { CollectProblem } from '../../scrapers/problem.ts';
import { openTestStore } from '../support/database.ts';
import { addFictionalCompany } from '../support/desk.ts';
import { fictionalWeb, noticePage, type FictionalPage } from '../support/fictional-source.ts';

/** A page that a person names: captured, read, and put before the desk. */
let store: Store;
let folder: string;
let tools: PipelineTools;
const pages = new Map<string, FictionalPage>();
const site = 'https://tettai.example/en/sources';
const address = 'https://kitano.example/news/1';
const halt = '当社は、ロシア向け製品の出荷を2022年3月10日より停止いたしました。';
let companies = 0;
let company: string;

beforeAll(async () => {
	store = await openTestStore();
	folder = await mkdtemp(join(tmpdir(), 'tettai-by-hand-'));
	tools = {
		store,
		fetcher: fictionalWeb(pages).fetcher,
		archive: openCaptures({ folder }),
		listener: () => undefined,
		configured: {},
		webArchive: undefined,
		now: () => new Date('2026-11-25T03:00:00Z'),
		signal: new AbortController().signal,
	};
});
afterAll(async () => {
	await store.close();
	await rm(folder, { recursive: true });
});
beforeEach(async () => {
	companies += 1;
	company = await addFictionalCompany(store.db, `kitano-${String(companies)}`);
});

const capture = (url: string, of = company) =>
	captureByHand(tools, { address: url, company: of, site });

async function proposed(url: string, of = company): Promise<number> {
	const captured = await capture(url, of);
	if ('proposal' in captured) return captured.proposal;
	throw new Error(captured.message);
}

const count = async (table: string): Promise<number> => {
	const [row] = await rowsOf<{ count: number }>(
		store.db,
		sql`select count(*)::int as count from ${sql.identifier(table)}`,
	);
	return row?.count ?? 0;
};

test('is in the archive, and what the reader found in it is a proposal', async () => {
	pages.set(address, { body: noticePage(halt) });
	const proposal = await proposed(`${address}#part`);
	const [row] = await rowsOf(
		store.db,
		sql`select p.status, p.state, p.company, d.url, d.source, c.ordinal from proposals p
			join document_texts t on t.id = p.document_text join documents d on d.id = t.document
			join captures c on c.id = t.capture where p.id = ${proposal}`,
	);
	expect(row).toEqual({
		...{ status: 'suspended', state: 'pending', company },
		...{ url: address, source: 'by-hand', ordinal: 1 },
	});
});

test('is kept once while it says the same, and is about another company on demand', async () => {
	const url = 'https://kitano.example/news/2';
	pages.set(url, { body: noticePage(halt) });
	const first = await proposed(url);
	const captures = await count('captures');
	expect(await proposed(url)).toBe(first);
	const other = await addFictionalCompany(store.db, `minato-${String(companies)}`);
	expect(await proposed(url, other)).not.toBe(first);
	expect(await count('captures')).toBe(captures);
	pages.set(url, { body: noticePage(`${halt}再開の予定はありません。`) });
	expect(await proposed(url)).not.toBe(first);
	expect(await count('captures')).toBe(captures + 1);
});

test('of which the reader understands nothing is an empty proposal', async () => {
	const url = 'https://kitano.example/news/3';
	pages.set(url, { body: noticePage('本日は晴天です。明日も晴れるでしょう。') });
	const [row] = await rowsOf(
		store.db,
		sql`select status, kind, state from proposals where id = ${await proposed(url)}`,
	);
	expect(row).toEqual({ status: null, kind: null, state: 'pending' });
});

test('that cannot be had says why, and leaves nothing behind', async () => {
	const url = 'https://kitano.example/news/4';
	const documents = await count('documents');
	pages.set(url, new CollectProblem('robots_disallowed', url, 'robots.txt asks us not to.'));
	expect(await capture(url)).toEqual({
		problem: 'robots_disallowed',
		message: 'robots.txt asks us not to.',
	});
	expect(await capture('https://kitano.example/nothing')).toMatchObject({ problem: 'not_found' });
	pages.set(url, { body: '<html><body></body></html>' });
	expect(await capture(url)).toHaveProperty('problem');
	expect(await count('documents')).toBe(documents);
});

test('is not asked for while fetching is switched off, nor twice at once', async () => {
	await store.db
		.insert(collectingStops)
		.values({ scope: 'all', stoppedAt: new Date(), because: 'They asked.' });
	expect(await capture(address)).toMatchObject({ problem: 'host_stopped' });
	await store.db.delete(collectingStops);
	const letGo = await store.hold(`capture ${address}`);
	expect(await capture(address)).toMatchObject({ problem: 'throttled' });
	await letGo?.();
	expect(await capture(address)).toHaveProperty('proposal');
});

test('has a source that no declaration takes away', async () => {
	await retireUndeclared(store.db, []);
	const [row] = await rowsOf<{ because: string }>(
		store.db,
		sql`select disabled_because_en as because from sources where id = 'by-hand'`,
	);
	expect(row?.because).toMatch(/when a reviewer names it/);
});
