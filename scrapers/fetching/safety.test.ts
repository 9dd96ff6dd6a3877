import type { LookupAddress } from 'node:dns';
import { describe, expect, test } from 'vitest';
import { pretendClock } from './testing/clock.ts';
import { codeOf, get, manners, page, serve, testFetcher } from './testing/fetcher.ts';
import { problemIn } from './testing/problem.ts';
import { redirectTo } from './testing/server.ts';

const local: LookupAddress = { address: '127.0.0.1', family: 4 };
const elsewhere: LookupAddress = { address: '93.184.215.14', family: 4 };

describe('addresses', () => {
	test('that are not public are not asked', async () => {
		const server = await serve({ '/a': 'a' });
		const { fetcher } = testFetcher({ allowAddresses: [] });
		expect(await codeOf(fetcher, `${server.origin}/a`)).toBe('unsafe_address');
		expect(server.asked).toEqual([]);
	});

	test.each([
		'http://169.254.169.254/latest/meta-data/',
		'http://10.0.0.1/',
		'http://192.168.1.1/',
		'http://[::1]/',
		'http://2852039166/',
		'//0xa9fea9fe/',
		'file:///etc/passwd',
		'https://user:password@127.0.0.1/',
	])('a redirect to %s is not followed', async (target) => {
		const server = await serve({ '/a': redirectTo(target) });
		expect(await codeOf(testFetcher().fetcher, `${server.origin}/a`)).toBe('unsafe_address');
		expect(server.pages()).toEqual(['/a']);
	});

	test('a name that resolves to a private address is refused', async () => {
		const server = await serve({ '/a': 'a' });
		const { port } = new URL(server.origin);
		const { fetcher } = testFetcher({
			allowAddresses: [],
			resolve: () => Promise.resolve([local]),
		});
		expect(await codeOf(fetcher, `http://inside.example:${port}/a`)).toBe('unsafe_address');
		expect(server.asked).toEqual([]);
	});

	test('a name that is public first and private when it is connected to is refused', async () => {
		const server = await serve({ '/a': 'a' });
		const { port } = new URL(server.origin);
		const answers = [[elsewhere], [local]];
		const { fetcher } = testFetcher({
			allowAddresses: ['10.0.0.0/8'],
			resolve: () => Promise.resolve(answers.shift() ?? [local]),
		});
		expect(await codeOf(fetcher, `http://rebinding.example:${port}/a`)).toBe('unsafe_address');
		expect(answers).toEqual([]);
		expect(server.asked).toEqual([]);
	});

	test('a name of which one address is private is refused', async () => {
		const server = await serve({ '/a': 'a' });
		const { port } = new URL(server.origin);
		const both = [elsewhere, local];
		const { fetcher } = testFetcher({ allowAddresses: [], resolve: () => Promise.resolve(both) });
		expect(await codeOf(fetcher, `http://half.example:${port}/a`)).toBe('unsafe_address');
	});

	test('a name that resolves to an allowed one is asked', async () => {
		const server = await serve({ '/a': 'a' });
		const { port } = new URL(server.origin);
		const { fetcher } = testFetcher({ resolve: () => Promise.resolve([local]) });
		await page(fetcher.session(), `http://named.example:${port}/a`);
		expect(server.asked[1]?.headers.host).toBe(`named.example:${port}`);
	});

	test('a name that does not exist is unreachable', async () => {
		const missing = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
		const { fetcher, requests } = testFetcher({
			clock: pretendClock(),
			resolve: () => Promise.reject(missing),
		});
		expect(await codeOf(fetcher, 'http://missing.example/a')).toBe('robots_unreachable');
		expect(requests.map(({ problem }) => problem)).toEqual(Array(3).fill('unreachable'));
	});
});

