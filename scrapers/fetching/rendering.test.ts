import { describe, expect, test } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { CollectProblem } from '../problem.ts';
import type { Renderer, RenderRequest } from './renderer.ts';
import { pretendClock } from './testing/clock.ts';
import { codeOf, get, manners, page, serve, testFetcher } from './testing/fetcher.ts';
import { problemIn } from './testing/problem.ts';

const browser = { render: 'browser' } as const;

/** A browser that loads what the test says and then shows a page of this status. */
function pretendRenderer(
	load: (request: RenderRequest) => Promise<void> = () => Promise.resolve(),
	status = 200,
) {
	const rendered: RenderRequest[] = [];
	const renderer: Renderer = {
		async render(request): Promise<Exchange> {
			rendered.push(request);
			await load(request);
			return {
				url: request.url,
				finalUrl: request.url,
				redirects: [],
				startedAt: new Date(),
				requestHeaders: {},
				status,
				statusText: '',
				responseHeaders: [],
				body: new Uint8Array(),
				via: 'browser',
			};
		},
		close: () => Promise.resolve(),
	};
	return { renderer, rendered };
}

describe('a page that needs a browser', () => {
	test('is rendered when robots.txt was asked and the turn has come', async () => {
		const server = await serve({});
		const clock = pretendClock();
		const { renderer, rendered } = pretendRenderer();
		const { fetcher, requests } = testFetcher({ renderer, clock, minDelayMs: undefined });
		const session = fetcher.session();
		const exchange = await page(session, `${server.origin}/app`, { ...browser, waitFor: 'main' });
		expect(exchange.via).toBe('browser');
		expect(clock.waits).toEqual([3_000]);
		expect(session.requests).toBe(2);
		expect(requests.map(({ via, status }) => [via, status])).toEqual([
			['http', 404],
			['browser', 200],
		]);
		expect(rendered[0]).toMatchObject({
			waitFor: 'main',
			userAgent: 'Tettai/1.2.3 (+crawler@tettai.example)',
		});
	});

	test('is not rendered against robots.txt', async () => {
		const server = await serve({ '/robots.txt': 'User-agent: *\nDisallow: /app' });
		const { renderer, rendered } = pretendRenderer();
		const { fetcher } = testFetcher({ renderer });
		expect(await codeOf(fetcher, `${server.origin}/app`, browser)).toBe('robots_disallowed');
		expect(rendered).toEqual([]);
	});

	test('loads what robots.txt and the budget allow', async () => {
		const other = await serve({ '/robots.txt': 'User-agent: *\nDisallow: /no' });
		const server = await serve({});
		const answers: boolean[] = [];
		const wanted = [
			'/app',
			'/1.js',
			'/2.js',
			`${other.origin}/yes`,
			`${other.origin}/no`,
			'/3.js',
			'/4.js',
			'http://10.0.0.1/',
			'data:,x',
		];
		const { renderer } = pretendRenderer(async ({ url, allowsRobots }) => {
			for (const address of wanted) answers.push(await allowsRobots(new URL(address, url).href));
		});
		const session = testFetcher({ renderer }).fetcher.session();
		await page(session, `${server.origin}/app`, {
			...browser,
			manners: { ...manners, maxRequests: 5 },
		});
		// robots.txt, the page and three more; of the other host robots.txt and one.
		expect(answers).toEqual([true, true, true, true, false, true, false, false, false]);
		expect(session.requests).toBe(7);
	});

	test('may load from its own host under another scheme, whose turn it has', async () => {
		const server = await serve({});
		const secure = server.origin.replace('http:', 'https:');
		const answers: boolean[] = [];
		const { renderer } = pretendRenderer(async ({ allowsRobots }) => {
			answers.push(await allowsRobots(`${secure}/x.js`));
		});
		await page(
			testFetcher({ renderer, clock: pretendClock() }).fetcher.session(),
			`${server.origin}/app`,
			browser,
		);
		expect(answers).toEqual([false]);
	});

	test.each([
		[404, 'not_found'],
		[403, 'refused'],
		[429, 'throttled'],
		[500, 'server_error'],
	])('with status %d is the problem %s', async (status, code) => {
		const server = await serve({});
		const { renderer } = pretendRenderer(undefined, status);
		const session = testFetcher({ renderer }).fetcher.session();
		expect((await problemIn(get(session, `${server.origin}/app`, browser))).code).toBe(code);
	});

	test('stops the host when it asks for rest', async () => {
		const server = await serve({ '/b': 'b' });
		const session = testFetcher({
			renderer: pretendRenderer(undefined, 503).renderer,
		}).fetcher.session();
		await problemIn(get(session, `${server.origin}/app`, browser));
		expect((await problemIn(get(session, `${server.origin}/b`))).code).toBe('host_stopped');
	});

	test('ends in the problem that the browser names', async () => {
		const server = await serve({});
		const { renderer } = pretendRenderer(() =>
			Promise.reject(new CollectProblem('too_slow', 'x', 'Too slow.')),
		);
		const { fetcher, requests } = testFetcher({ renderer });
		expect(await codeOf(fetcher, `${server.origin}/app`, browser)).toBe('too_slow');
		expect(requests[1]).toMatchObject({ via: 'browser', problem: 'too_slow' });
	});

	test('is nothing without a browser, nor with secrets', async () => {
		const server = await serve({});
		const secretQuery = { key: 'hidden' };
		const { renderer, rendered } = pretendRenderer();
		expect(await codeOf(testFetcher().fetcher, `${server.origin}/app`, browser)).toBe(
			'not_configured',
		);
		expect(
			await codeOf(testFetcher({ renderer }).fetcher, `${server.origin}/app`, {
				...browser,
				secretQuery,
			}),
		).toBe('not_configured');
		expect([rendered, server.asked]).toEqual([[], []]);
	});
});
