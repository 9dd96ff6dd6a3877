import { type ChildProcess, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { sql } from 'drizzle-orm';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgres } from '#lib/server/database/connect.ts';
import type { Store } from '#lib/server/database/database.ts';
import { rowsOf } from '#lib/server/register/rows.ts';
import { queues } from '../../scrapers/schedule.ts';
import { copyFolders } from '../sample-web/folders.ts';
import { startSampleWeb, type SampleWeb } from '../sample-web/server.ts';
import { begin, dataFolder, freePort, project, ready, tidyUp } from '../support/command.ts';
import { dropDatabase, freshDatabase, startPostgres, type Postgres } from '../support/postgres.ts';
import { importFolder } from '../support/register.ts';

/** What docs/scaling.md shows: two webs and two workers on one PostgreSQL, visitors and collectors at once. */
let server: Postgres;
let database: string;
let store: Store;
let web: SampleWeb;
let sites: string;
const workers: { child: ChildProcess; said: string }[] = [];
const opened: PgBoss[] = [];
beforeAll(async () => {
	server = await startPostgres();
	database = await freshDatabase(server.url);
	store = await openPostgres(database);
	await store.migrate();
	web = await startSampleWeb();
	const folders = await copyFolders(web, await dataFolder());
	({ sites } = folders);
	await importFolder(store.db, folders.companies, new Date());
});
afterAll(async () => {
	for (const { child } of workers) child.kill('SIGKILL');
	for (const queue of opened) await queue.stop({ graceful: false });
	await store.close();
	await tidyUp();
	await web.close();
	await dropDatabase(server.url, database);
	await server.stop();
});

const shared = async () => ({ DATABASE_URL: database, TETTAI_DATA: await dataFolder() });

async function startWeb(): Promise<string> {
	const port = String(await freePort());
	const origin = `http://localhost:${port}`;
	const settings = { PORT: port, ORIGIN: origin, NODE_ENV: 'production' };
	const node = begin(['serve'], { ...(await shared()), ...settings });
	await ready(node);
	return origin;
}

async function startWorker(): Promise<void> {
	const child = spawn(process.execPath, [join(project, 'tests/support/sample-worker.ts'), sites], {
		cwd: project,
		env: {
			...{ PATH: process.env['PATH'], ...(await shared()) },
			TETTAI_CONTACT: 'worker@tettai.example',
			TETTAI_ALLOW_ADDRESSES: '127.0.0.0/8',
			TETTAI_MIN_DELAY_MS: '0',
		},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const worker = { child, said: '' };
	workers.push(worker);
	child.stdout.setEncoding('utf8').on('data', (text: string) => (worker.said += text));
	await expect.poll(() => worker.said, { timeout: 60_000 }).toContain('ready');
}

const load = (url: string) => autocannon({ url, connections: 4, duration: 10 });

test('both webs answer everybody while both workers do every run once', async () => {
	const nodes = [await startWeb(), await startWeb()];
	await startWorker();
	await startWorker();
	const page = (node: string) => `${node}/en/companies?group=leaving`;
	const alone = await load(page(nodes[0] ?? ''));
	const before = await Promise.all(nodes.map((node) => load(page(node))));

	const queue = new PgBoss({ connectionString: database, max: 2 });
	await queue.start();
	opened.push(queue);
	// EDINET needs a key, which these workers do not have.
	const names = (await readdir(sites))
		.map((name) => name.replace('.json', ''))
		.filter((name) => name !== 'sample-edinet');
	for (const source of names) await queue.send(queues.runs, { source }, { singletonKey: source });
	const during = await Promise.all(nodes.map((node) => load(page(node))));
	const ended = () => workers.flatMap(({ said }) => said.match(/^ended \S+$/gm) ?? []);
	await expect.poll(() => ended().length, { timeout: 240_000, interval: 500 }).toBe(names.length);

	expect(ended().toSorted()).toEqual(names.map((name) => `ended ${name}`).toSorted());
	const runs = await rowsOf<{ source: string; count: number }>(
		store.db,
		sql`select source, count(*)::int as count from runs group by source order by source collate "C"`,
	);
	expect(runs).toEqual(names.toSorted().map((source) => ({ source, count: 1 })));
	for (const { said } of workers) expect(said).toMatch(/^ended /m);
	const all = [alone, ...before, ...during];
	for (const { non2xx, errors, timeouts } of all)
		expect([non2xx, errors, timeouts]).toEqual([0, 0, 0]);
	const speed = (results: readonly autocannon.Result[]): string =>
		results
			.map(({ requests, latency }) => `${requests.average}/s (p99 ${latency.p99} ms)`)
			.join(' + ');
	console.log(`one web ${speed([alone])}; two ${speed(before)}; with collectors ${speed(during)}`);
});