describe('certificates', () => {
	test('that nobody vouches for are refused', async () => {
		const server = await serve({ '/a': 'a' }, { tls: true });
		const { fetcher, events } = testFetcher();
		expect(await codeOf(fetcher, `${server.origin}/a`)).toBe('bad_certificate');
		expect([server.asked, events]).toEqual([[], []]);
	});

	test('are accepted where a person said why, and that is reported', async () => {
		const server = await serve({ '/a': 'a', '/b': 'b' }, { tls: true });
		const { fetcher, events } = testFetcher();
		const because = 'The server leaves out the intermediate certificate.';
		const lenient = { manners: { ...manners, unverifiedCertificateBecause: because } };
		const session = fetcher.session();
		await page(session, `${server.origin}/a`, lenient);
		await page(session, `${server.origin}/b`, lenient);
		expect(events).toEqual([
			{ type: 'unverified_certificate', host: new URL(server.origin).host, because },
		]);
		expect(await codeOf(fetcher, `${server.origin}/a`)).toBe('bad_certificate');
		expect(server.pages()).toEqual(['/a', '/b']);
	});
});

describe('secrets', () => {
	const secret = 'k3y+with/odd chars';
	const secretQuery = { 'Subscription-Key': secret };
	const forms = [secret, encodeURIComponent(secret), 'k3y%2Bwith%2Fodd+chars', 'k3y'];
	const found = (shown: unknown): string[] => {
		const text = JSON.stringify(shown);
		return forms.filter((form) => text.includes(form));
	};
	const isAsked = (path: string | undefined): boolean =>
		new URL(path ?? '', 'http://any.example').searchParams.get('Subscription-Key') === secret;

	test('go to the server and nowhere else', async () => {
		const server = await serve({
			'/list': (request, response) => {
				const echo = { 'x-request': request.url ?? '', link: `<${request.url ?? ''}>; rel="self"` };
				response.writeHead(200, echo).end('[]');
			},
		});
		const { fetcher, requests } = testFetcher();
		const exchange = await page(fetcher.session(), `${server.origin}/list?type=2`, { secretQuery });
		expect(isAsked(server.pages()[0])).toBe(true);
		expect(isAsked(server.asked[0]?.path)).toBe(false);
		expect(exchange.url).toBe(`${server.origin}/list?type=2`);
		expect(found([exchange, requests])).toEqual([]);
	});

	test('survive a redirect on the same origin, and are taken out of it', async () => {
		const server = await serve({
			'/a': (request, response) =>
				redirectTo((request.url ?? '').replace('/a', '/b'))(request, response),
			'/b': 'b',
		});
		const { fetcher, requests } = testFetcher();
		const exchange = await page(fetcher.session(), `${server.origin}/a?type=2`, { secretQuery });
		expect(server.pages().map(isAsked)).toEqual([true, true]);
		expect(exchange.finalUrl).toBe(`${server.origin}/b?type=2`);
		expect(found([exchange, requests])).toEqual([]);
	});

	test('do not leave the origin, not even when the server hands them on', async () => {
		const other = await serve({ '/b': 'b' });
		const server = await serve({
			'/a': (request, response) =>
				redirectTo(other.origin + (request.url ?? '').replace('/a', '/b'))(request, response),
			'/path': redirectTo(`${other.origin}/${encodeURIComponent(secret)}`),
		});
		const { fetcher, requests } = testFetcher();
		const exchange = await page(fetcher.session(), `${server.origin}/a?type=2`, { secretQuery });
		const problem = await problemIn(
			get(fetcher.session(), `${server.origin}/path`, { secretQuery }),
		);
		expect(other.pages()).toEqual(['/b?type=2']);
		expect(problem.code).toBe('refused');
		expect(found([exchange, requests, problem.message, problem.subject, problem])).toEqual([]);
	});

	test.each([404, 403, 500, 429])('are not in the problem of a %d', async (status) => {
		const server = await serve({ '/a': status });
		const { fetcher, requests, events } = testFetcher();
		const problem = await problemIn(get(fetcher.session(), `${server.origin}/a`, { secretQuery }));
		expect(
			found([
				problem.message,
				problem.subject,
				problem.stack,
				String(problem.cause),
				requests,
				events,
			]),
		).toEqual([]);
	});

	test('are not in the problem of a broken line', async () => {
		const server = await serve({ '/a': (request) => request.socket.destroy() });
		const { fetcher } = testFetcher();
		const problem = await problemIn(get(fetcher.session(), `${server.origin}/a`, { secretQuery }));
		expect(problem.code).toBe('unreachable');
		expect(found([problem.message, problem.subject, problem.stack, String(problem.cause)])).toEqual(
			[],
		);
	});
});
