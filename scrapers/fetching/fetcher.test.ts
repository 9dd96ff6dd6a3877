import { describe, expect, test } from 'vitest';
import { pretendClock } from './testing/clock.ts';
import { codeOf, get, page, serve, testFetcher } from './testing/fetcher.ts';
import { problemIn } from './testing/problem.ts';
import { redirectTo, type PretendAnswers } from './testing/server.ts';

describe('a page', () => {
	test('comes with what archive and extractor need', async () => {
		const server = await serve({
			'/ir': (_, response) => {
				response.setHeader('X-Thing', ['one', 'two']);
				response.setHeader('ETag', '"v1"');
				response.end('<p>撤退</p>');
			},
		});
		const { fetcher, requests } = testFetcher();
		const session = fetcher.session();
		const exchange = await page(session, `${server.origin}/ir#part`);

		expect(exchange).toMatchObject({
			url: `${server.origin}/ir#part`,
			finalUrl: `${server.origin}/ir#part`,
			redirects: [],
			status: 200,
			statusText: 'OK',
			via: 'http',
		});
		expect(new TextDecoder().decode(exchange.body)).toBe('<p>撤退</p>');
		expect(exchange.responseHeaders.filter(([name]) => name === 'x-thing')).toEqual([
			['x-thing', 'one'],
			['x-thing', 'two'],
		]);
		expect(session.requests).toBe(2);
		expect(requests.map(({ url, status, via }) => [url, status, via])).toEqual([
			[`${server.origin}/robots.txt`, 404, 'http'],
			[`${server.origin}/ir`, 200, 'http'],
		]);
	});

	test('is asked for openly, and without cookies', async () => {
		const server = await serve({
			'/a': (_, response) => response.writeHead(200, { 'set-cookie': 'seen=1' }).end('a'),
			'/b': 'b',
		});
		const session = testFetcher().fetcher.session();
		const first = await page(session, `${server.origin}/a`);
		await page(session, `${server.origin}/b`, { accept: 'application/json' });

		const [, a, b] = server.asked;
		expect(a?.headers).toMatchObject({
			'user-agent': 'Tettai/1.2.3 (+crawler@tettai.example)',
			'accept-language': '*',
		});
		expect(first.requestHeaders).toMatchObject({
			host: a?.headers.host,
			'user-agent': a?.headers['user-agent'],
			accept: a?.headers.accept,
		});
		expect(b?.headers.accept).toBe('application/json');
		expect(b?.headers).not.toHaveProperty('cookie');
		expect(b?.headers).not.toHaveProperty('referer');
	});

	test('needs a contact', () => {
		expect(() => testFetcher({ contact: ' ' })).toThrow(/TETTAI_CONTACT/);
	});

	test.each([
		[401, 'refused'],
		[403, 'refused'],
		[407, 'refused'],
		[451, 'refused'],
		[404, 'not_found'],
		[410, 'not_found'],
		[400, 'not_found'],
		[300, 'not_found'],
		[304, 'not_found'],
		[206, 'truncated'],
		[429, 'throttled'],
		[503, 'throttled'],
		[500, 'server_error'],
	])('with status %d is the problem %s', async (status, code) => {
		const server = await serve({ '/x': status });
		expect(await codeOf(testFetcher().fetcher, `${server.origin}/x`)).toBe(code);
	});

	test('that is not there is asked for once', async () => {
		const server = await serve({});
		await codeOf(testFetcher().fetcher, `${server.origin}/x`);
		expect(server.pages()).toEqual(['/x']);
	});
});

describe('conditional requests', () => {
	test('an unchanged page is not sent again', async () => {
		const server = await serve({
			'/a': (request, response) =>
				response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end('a'),
			'/b': (request, response) =>
				response.writeHead(request.headers['if-modified-since'] ? 304 : 200).end('b'),
		});
		const session = testFetcher().fetcher.session();
		expect(await get(session, `${server.origin}/a`, { etag: '"1"' })).toBe('not_modified');
		expect(await get(session, `${server.origin}/a`, { etag: '"2"' })).toMatchObject({
			status: 200,
		});
		expect(
			await get(session, `${server.origin}/b`, { lastModified: 'Thu, 15 Jan 2026 00:00:00 GMT' }),
		).toBe('not_modified');
		expect(await get(session, `${server.origin}/b`)).toMatchObject({ status: 200 });
	});

	test('validators are for the address asked for, not for where it redirects', async () => {
		const server = await serve({ '/a': redirectTo('/b'), '/b': 'b' });
		await page(testFetcher().fetcher.session(), `${server.origin}/a`, { etag: '"1"' });
		const [, a, b] = server.asked;
		expect([a?.headers['if-none-match'], b?.headers['if-none-match']]).toEqual(['"1"', undefined]);
	});
});

describe('redirects', () => {
	const chain = (length: number): PretendAnswers => ({
		...Object.fromEntries(
			Array.from({ length }, (_, at) => [`/${at}`, redirectTo(`/${at + 1}`, 301)]),
		),
		[`/${length}`]: 'arrived',
	});

	test('ten are followed and written down', async () => {
		const server = await serve(chain(10));
		const exchange = await page(testFetcher().fetcher.session(), `${server.origin}/0`);
		expect(exchange.finalUrl).toBe(`${server.origin}/10`);
		expect(exchange.url).toBe(`${server.origin}/0`);
		expect(exchange.redirects).toHaveLength(10);
		expect(exchange.redirects[9]).toEqual({ url: `${server.origin}/9`, status: 301 });
	});

	test('eleven are not', async () => {
		const server = await serve(chain(11));
		expect(await codeOf(testFetcher().fetcher, `${server.origin}/0`)).toBe('too_many_redirects');
		expect(server.pages()).not.toContain('/11');
	});

	test('each waits for its turn', async () => {
		const server = await serve(chain(2));
		const clock = pretendClock();
		await page(
			testFetcher({ clock, minDelayMs: undefined }).fetcher.session(),
			`${server.origin}/0`,
		);
		expect(clock.waits).toEqual([3_000, 3_000, 3_000]);
	});

	test.each(['http://[', 'http://'])('to %s lead nowhere', async (location) => {
		const server = await serve({ '/a': redirectTo(location) });
		expect(await codeOf(testFetcher().fetcher, `${server.origin}/a`)).toBe('not_found');
	});
});
describe('stopping', () => {
	test('the kill switch holds for the next request', async () => {
		const server = await serve({ '/a': 'a' });
		let stopped = false;
		const { fetcher } = testFetcher({ stopped: () => stopped });
		const session = fetcher.session();
		await page(session, `${server.origin}/a`);
		stopped = true;
		expect((await problemIn(get(session, `${server.origin}/a`))).code).toBe('host_stopped');
		expect(server.pages()).toEqual(['/a']);
	});

	test('an aborted run ends where it is, and the next goes on', async () => {
		const server = await serve({ '/slow': () => undefined, '/b': 'b' });
		const { fetcher } = testFetcher();
		const controller = new AbortController();
		const reason = new Error('The run was ended.');
		const session = fetcher.session(controller.signal);
		const both = ['/slow', '/b'].map((path) => get(session, server.origin + path));
		while (server.pages().length === 0) await new Promise((next) => setTimeout(next, 5));
		controller.abort(reason);
		expect(await Promise.allSettled(both)).toEqual([
			{ status: 'rejected', reason },
			{ status: 'rejected', reason },
		]);
		await page(fetcher.session(), `${server.origin}/b`);
		expect(server.pages()).toEqual(['/slow', '/b']);
	});
});
