import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { openCaptures } from '../../scrapers/archive/captures.ts';
import { collect } from '../../scrapers/pipeline/collect.ts';
import type { RunEvent } from '../../scrapers/pipeline/run-event.ts';
import { recordSources } from '../../scrapers/pipeline/sources.ts';
import type { PipelineTools } from '../../scrapers/pipeline/tools.ts';
import { CollectProblem } from '../../scrapers/problem.ts';
import type { Item, Source } from '../../scrapers/source.ts';
import { collectedDump } from '../support/collected.ts';
import { openTestStore } from '../support/database.ts';
import { add, factsRow } from '../support/fictional-rows.ts';
import {
	fictionalSource,
	fictionalWeb,
	noticePage,
	type FictionalPage,
} from '../support/fictional-source.ts';

const list = 'https://kitano-steel.example/news';
const one = `${list}/1`;
const two = `${list}/2`;

let store: Store;
let folder: string;
let pages: Map<string, FictionalPage>;
let web: ReturnType<typeof fictionalWeb>;
let now: Date;
let events: RunEvent[];

beforeEach(async () => {
	store = await openTestStore();
	folder = mkdtempSync(join(tmpdir(), 'tettai-archive-'));
	pages = new Map<string, FictionalPage>();
	web = fictionalWeb(pages);
	now = new Date('2026-11-20T18:00:00Z');
	events = [];
	await add(store.db, tables.companies, { slug: 'kitano-steel' });
	await add(store.db, tables.companyFacts, factsRow('kitano-steel'));
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const tools = (changes: Partial<PipelineTools> = {}): PipelineTools => ({
	store,
	fetcher: web.fetcher,
	archive: openCaptures({ folder }),
	listener: (event) => events.push(event),
	configured: {},
	webArchive: undefined,
	now: () => now,
	signal: new AbortController().signal,
	...changes,
});

const item = (url: string, changes: Partial<Item> = {}): Item => ({
	url,
	title: 'ロシア事業について',
	publishedOn: '2022-03-10',
	lang: 'ja',
	companies: ['kitano-steel'],
	relevant: true,
	...changes,
});

function publish(...items: Item[]): void {
	pages.set(list, { body: JSON.stringify(items), type: 'application/json' });
}

async function run(source: Source = fictionalSource(), changes: Partial<PipelineTools> = {}) {
	await recordSources(store.db, [source]);
	return collect(source, tools(changes));
}

async function issuesNow(): Promise<string[]> {
	const rows = await store.db.select().from(tables.issues);
	return rows
		.map(({ code, subject, closedAt }) => `${code} ${subject}${closedAt ? ' closed' : ''}`)
		.sort();
}

const laterBy = (days: number): void => {
	now = new Date(now.getTime() + days * 86_400_000);
};

describe('a run', () => {
	test('records what is listed, keeps the relevant as evidence and reads its text', async () => {
		publish(item(one), item(two, { relevant: false }));
		pages.set(one, { body: noticePage('当社はロシア向けの出荷を当面の間停止いたします。') });
		const outcome = await run();
		expect(outcome).toMatchObject({
			state: 'succeeded',
			counts: { listed: 2, skipped: 1, fetched: 2, documents: 1, captures: 1, texts: 1, issues: 0 },
		});
		const [text] = await store.db.select().from(tables.documentTexts);
		expect(text?.content).toContain('出荷を当面の間停止');
		expect(text?.because).toBe('capture');
		expect(events.map(({ type }) => type)).toContain('document_visited');
	});

	test('a second one brings nothing new and asks for no disclosure again', async () => {
		publish(item(one));
		pages.set(one, { body: noticePage('出荷を停止いたします。') });
		await run();
		const before = await collectedDump(store.db);
		web.asked.length = 0;
		const again = await run();
		expect(again).toMatchObject({
			counts: { fetched: 1, unchanged: 1, documents: 0, captures: 0 },
		});
		expect(web.asked.map(({ url }) => url)).toEqual([list]);
		expect(await collectedDump(store.db)).toBe(before);
	});

	test('asks again when the time for it has come, with what it knows, and keeps an edit beside the original', async () => {
		publish(item(one));
		pages.set(one, { body: noticePage('出荷を停止いたします。'), etag: '"a"' });
		await run();
		laterBy(31);
		expect(await run()).toMatchObject({ counts: { fetched: 2, unchanged: 2, captures: 0 } });
		pages.set(one, { body: noticePage('出荷を再開いたします。'), etag: '"b"' });
		laterBy(31);
		expect(await run()).toMatchObject({ counts: { fetched: 2, unchanged: 1, captures: 1 } });
		const captures = await store.db.select().from(tables.captures);
		expect(captures.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
		expect(web.asked.at(-1)?.etag).toBe('"a"');
	});

	test('takes a page that only looks different for unchanged: its text is the same', async () => {
		publish(item(one));
		pages.set(one, { body: noticePage('出荷を停止いたします。') });
		await run();
		laterBy(31);
		pages.set(one, { body: `${noticePage('出荷を停止いたします。')}<!-- ticket 5 -->` });
		expect(await run()).toMatchObject({ counts: { unchanged: 2, captures: 0 } });
	});

	test('asks for no more than it was told to, and the next goes on from there', async () => {
		publish(item(one), item(two));
		for (const url of [one, two]) pages.set(url, { body: noticePage(`出荷を停止 ${url}`) });
		const source = fictionalSource();
		await recordSources(store.db, [source]);
		expect(await collect(source, tools(), { max: 1 })).toMatchObject({ counts: { captures: 1 } });
		expect(await collect(source, tools())).toMatchObject({ counts: { captures: 1 } });
	});

	test('that is only tried out records nothing', async () => {
		publish(item(one));
		const before = await collectedDump(store.db);
		const source = fictionalSource();
		await recordSources(store.db, [source]);
		expect(await collect(source, tools(), { dryRun: true })).toMatchObject({
			counts: { listed: 1, documents: 0 },
		});
		expect(await collectedDump(store.db)).toBe(before);
		expect(await store.db.select().from(tables.runs)).toEqual([]);
	});

	test('marks one that an earlier process left open as interrupted', async () => {
		publish();
		const source = fictionalSource();
		await recordSources(store.db, [source]);
		await store.db
			.insert(tables.runs)
			.values({ source: 'kitano', startedAt: now, state: 'running' });
		await collect(source, tools());
		const runs = await store.db.select().from(tables.runs).orderBy(tables.runs.id);
		expect(runs.map(({ state }) => state)).toEqual(['interrupted', 'succeeded']);
	});

	test('of a source that somebody else is running does nothing', async () => {
		publish(item(one));
		const letGo = await store.hold('collect kitano');
		expect(await run()).toEqual({ state: 'skipped', because: 'busy' });
		await letGo?.();
		pages.set(one, { body: noticePage('出荷を停止いたします。') });
		expect(await run()).toMatchObject({ state: 'succeeded' });
	});

	test.each([
		['disabled', fictionalSource({ disabled: { en: 'no', ja: '否' } })],
		['not_configured', fictionalSource({ needs: ['EDINET_API_KEY'] })],
	])('of a source that is %s asks nobody', async (because, source) => {
		expect(await run(source)).toEqual({ state: 'skipped', because });
		expect(web.asked).toEqual([]);
	});

	test.each(['kitano', 'all'])('asks nobody while “%s” is stopped', async (scope) => {
		await store.db
			.insert(tables.collectingStops)
			.values({ scope, stoppedAt: now, because: 'They asked us to.' });
		expect(await run()).toEqual({ state: 'skipped', because: 'stopped' });
		expect(web.asked).toEqual([]);
	});
});

test('the kill switch ends a run that goes on, and what it has stays', async () => {
	publish(item(one));
	pages.set(one, { body: noticePage('出荷を停止いたします。') });
	const stopFile = join(folder, 'stop');
	const source = fictionalSource({
		async *discover(discovery) {
			await discovery.get(list);
			yield { name: list, items: [item(one)], rolling: false };
			writeFileSync(stopFile, 'They asked us to.');
			await new Promise((next) => setTimeout(next, 3_000));
		},
	});
	expect(await run(source, { stopFile })).toMatchObject({
		state: 'interrupted',
		counts: { documents: 1, captures: 0 },
	});
	expect(await run(source, { stopFile })).toEqual({ state: 'skipped', because: 'stopped' });
});

describe('a list that must not be trusted is not recorded:', () => {
	const ten = Array.from({ length: 10 }, (_, at) =>
		item(`${list}/${String(at)}`, { relevant: false }),
	);

	test('one that lost more than a fifth of its entries, until a person accepts it', async () => {
		publish(...ten);
		await run();
		publish(...ten.slice(0, 7), item(`${list}/new`, { relevant: false }));
		expect(await run()).toMatchObject({ state: 'succeeded' });
		publish(...ten.slice(0, 6));
		expect(await run()).toMatchObject({ state: 'failed', counts: { documents: 0 } });
		expect(await issuesNow()).toEqual([`list_shrunk ${list}`]);
		expect(await run(fictionalSource({ baselineFrom: '2026-11-21' }))).toMatchObject({
			state: 'succeeded',
		});
		expect(await issuesNow()).toEqual([`list_shrunk ${list} closed`]);
	});

	test('one that is empty and was not, even where entries come and go', async () => {
		publish(...ten);
		await run(fictionalSource({ rolling: true }));
		publish(...ten.slice(0, 1));
		expect(await run(fictionalSource({ rolling: true }))).toMatchObject({ state: 'succeeded' });
		publish();
		expect(await run(fictionalSource({ rolling: true }))).toMatchObject({ state: 'failed' });
		expect(await issuesNow()).toEqual([`empty_list ${list}`]);
	});

	test('one with fewer entries than it says', async () => {
		publish(item(one));
		expect(await run(fictionalSource({ expected: 2 }))).toMatchObject({
			state: 'failed',
			counts: { documents: 0 },
		});
		expect(await issuesNow()).toEqual([`incomplete ${list}`]);
	});

	test('and what it said before stays as it was', async () => {
		publish(...ten);
		await run();
		const before = await store.db.select().from(tables.listings);
		publish();
		await run();
		expect(await store.db.select().from(tables.listings)).toEqual(before);
	});
});

describe('a problem', () => {
	test('with one disclosure becomes an issue; the others are collected', async () => {
		publish(item(one), item(two));
		pages.set(two, { body: noticePage('出荷を停止いたします。') });
		expect(await run()).toMatchObject({
			state: 'succeeded',
			errors: 1,
			counts: { captures: 1, issues: 1 },
		});
		expect(await issuesNow()).toEqual([`not_found ${one}`]);
	});

	test('that nobody expects to pass is not tried again before the next day; then it may have been mended', async () => {
		publish(item(one));
		await run();
		pages.set(one, { body: noticePage('出荷を停止いたします。') });
		expect(await run()).toMatchObject({ counts: { fetched: 1, captures: 0 } });
		laterBy(1.01);
		expect(await run()).toMatchObject({ counts: { captures: 1 } });
		expect(await issuesNow()).toEqual([`not_found ${one} closed`]);
	});

	test('that lasts is tried at growing intervals, a month apart at most', async () => {
		publish(item(one));
		const tried: number[] = [];
		const days = [0, 1, 2, 3, 4, 7, 8, 15, 16, 31, 32, 61, 62, 91, 92];
		for (const [at, day] of days.entries()) {
			laterBy(day - (days[at - 1] ?? 0));
			const outcome = await run();
			if (outcome.state !== 'skipped' && outcome.counts.fetched === 2) tried.push(day);
		}
		expect(tried).toEqual([0, 1, 2, 4, 8, 16, 32, 62, 92]);
	});

	test('that may pass is tried again in the next run', async () => {
		publish(item(one));
		pages.set(one, new CollectProblem('unreachable', one, 'Nobody answers.'));
		await run();
		expect(await run()).toMatchObject({ counts: { fetched: 2, issues: 1 } });
		const [issue, ...more] = await store.db.select().from(tables.issues);
		expect([issue?.code, more]).toEqual(['unreachable', []]);
	});

	test('of a host ends the asking there, as one issue', async () => {
		publish(item(one), item(two));
		pages.set(one, new CollectProblem('throttled', one, 'The server asks for rest.'));
		pages.set(two, { body: noticePage('出荷を停止いたします。') });
		expect(await run()).toMatchObject({ counts: { fetched: 2, captures: 0 } });
		expect(await issuesNow()).toEqual(['throttled kitano-steel.example']);
	});

	test('with reading keeps the evidence', async () => {
		publish(item(one));
		pages.set(one, { body: '%PDF-1.7\n% broken', type: 'application/pdf' });
		expect(await run()).toMatchObject({ counts: { captures: 1, texts: 0, issues: 1 } });
		expect((await issuesNow())[0]).toMatch(/^pdf_damaged /);
	});

	test('of the bytes themselves is met once, stays open, and is tried again by the next extractor', async () => {
		publish(item(one), item(two));
		pages.set(one, { body: '%PDF-1.7\n% broken', type: 'application/pdf' });
		pages.set(two, { body: noticePage('出荷を停止いたします。') });
		await run();
		await run();
		const triedAgain = await run();
		expect(triedAgain).toMatchObject({ counts: { issues: 0 } });
		laterBy(200);
		expect(await run()).toMatchObject({ counts: { fetched: 3, unchanged: 3, issues: 0 } });
		expect(await issuesNow()).toEqual([`pdf_damaged ${one}`]);
		// Had it last been met before the present extractor read its first text, it would have been an earlier one that failed.
		const [text] = await store.db.select().from(tables.documentTexts);
		const before = new Date((text?.extractedAt.getTime() ?? 0) - 1);
		await store.db.update(tables.issues).set({ lastSeenAt: before });
		expect(await run()).toMatchObject({ counts: { issues: 1 } });
	});

	test('of an answer that is not the disclosure keeps nothing of it', async () => {
		publish(item(one));
		pages.set(one, {
			body: '<html lang="ja"><title>ページが見つかりません</title><h1>ページが見つかりません</h1></html>',
		});
		expect(await run()).toMatchObject({ counts: { captures: 0, issues: 1 } });
		expect(await issuesNow()).toEqual([`soft_not_found ${one}`]);
	});

	test('of the register’s evidence has a name of its own', async () => {
		publish(item(one), item(two));
		pages.set(two, { body: noticePage('出荷を停止いたします。') });
		await run(fictionalSource({ kind: 'register_evidence' }));
		expect(await issuesNow()).toEqual([`evidence_gone ${one}`]);
		pages.set(two, { body: noticePage('出荷を再開いたします。') });
		laterBy(31);
		await run(fictionalSource({ kind: 'register_evidence' }));
		expect(await issuesNow()).toContain(`evidence_changed ${two}`);
		laterBy(31);
		await run(fictionalSource({ kind: 'register_evidence' }));
		// Nothing new was seen, and yet nobody has looked.
		expect(await issuesNow()).toContain(`evidence_changed ${two}`);
	});

	test.each(['\0', 'ab\ud800', 'x'.repeat(5_000)])(
		'of a hostile list is told in plain text',
		async (text) => {
			publish(
				item(`not an address ${text}`, { title: text }),
				item(`${list}/${text}`, { title: text }),
			);
			await run();
			const met = (await issuesNow()).map((issue) => issue.split(' ')[0]);
			expect(new Set(met)).toEqual(new Set(['bad_entry']));
			expect((await issuesNow()).join('\n')).not.toMatch(/\0|\ud800/);
		},
	);
});

test('a page that is the cover of a file brings the file', async () => {
	publish(item(one));
	const file = `${list}/1.pdf`;
	pages.set(one, {
		body: `<html lang="ja"><title>お知らせ</title><main><h1>お知らせ</h1><p>詳細は<a href="${file}">こちらのファイル</a>をご覧ください。</p></main></html>`,
	});
	await run();
	const documents = await store.db.select().from(tables.documents).orderBy(tables.documents.id);
	expect(documents.map(({ url }) => url)).toEqual([one, file]);
	expect(documents[1]).toMatchObject({ companies: ['kitano-steel'], publishedOn: '2022-03-10' });
});

test('a text that a better extractor read differently is marked as our change', async () => {
	publish(item(one));
	pages.set(one, { body: noticePage('出荷を停止いたします。') });
	await run();
	await store.db.execute(sql`alter table document_texts disable trigger all`);
	await store.db.execute(
		sql`update document_texts set extractor = 'before', sha256 = repeat('0', 64)`,
	);
	await store.db.execute(sql`alter table document_texts enable trigger all`);
	expect(await run()).toMatchObject({ counts: { fetched: 1, captures: 0, texts: 1 } });
	const texts = await store.db.select().from(tables.documentTexts).orderBy(tables.documentTexts.id);
	expect(texts.map(({ because }) => because)).toEqual(['capture', 'extractor']);
});
