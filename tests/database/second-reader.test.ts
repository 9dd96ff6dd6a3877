import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { openCaptures } from '../../scrapers/archive/captures.ts';
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

const list = 'https://kitano-steel.example/news';
const sentence = '当社はロシア向けの出荷を停止いたしました。';

let store: Store;
let folder: string;
let server: Server;
let questions: number;
let respond: (response: ServerResponse) => void;

const says = (content: object) => (response: ServerResponse) =>
	response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify(content) } }] }));

beforeEach(async () => {
	store = await openTestStore();
	folder = mkdtempSync(join(tmpdir(), 'tettai-archive-'));
	questions = 0;
	server = createServer((request, response) => {
		request.resume().on('end', () => {
			questions += 1;
			respond(response);
		});
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	await add(store.db, tables.companies, { slug: 'kitano-steel' });
	await add(store.db, tables.companyFacts, factsRow('kitano-steel'));
});
afterEach(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
	await store.close();
	rmSync(folder, { recursive: true });
});

async function run(): Promise<void> {
	const entries = [1, 2].map((number) => ({
		url: `${list}/${String(number)}`,
		title: 'ロシア事業について',
		publishedOn: `2022-03-1${String(number)}`,
		lang: 'ja',
		companies: ['kitano-steel'],
		relevant: true,
	}));
	const pages = new Map<string, FictionalPage>([
		[list, { body: JSON.stringify(entries), type: 'application/json' }],
		...entries.map(({ url }) => [url, { body: noticePage(sentence) }] as const),
	]);
	const source = fictionalSource();
	await recordSources(store.db, [source]);
	await collect(source, {
		store,
		fetcher: fictionalWeb(pages).fetcher,
		archive: openCaptures({ folder }),
		listener: () => undefined,
		configured: {},
		webArchive: undefined,
		secondReader: {
			endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`,
			model: 'small',
			key: undefined,
		},
		now: () => new Date('2026-11-20T18:00:00Z'),
		signal: new AbortController().signal,
	});
}

const proposed = async () =>
	(await store.db.select().from(tables.proposals))
		.map(({ reader, status, confidence, state }) =>
			[reader.split('-')[0], status, confidence, state].join(' '),
		)
		.sort();

test('what a second reader reads differently stands beside what the rules read', async () => {
	respond = says({ status: 'operating', quotes: ['ロシア向けの出荷'] });
	await run();
	expect(await proposed()).toEqual([
		'rules suspended high pending',
		'rules suspended high pending',
		'second:small operating low pending',
		'second:small operating low pending',
	]);
	await run();
	expect(questions).toBe(2);
});

test('where both agree there is one proposal', async () => {
	respond = says({ status: 'suspended', quotes: ['ロシア向けの出荷を停止'] });
	await run();
	expect(await proposed()).toEqual([
		'rules suspended high pending',
		'rules suspended high pending',
	]);
	expect(questions).toBe(2);
});

test('where it fails, the rules stand, a person is told, and it is asked no more in the run', async () => {
	respond = (response) => {
		response.statusCode = 500;
		response.end();
	};
	await run();
	expect(await proposed()).toHaveLength(2);
	expect(questions).toBe(1);
	const issues = await store.db.select().from(tables.issues);
	expect(issues.map(({ code }) => code)).toContain('server_error');
});

test('nonsense is told, and the next text is asked about all the same', async () => {
	respond = says({ status: 'gone' });
	await run();
	expect(await proposed()).toHaveLength(2);
	expect(questions).toBe(2);
});
