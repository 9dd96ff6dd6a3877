import { describe, expect, test } from 'vitest';
import { pretendClock } from './testing/clock.ts';
import { codeOf, get, manners, page, serve, testFetcher } from './testing/fetcher.ts';
import { problemIn } from './testing/problem.ts';
import { type PretendAnswers } from './testing/server.ts';

describe('spacing', () => {
	const times = async (robots: string, random: () => number): Promise<number[]> => {
		const server = await serve({ '/robots.txt': robots, '/a': 'a', '/b': 'b', '/c': 'c' });
		const clock = pretendClock();
		const starts: number[] = [];
		const { fetcher } = testFetcher({
			clock,
			minDelayMs: undefined,
			random,
			onRequest: () => starts.push(clock.now()),
		});
		const session = fetcher.session();
		for (const path of ['/a', '/b', '/c']) await page(session, server.origin + path);
		return starts.slice(1).map((start, at) => start - (starts[at] ?? 0));
	};

	test('is the source’s, and a little more', async () => {
		expect(await times('', () => 0)).toEqual([3_000, 3_000, 3_000]);
		for (const gap of await times('', () => 0.99))
			expect(gap).toSatisfy((ms: number) => ms > 3_000 && ms < 3_300);
	});

	test('is Crawl-delay where that is longer, within a tenth', async () => {
		for (const random of [() => 0, () => 0.99])
			for (const gap of await times('User-agent: *\nCrawl-delay: 10', random))
				expect(gap).toSatisfy((ms: number) => ms >= 10_000 && ms <= 11_000);
		expect(await times('User-agent: *\nCrawl-delay: 1', () => 0)).toEqual([3_000, 3_000, 3_000]);
	});

	test('holds between sessions too', async () => {
		const server = await serve({ '/a': 'a' });
		const clock = pretendClock();
		const { fetcher } = testFetcher({ clock, minDelayMs: undefined });
		await page(fetcher.session(), `${server.origin}/a`);
		await page(fetcher.session(), `${server.origin}/a`);
		expect(clock.waits).toEqual([3_000, 3_000]);
	});

	test('is shorter only for exempt addresses, and Crawl-delay holds there too', async () => {
		const server = await serve({ '/robots.txt': 'User-agent: *\nCrawl-delay: 2', '/a': 'a' });
		const clock = pretendClock();
		await page(testFetcher({ clock, minDelayMs: 10 }).fetcher.session(), `${server.origin}/a`);
		expect(clock.waits).toEqual([2_000]);
	});

	test('one request at a time', async () => {
		const slowly =
			(path: string): PretendAnswers[string] =>
			(_, response) => {
				setTimeout(() => response.end(path), 20);
			};
		const server = await serve({ '/a': slowly('a'), '/b': slowly('b'), '/c': slowly('c') });
		const { fetcher } = testFetcher();
		await Promise.all(
			['/a', '/b', '/c', '/a', '/b'].map((path) => page(fetcher.session(), server.origin + path)),
		);
		expect(server.pages()).toHaveLength(5);
		expect(server.asked).toHaveLength(6);
		expect(server.mostAtOnce()).toBe(1);
	});

	test('two hosts do not wait for each other', async () => {
		const [one, two] = [await serve({ '/a': () => undefined }), await serve({ '/a': 'a' })];
		const { fetcher } = testFetcher();
		const controller = new AbortController();
		const waiting = get(fetcher.session(controller.signal), `${one.origin}/a`);
		await page(fetcher.session(), `${two.origin}/a`);
		controller.abort(new Error('enough'));
		await expect(waiting).rejects.toThrow('enough');
	});
});

describe('a host that wants rest', () => {
	test.each([429, 503])('by %d is left alone for the rest of the run', async (status) => {
		const server = await serve({ '/a': status, '/b': 'b' });
		const { fetcher, events } = testFetcher();
		const session = fetcher.session();
		const problem = await problemIn(get(session, `${server.origin}/a`));
		expect([problem.code, problem.retryAt]).toEqual(['throttled', undefined]);
		expect((await problemIn(get(session, `${server.origin}/b`))).code).toBe('host_stopped');
		expect(server.pages()).toEqual(['/a']);
		expect(events).toMatchObject([{ type: 'host_stopped', because: 'throttled' }]);
		await page(fetcher.session(), `${server.origin}/b`);
	});

	test('for so many seconds is left alone by all runs until then', async () => {
		const server = await serve({
			'/a': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end(),
			'/b': 'b',
		});
		const clock = pretendClock();
		const { fetcher } = testFetcher({ clock });
		const { retryAt } = await problemIn(get(fetcher.session(), `${server.origin}/a`));
		expect(retryAt?.getTime()).toBe(clock.now() + 120_000);
		expect(await problemIn(get(fetcher.session(), `${server.origin}/b`))).toMatchObject({
			code: 'host_stopped',
			retryAt,
		});
		clock.advance(121_000);
		await page(fetcher.session(), `${server.origin}/b`);
	});

	test('until a date', async () => {
		const clock = pretendClock();
		const date = new Date(clock.now() + 3_600_000);
		const server = await serve({
			'/a': (_, response) => response.writeHead(503, { 'retry-after': date.toUTCString() }).end(),
		});
		const { retryAt } = await problemIn(
			get(testFetcher({ clock }).fetcher.session(), `${server.origin}/a`),
		);
		expect(retryAt).toEqual(date);
	});
});

