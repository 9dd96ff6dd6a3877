import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '#lib/server/database/connect.ts';
import { documents } from '#lib/server/database/schema/index.ts';
import { expectedSources, type ExpectedSource } from '../sample-web/expected.ts';
import { copyFolders } from '../sample-web/folders.ts';
import { startSampleWeb, type SampleWeb } from '../sample-web/server.ts';
import { collectedHash } from '../support/collected.ts';
import { dataFolder, run, tidyUp } from '../support/command.ts';

let web: SampleWeb;
let sites: string;
let settings: Record<string, string>;
let expected: Record<string, ExpectedSource>;

beforeAll(async () => {
	web = await startSampleWeb({ port: 0 });
	const folders = await copyFolders(web, await dataFolder());
	sites = folders.sites;
	settings = {
		TETTAI_DATA: await dataFolder(),
		TETTAI_CONTACT: 'desk@tettai.example',
		TETTAI_ALLOW_ADDRESSES: '127.0.0.0/8',
		TETTAI_MIN_DELAY_MS: '0',
		EDINET_API_KEY: '0123456789abcdef0123456789abcdef',
	};
	expected = expectedSources(web);
	expect((await run(['import', folders.companies], settings)).status).toBe(0);
});
afterAll(async () => {
	await web.close();
	await tidyUp();
});

/** The closing table: the figures of a source by the heading of their column. */
function rowOf(table: string, source: string): Record<string, number> {
	const [, head = '', row = ''] =
		new RegExp(`^(source .*)$[^]*^(${source} .*)$`, 'm').exec(table) ?? [];
	const headings = head.replace('new documents', 'new_documents').split(/\s+/).slice(1);
	const figures = row.split(/\s+/).slice(1).map(Number);
	return Object.fromEntries(headings.map((heading, at) => [heading, figures[at] ?? NaN]));
}

async function withDatabase<Result>(
	work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<Result>,
): Promise<Result> {
	const store = await openStore({ dataFolder: settings['TETTAI_DATA'] ?? '' });
	try {
		return await work(store);
	} finally {
		await store.close();
	}
}

describe('collecting from the sample web', () => {
	test('ends with a table of exactly what it serves', async () => {
		const { status, out, err } = await run(['collect', '--sites', sites], settings);
		expect([status, err]).toEqual([0, '']);
		for (const [source, { listed, skipped, documents: found }] of Object.entries(expected))
			expect([source, rowOf(out, source)]).toMatchObject([
				source,
				{ listed, skipped, new_documents: found.length, captures: found.length, issues: 0 },
			]);
	});

	test('finds every disclosure with its title, its day, its language and whom it is about', async () => {
		const found = await withDatabase(({ db }) => db.select().from(documents));
		const byUrl = new Map(
			found.map((document) => [
				document.url,
				{ ...document, companies: document.companies.toSorted() },
			]),
		);
		const all = Object.values(expected).flatMap((source) => source.documents);
		expect([...byUrl.keys()].sort()).toEqual(all.map(({ url }) => url).sort());
		for (const { url, companies, publishedOn, title, lang } of all)
			expect(byUrl.get(url)).toMatchObject({
				companies: companies.toSorted(),
				...(publishedOn !== undefined && { publishedOn }),
				...(title !== undefined && { title }),
				lang,
			});
	});

	test('asks no host twice at once, and says who asks', () => {
		for (const one of web.requests) {
			expect(one.headers['user-agent']).toContain('desk@tettai.example');
			const beside = web.requests.filter(
				(other) =>
					other !== one &&
					other.host === one.host &&
					other.startedAt > one.startedAt &&
					other.startedAt < (one.endedAt ?? one.startedAt),
			);
			expect(beside.map(({ path }) => path)).toEqual([]);
		}
	});

	test('a second time brings no capture, document or proposal, and leaves the database as it is', async () => {
		const before = await withDatabase(({ db }) => collectedHash(db));
		const { status, out } = await run(['collect', '--sites', sites], settings);
		expect(status).toBe(0);
		expect(rowOf(out, 'all')).toMatchObject({ new_documents: 0, captures: 0, proposals: 0 });
		expect(await withDatabase(({ db }) => collectedHash(db))).toBe(before);
	});

	test('what it kept is as it was written', async () => {
		const { status, out } = await run(['verify'], settings);
		expect([status, out]).toEqual([0, expect.stringContaining('no damaged or missing')]);
	});

	test('with --json says every event in a line of its own', async () => {
		const { out } = await run(['collect', 'aoba-tire', '--sites', sites, '--json'], settings);
		const events = out
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as { source: string; type: string });
		expect(events.map(({ type }) => type)).toEqual(['run_started', 'run_ended']);
		expect(new Set(events.map(({ source }) => source))).toEqual(new Set(['aoba-tire']));
	});

	test('a notice that is published is found, one that is edited is kept beside the first', async () => {
		web.state.newsrooms.hokushin.publish({
			on: web.today,
			title: 'ロシア事業の譲渡完了に関するお知らせ',
			body: ['当社は、ロシア事業の譲渡手続が本日完了しましたのでお知らせいたします。'],
		});
		const { out } = await run(['collect', 'hokushin-heavy', '--sites', sites], settings);
		expect(rowOf(out, 'hokushin-heavy')).toMatchObject({ new_documents: 1, captures: 1 });
	});
});

describe('collecting says in one line why it does nothing', () => {
	test.each([
		[{ TETTAI_CONTACT: '' }, ['collect'], 'set TETTAI_CONTACT to an e-mail or web address'],
		[{ TETTAI_COLLECT: 'off' }, ['collect'], 'switched off (TETTAI_COLLECT=off)'],
		[{}, ['collect', 'nobody'], 'There is no source “nobody”'],
		[{}, ['collect', '--site', 'nobody'], 'No source is declared for the company “nobody”'],
		[{}, ['collect', '--sites', '/nowhere'], '/nowhere'],
	])('%o %j', async (changes, args, reason) => {
		const { status, out, err } = await run(args, { ...settings, ...changes });
		expect([status, out]).toEqual([1, '']);
		expect(err).toContain(reason);
		expect(err.trim().split('\n')).toHaveLength(1);
	});

	test('a declaration that is wrong, by file and field', async () => {
		const folder = await dataFolder();
		await writeFile(join(folder, 'broken.json'), '{"id":"broken","kind":"newsroom"}');
		const { status, err } = await run(['collect', '--sites', folder], settings);
		expect(status).toBe(1);
		expect(err).toContain('broken.json');
		expect(err).toContain('name_en');
	});

	test('a source that is stopped is not asked until it is resumed', async () => {
		const because = ['--because', 'They asked us to.'];
		const nobody = await run(['stop', 'nobody', ...because], settings);
		expect([nobody.status, nobody.err]).toEqual([1, expect.stringContaining('no source “nobody”')]);
		expect((await run(['stop', 'aoba-tire', ...because], settings)).status).toBe(0);
		web.requests.length = 0;
		const stopped = await run(['collect', 'aoba-tire', '--sites', sites], settings);
		expect(stopped.out).toContain('stopped: npm run tettai -- resume');
		expect(web.requests).toEqual([]);
		expect((await run(['resume', 'aoba-tire'], settings)).status).toBe(0);
		const resumed = await run(['collect', 'aoba-tire', '--sites', sites], settings);
		expect(resumed.out).not.toContain('stopped');
		expect((await run(['resume', 'aoba-tire'], settings)).err).toContain('was not stopped');
	});
});
