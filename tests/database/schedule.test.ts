import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromPglite, PgBoss } from 'pg-boss';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsOf } from '#lib/server/register/rows.ts';
import { sql } from 'drizzle-orm';
import { sourcesHealth } from '#lib/server/collecting/health.ts';
import type { Store } from '#lib/server/database/database.ts';
import { openCaptures } from '../../scrapers/archive/captures.ts';
import type { RunEvent } from '../../scrapers/pipeline/run-event.ts';
import { recordSources } from '../../scrapers/pipeline/sources.ts';
import { queues, startSchedule } from '../../scrapers/schedule.ts';
import { openTestStore } from '../support/database.ts';
import { fictionalSource, fictionalWeb, type FictionalPage } from '../support/fictional-source.ts';

let store: Store;
let folder: string;
let events: RunEvent[];
const pages = new Map<string, FictionalPage>([
	['https://kitano-steel.example/news', { body: '[]', type: 'application/json' }],
]);

beforeEach(async () => {
	store = await openTestStore();
	folder = mkdtempSync(join(tmpdir(), 'tettai-schedule-'));
	events = [];
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const tools = () => ({
	store,
	fetcher: fictionalWeb(pages).fetcher,
	archive: openCaptures({ folder }),
	listener: (event: RunEvent) => void events.push(event),
	configured: {},
	webArchive: undefined,
	now: () => new Date(),
});
const quiet = () => undefined;

async function openQueue(): Promise<PgBoss> {
	const { connection } = store;
	const boss =
		'embedded' in connection
			? new PgBoss({ db: fromPglite(connection.embedded), backend: 'pglite' })
			: new PgBoss({ connectionString: connection.url });
	await boss.start();
	return boss;
}

const ended = () => events.filter(({ type }) => type === 'run_ended').length;
const soon = async (condition: () => boolean): Promise<void> => {
	for (let tries = 0; tries < 300 && !condition(); tries += 1)
		await new Promise((next) => setTimeout(next, 100));
	expect(condition()).toBe(true);
};

test('every enabled source has its cron in Asia/Tokyo; one that was switched off has none any more', async () => {
	const first = fictionalSource();
	const second = fictionalSource({ id: 'minato', schedule: '40 3 * * 1' });
	const schedule = await startSchedule([first, second], tools(), quiet);
	await schedule.stop();
	const off = fictionalSource({ disabled: { en: 'no', ja: '否' } });
	const again = await startSchedule([off, second], tools(), quiet);
	await again.stop();
	const crons = await rowsOf(
		store.db,
		sql`select key, cron, timezone from pgboss.schedule where name = 'collect'`,
	);
	expect(crons).toEqual([{ key: 'minato', cron: '40 3 * * 1', timezone: 'Asia/Tokyo' }]);
});

test('two workers do each run once, and one source is never queued twice', async () => {
	const source = fictionalSource();
	await recordSources(store.db, [source]);
	const workers = [
		await startSchedule([source], tools(), quiet),
		await startSchedule([source], tools(), quiet),
	];
	const boss = await openQueue();
	const job = { source: source.id };
	const sent = [
		await boss.send(queues.runs, job, { singletonKey: source.id }),
		await boss.send(queues.runs, job, { singletonKey: source.id }),
	];
	expect(sent.filter((id) => id !== null)).toHaveLength(1);
	await soon(() => ended() === 1);
	for (const worker of workers) await worker.stop();
	await boss.stop({ graceful: false });
	expect(events.filter(({ type }) => type === 'run_started')).toHaveLength(1);
});

test('a run that is broken off by a stop is given back, and the next worker does it', async () => {
	let begun = false;
	const slow = fictionalSource({
		async *discover() {
			begun = true;
			await new Promise((next) => setTimeout(next, 2_000));
			yield { name: 'never', items: [], rolling: false };
		},
	});
	await recordSources(store.db, [slow]);
	const schedule = await startSchedule([slow], tools(), quiet);
	const boss = await openQueue();
	const id = await boss.send(queues.runs, { source: slow.id }, { singletonKey: slow.id });
	await soon(() => begun);
	const began = performance.now();
	await schedule.stop();
	expect(performance.now() - began).toBeLessThan(15_000);
	const [job] = await rowsOf<{ state: string }>(
		store.db,
		sql`select state::text as state from pgboss.job where id = ${id}::uuid`,
	);
	expect(job?.state).toBe('retry');
	await boss.stop({ graceful: false });
});

test('outside its hours a source is left alone', async () => {
	const hour = (new Date().getUTCHours() + 9) % 24;
	const source = fictionalSource({ window: { from: (hour + 2) % 24, to: (hour + 3) % 24 } });
	await recordSources(store.db, [source]);
	const schedule = await startSchedule([source], tools(), quiet);
	const boss = await openQueue();
	const id = await boss.send(queues.runs, { source: source.id }, { singletonKey: source.id });
	let state = '';
	for (let tries = 0; tries < 200 && state !== 'completed'; tries += 1) {
		await new Promise((next) => setTimeout(next, 100));
		const [row] = await rowsOf<{ state: string }>(
			store.db,
			sql`select state::text as state from pgboss.job where id = ${id}::uuid`,
		);
		state = row?.state ?? '';
	}
	await schedule.stop();
	await boss.stop({ graceful: false });
	expect(state).toBe('completed');
	expect(events).toEqual([]);
});

test('a run that fails for good is kept, and the health of its source says so', async () => {
	const source = fictionalSource();
	await recordSources(store.db, [source]);
	const schedule = await startSchedule([source], tools(), quiet);
	await schedule.stop();
	const boss = await openQueue();
	await boss.send(queues.failed, { source: source.id });
	await boss.stop({ graceful: false });
	const [health] = await sourcesHealth(store.db, new Date());
	expect(health?.givenUp).toBe(1);
});