describe('a host that fails', () => {
	test('is asked twice more, further and further apart', async () => {
		let left = 2;
		const server = await serve({
			'/a': (_, response) => response.writeHead(left-- > 0 ? 500 : 200).end('a'),
		});
		const clock = pretendClock();
		const { fetcher } = testFetcher({ clock, minDelayMs: undefined });
		await page(fetcher.session(), `${server.origin}/a`);
		expect(server.pages()).toEqual(['/a', '/a', '/a']);
		expect(clock.waits).toEqual([3_000, 6_000, 12_000]);
	});

	test('is asked again when it says', async () => {
		let left = 1;
		const server = await serve({
			'/a': (_, response) =>
				response.writeHead(left-- > 0 ? 502 : 200, { 'retry-after': '60' }).end('a'),
		});
		const clock = pretendClock();
		await page(testFetcher({ clock }).fetcher.session(), `${server.origin}/a`);
		expect(clock.waits).toEqual([60_000]);
	});

	test('is not waited for all day', async () => {
		const server = await serve({
			'/a': (_, response) => response.writeHead(500, { 'retry-after': '7200' }).end(),
		});
		const clock = pretendClock();
		const { code, retryAt } = await problemIn(
			get(testFetcher({ clock }).fetcher.session(), `${server.origin}/a`),
		);
		expect([code, retryAt?.getTime(), clock.waits]).toEqual([
			'server_error',
			clock.now() + 7_200_000,
			[],
		]);
	});

	test('three times in a row is left alone for the rest of the run', async () => {
		const server = await serve({ '/a': 500, '/b': 'b' });
		const { fetcher, events } = testFetcher();
		const session = fetcher.session();
		expect((await problemIn(get(session, `${server.origin}/a`))).code).toBe('server_error');
		expect((await problemIn(get(session, `${server.origin}/b`))).code).toBe('host_stopped');
		expect(server.pages()).toEqual(['/a', '/a', '/a']);
		expect(events).toMatchObject([{ because: 'server_error' }]);
	});

	test('now and then is not', async () => {
		let asked = 0;
		const server = await serve({
			'/a': (_, response) => response.writeHead(asked++ % 3 < 2 ? 500 : 200).end('a'),
		});
		const session = testFetcher().fetcher.session();
		for (const attempt of [1, 2, 3])
			expect([attempt, (await page(session, `${server.origin}/a`)).status]).toEqual([attempt, 200]);
		expect(asked).toBe(9);
	});

	test('that is not there at all', async () => {
		const server = await serve({});
		await server.close();
		expect(await codeOf(testFetcher().fetcher, `${server.origin}/a`)).toBe('robots_unreachable');
	});
});

describe('the budget', () => {
	test('ends a host’s part of the run, robots.txt included', async () => {
		const server = await serve({ '/a': 'a' });
		const other = await serve({ '/a': 'a' });
		const session = testFetcher().fetcher.session();
		const few = { manners: { ...manners, maxRequests: 3 } };
		await page(session, `${server.origin}/a`, few);
		await page(session, `${server.origin}/a`, few);
		expect((await problemIn(get(session, `${server.origin}/a`, few))).code).toBe('budget_spent');
		await page(session, `${other.origin}/a`, few);
		expect([session.requests, server.asked.length]).toEqual([5, 3]);
	});

	test('counts requests that wait at the same time', async () => {
		const server = await serve({ '/a': 'a' });
		const session = testFetcher().fetcher.session();
		const few = { manners: { ...manners, maxRequests: 4 } };
		const asked = Array.from({ length: 10 }, () => get(session, `${server.origin}/a`, few));
		const done = await Promise.allSettled(asked);
		expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
		expect(server.asked).toHaveLength(4);
	});
});
