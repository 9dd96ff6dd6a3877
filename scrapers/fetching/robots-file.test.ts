import { describe, expect, test } from 'vitest';
import { pretendClock } from './testing/clock.ts';
import { codeOf, get, page, serve, testFetcher } from './testing/fetcher.ts';
import { problemIn } from './testing/problem.ts';
import { redirectTo } from './testing/server.ts';

describe('robots.txt', () => {
	test('is asked before the page, once', async () => {
		const server = await serve({
			'/robots.txt': 'User-agent: tettai\nDisallow: /no',
			'/a': 'a',
			'/b': 'b',
			'/no': 'no',
		});
		const { fetcher } = testFetcher();
		await page(fetcher.session(), `${server.origin}/a`);
		await page(fetcher.session(), `${server.origin}/b`);
		expect(await codeOf(fetcher, `${server.origin}/no`)).toBe('robots_disallowed');
		expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/b']);
	});

	test.each([500, 502, 503, 429])('with status %d: no page is fetched', async (status) => {
		const server = await serve({ '/robots.txt': status, '/a': 'a' });
		const { fetcher } = testFetcher();
		const problem = await problemIn(get(fetcher.session(), `${server.origin}/a`));
		expect(problem.code).toBe('robots_unreachable');
		expect(problem.retryAt?.getTime()).toBeGreaterThan(Date.now());
		expect(await codeOf(fetcher, `${server.origin}/a`)).toBe('robots_unreachable');
		expect(server.pages()).toEqual([]);
	});

	test('that breaks the line: no page is fetched', async () => {
		const server = await serve({ '/robots.txt': (request) => request.socket.destroy(), '/a': 'a' });
		expect(await codeOf(testFetcher().fetcher, `${server.origin}/a`)).toBe('robots_unreachable');
		expect(server.pages()).toEqual([]);
	});

	test('that never ends: no page is fetched', async () => {
		const server = await serve({ '/robots.txt': () => undefined, '/a': 'a' });
		const { fetcher } = testFetcher({ limits: { totalMs: 100 } });
		expect(await codeOf(fetcher, `${server.origin}/a`)).toBe('robots_unreachable');
		expect(server.pages()).toEqual([]);
	});

	test('is tried again an hour later', async () => {
		let status = 500;
		const server = await serve({
			'/robots.txt': (_, response) => response.writeHead(status).end(),
			'/a': 'a',
		});
		const clock = pretendClock();
		const { fetcher } = testFetcher({ clock });
		expect(await codeOf(fetcher, `${server.origin}/a`)).toBe('robots_unreachable');
		status = 404;
		clock.advance(3_590_000);
		expect(await codeOf(fetcher, `${server.origin}/a`)).toBe('robots_unreachable');
		clock.advance(20_000);
		await page(fetcher.session(), `${server.origin}/a`);
		expect(server.pages()).toEqual(['/a']);
	});

	test.each([401, 403, 404, 410])('with status %d allows everything', async (status) => {
		const server = await serve({ '/robots.txt': status, '/a': 'a' });
		await page(testFetcher().fetcher.session(), `${server.origin}/a`);
		expect(server.pages()).toEqual(['/a']);
	});

	test('is followed through five redirects, to another host', async () => {
		const other = await serve({ '/rules': 'User-agent: *\nDisallow: /a' });
		const steps = Object.fromEntries(
			[1, 2, 3].map((step) => [`/r${step}`, redirectTo(`/r${step + 1}`)]),
		);
		const server = await serve({
			'/robots.txt': redirectTo('/r1'),
			...steps,
			'/r4': redirectTo(`${other.origin}/rules`),
			'/a': 'a',
			'/b': 'b',
		});
		const { fetcher } = testFetcher();
		expect(await codeOf(fetcher, `${server.origin}/a`)).toBe('robots_disallowed');
		await page(fetcher.session(), `${server.origin}/b`);
		expect(other.asked.map(({ path }) => path)).toEqual(['/rules']);
	});

	test('after more redirects counts as none', async () => {
		const server = await serve({ '/robots.txt': redirectTo('/robots.txt'), '/a': 'a' });
		const session = testFetcher().fetcher.session();
		await page(session, `${server.origin}/a`);
		expect(session.requests).toBe(7);
	});

	test('that redirects to a private address: no page is fetched', async () => {
		const server = await serve({
			'/robots.txt': redirectTo('http://10.0.0.1/robots.txt'),
			'/a': 'a',
		});
		expect(await codeOf(testFetcher().fetcher, `${server.origin}/a`)).toBe('unsafe_address');
		expect(server.pages()).toEqual([]);
	});

	test('longer than what is read counts to the last whole line', async () => {
		const rules = `User-agent: *\nDisallow: /a\n${'#'.repeat(1_000)}\nAllow: /abc`;
		const server = await serve({ '/robots.txt': rules, '/a': 'a' });
		const { fetcher } = testFetcher({ limits: { robotsBytes: rules.length - 2 } });
		expect(await codeOf(fetcher, `${server.origin}/abc`)).toBe('robots_disallowed');
	});

	test('of the address that a redirect names decides too', async () => {
		const other = await serve({ '/robots.txt': 'User-agent: *\nDisallow: /', '/b': 'b' });
		const server = await serve({
			'/a': redirectTo(`${other.origin}/b`),
			'/c': redirectTo('/no'),
			'/robots.txt': 'User-agent: *\nDisallow: /no',
		});
		const { fetcher } = testFetcher();
		expect(await codeOf(fetcher, `${server.origin}/a`)).toBe('robots_disallowed');
		expect(await codeOf(fetcher, `${server.origin}/c`)).toBe('robots_disallowed');
		expect([...other.pages(), ...server.pages()]).toEqual(['/a', '/c']);
	});

	test('that wants days between requests is left alone', async () => {
		const server = await serve({ '/robots.txt': 'User-agent: *\nCrawl-delay: 86400', '/a': 'a' });
		expect(await codeOf(testFetcher().fetcher, `${server.origin}/a`)).toBe('robots_disallowed');
	});
});
