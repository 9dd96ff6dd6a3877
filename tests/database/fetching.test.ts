import { setTimeout as pause } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import { hostTurns, robotsFiles } from '#lib/server/database/schema/sources.ts';
import { createHostLease } from '../../scrapers/fetching/host-lease.ts';
import { createHostTurns } from '../../scrapers/fetching/host-turns.ts';
import { createRobotsCache, createRobotsShelf } from '../../scrapers/fetching/robots-cache.ts';
import { openTestStore } from '../support/database.ts';

/** What the fetcher keeps in the database: robots.txt files, and whose turn it is at a host. */
let store: Store;
beforeAll(async () => {
	store = await openTestStore();
});
afterAll(() => store.close());

describe('the shelf of robots.txt files', () => {
	const origin = 'https://robots.example';
	const now = Date.UTC(2026, 0, 15);
	const text = 'User-agent: *\nDisallow: /no\n';

	test('gives back what it was given, and keeps the newest', async () => {
		const shelf = createRobotsShelf(store.db);
		expect(await shelf.load(origin)).toBeUndefined();
		const unreachable = {
			outcome: 'unreachable',
			status: undefined,
			body: '',
			fetchedAt: new Date(now),
		} as const;
		await shelf.save(origin, unreachable);
		expect(await shelf.load(origin)).toMatchObject(unreachable);
		const rules = {
			outcome: 'rules',
			status: 200,
			body: text,
			fetchedAt: new Date(now + 1),
		} as const;
		await shelf.save(origin, rules);
		expect(await shelf.load(origin)).toMatchObject(rules);
		expect(await store.db.select().from(robotsFiles)).toHaveLength(1);
	});

	test('takes any text that a server sends', async () => {
		const shelf = createRobotsShelf(store.db);
		const body = `\0\ufffd${text}\0`;
		await shelf.save('https://odd.example', {
			outcome: 'rules',
			status: 200,
			body,
			fetchedAt: new Date(now),
		});
		expect((await shelf.load('https://odd.example'))?.body).toBe(`\ufffd${text}`);
	});

	test('serves a second process for a day', async () => {
		let asked = 0;
		const get = async (at: number): Promise<boolean> => {
			const cache = createRobotsCache(() => at, createRobotsShelf(store.db));
			const robots = await cache.get('https://day.example', () => {
				asked += 1;
				return Promise.resolve({
					outcome: 'rules',
					status: 200,
					body: text,
					fetchedAt: new Date(at),
				} as const);
			});
			return robots.allows('https://day.example/no');
		};
		expect([await get(now), asked]).toEqual([false, 1]);
		expect([await get(now + 86_399_000), asked]).toEqual([false, 1]);
		expect([await get(now + 86_401_000), asked]).toEqual([false, 2]);
	});
});

describe('the lease of a host', () => {
	const host = 'turns.example';
	const longAgo = sql`clock_timestamp() - interval '1 second'`;
	beforeEach(() => store.db.delete(hostTurns));

	test('belongs to one holder until it is released', async () => {
		const [one, two] = ['one', 'two'].map((holder) => createHostLease(store.db, holder, 60_000));
		expect(await one?.claim(host, 0)).toBe(0);
		expect(await two?.claim(host, 0)).toBeGreaterThan(0);
		expect(await two?.claim('other.example', 0)).toBe(0);
		await two?.release(host);
		expect(await two?.claim(host, 0)).toBeGreaterThan(0);
		await one?.release(host);
		expect(await two?.claim(host, 0)).toBe(0);
	});

	test('is not given before the spacing has passed, and says how long that is', async () => {
		const [one, two] = ['one', 'two'].map((holder) => createHostLease(store.db, holder, 60_000));
		await one?.claim(host, 30_000);
		await one?.release(host);
		for (const lease of [one, two]) {
			const wait = await lease?.claim(host, 30_000);
			expect(wait).toBeGreaterThan(20_000);
			expect(wait).toBeLessThanOrEqual(30_000);
		}
		await store.db.update(hostTurns).set({ nextAt: longAgo }).where(eq(hostTurns.host, host));
		expect(await two?.claim(host, 30_000)).toBe(0);
	});

	test('of a holder that vanished goes to the next', async () => {
		const [gone, next] = ['gone', 'next'].map((holder) =>
			createHostLease(store.db, holder, 60_000),
		);
		await gone?.claim(host, 0);
		expect(await next?.claim(host, 0)).toBeGreaterThan(0);
		await store.db.update(hostTurns).set({ heldUntil: longAgo }).where(eq(hostTurns.host, host));
		expect(await next?.claim(host, 0)).toBe(0);
		await gone?.release(host);
		const [row] = await store.db.select().from(hostTurns);
		expect(row?.holder).toBe('next');
	});

	test('is claimed by one of many at the same moment', async () => {
		const claims = Array.from({ length: 8 }, (_, at) =>
			createHostLease(store.db, `holder ${at}`, 60_000).claim(host, 0),
		);
		const waits = await Promise.all(claims);
		expect(waits.filter((wait) => wait === 0)).toHaveLength(1);
	});

	test('keeps two processes from asking at once, and apart', async () => {
		const asked: { from: number; to: number }[] = [];
		const processes = ['one', 'two'].map((holder) =>
			createHostTurns({ lease: createHostLease(store.db, holder, 60_000), random: () => 0 }),
		);
		const ask = async (): Promise<void> => {
			const from = performance.now();
			await pause(30);
			asked.push({ from, to: performance.now() });
		};
		await Promise.all(
			processes.flatMap((turns) => [turns.take(host, 100, ask), turns.take(host, 100, ask)]),
		);
		expect(asked).toHaveLength(4);
		for (const [at, { from }] of asked.slice(1).entries()) {
			expect(from).toBeGreaterThanOrEqual(asked[at]?.to ?? Infinity);
		}
		const [row] = await store.db.select().from(hostTurns);
		expect(row).toMatchObject({ host, holder: null, heldUntil: null });
	});
});
