import { describe, expect, test } from 'vitest';
import { createRobotsCache, type RobotsFile, type RobotsShelf } from './robots-cache.ts';
import { pretendClock } from './testing/clock.ts';

const origin = 'https://robots.example';
const hour = 3_600_000;

function setting(outcome: RobotsFile['outcome'], shelf?: RobotsShelf) {
	const clock = pretendClock();
	const cache = createRobotsCache(() => clock.now(), shelf);
	let asked = 0;
	const get = () =>
		cache.get(origin, () => {
			asked += 1;
			const body = outcome === 'rules' ? 'User-agent: *\nDisallow: /no' : '';
			return Promise.resolve({ outcome, status: 200, body, fetchedAt: new Date(clock.now()) });
		});
	return { clock, cache, get, asked: () => asked };
}

/** A shelf in memory. */
function pretendShelf(): RobotsShelf & { readonly files: Map<string, RobotsFile> } {
	const files = new Map<string, RobotsFile>();
	return {
		files,
		load: (name) => Promise.resolve(files.get(name)),
		save: (name, file) => Promise.resolve(void files.set(name, file)),
	};
}

describe('what is kept', () => {
	test.each([
		['rules', 24 * hour],
		['none', 24 * hour],
		['unreachable', hour],
	] as const)('%s for so long', async (outcome, ms) => {
		const { clock, cache, get, asked } = setting(outcome);
		const { staleAt } = await get();
		expect(staleAt.getTime()).toBe(clock.now() + ms);
		clock.advance(ms - 1);
		await get();
		expect([asked(), cache.atHand(origin)?.file.outcome]).toEqual([1, outcome]);
		clock.advance(1);
		expect(cache.atHand(origin)).toBeUndefined();
		await get();
		expect(asked()).toBe(2);
	});

	test.each([
		['rules', true, false],
		['none', true, true],
		['unreachable', false, false],
	] as const)('%s decide', async (outcome, yes, no) => {
		const robots = await setting(outcome).get();
		expect([robots.allows(`${origin}/yes`), robots.allows(`${origin}/no`)]).toEqual([yes, no]);
	});

	test('is asked for once by many at a time', async () => {
		const { get, asked } = setting('rules');
		await Promise.all([get(), get(), get()]);
		expect(asked()).toBe(1);
	});

	test('is nothing after a failure', async () => {
		const { cache, get, asked } = setting('rules');
		await expect(cache.get(origin, () => Promise.reject(new Error('ended')))).rejects.toThrow(
			'ended',
		);
		await get();
		expect(asked()).toBe(1);
	});
});

describe('the shelf', () => {
	test('serves another process', async () => {
		const shelf = pretendShelf();
		await setting('rules', shelf).get();
		const other = setting('none', shelf);
		expect((await other.get()).allows(`${origin}/no`)).toBe(false);
		expect(other.asked()).toBe(0);
	});

	test('serves nothing stale, and nothing from the future', async () => {
		const shelf = pretendShelf();
		for (const distance of [-25 * hour, hour]) {
			const { clock, get, asked } = setting('none', shelf);
			const fetchedAt = new Date(clock.now() + distance);
			shelf.files.set(origin, { outcome: 'rules', status: 200, body: '', fetchedAt });
			await get();
			expect([asked(), shelf.files.get(origin)?.outcome]).toEqual([1, 'none']);
		}
	});
});
