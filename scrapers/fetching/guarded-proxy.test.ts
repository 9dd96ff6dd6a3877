import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CollectProblem } from '../problem.ts';
import { createAddressGuard } from './address-guard.ts';
import { connectGuarded } from './guarded-connection.ts';
import { openGuardedProxy, type GuardedProxy } from './guarded-proxy.ts';
import { answer, servePages } from './testing/page-server.ts';

const web = await servePages(() => ({
	'/': 'hello',
	'/heavy': answer(200, {}, 'x'.repeat(20_000)),
	'/echo': (asked, response) => {
		response.end(JSON.stringify(asked.headers));
	},
	'/breaks': (_asked, response) => {
		response.writeHead(200, { 'content-length': '100' });
		response.write('half');
		setImmediate(() => response.destroy());
	},
}));
/** The same port on an address that is not allowed. */
const inside = await servePages(() => ({ '/': 'inside' }), '127.0.0.2', web.port);

/** What names resolve to, one answer after the other; the last one stays. */
const names: Record<string, string[]> = {};
const guard = createAddressGuard(['127.0.0.1/32', '::1/128'], (name) => {
	const answers = names[name] ?? ['127.0.0.1'];
	const address = (answers.length > 1 ? answers.shift() : answers[0]) ?? '';
	return Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
});
let proxy: GuardedProxy;
let tooLarge: CollectProblem[];

beforeEach(async () => {
	tooLarge = [];
	proxy = await openGuardedProxy({
		guard,
		permits: (origin) => !origin.includes('foreign.test'),
		connectMs: 5000,
		maxBytes: 10_000,
		onTooLarge: (problem) => tooLarge.push(problem),
	});
});
afterEach(async () => {
	await proxy.close();
	expect(inside.asked).toEqual([]);
});
afterAll(async () => {
	await web.close();
	await inside.close();
});

/** Asks for a page through the proxy, as a browser asks for plain HTTP. */
async function get(url: string): Promise<string> {
	const { hostname, port } = new URL(proxy.address);
	const headers = {
		host: new URL(url).host,
		'proxy-connection': 'keep-alive',
		accept: 'text/html',
	};
	const sent = request({ hostname, port, path: url, headers, agent: false }).end();
	return new Promise((resolve, reject) => {
		sent.once('error', reject);
		sent.once('response', (response) => {
			text(response).then(resolve, reject);
		});
	});
}

/** Opens a tunnel, asks for / in it, and returns all that comes back. */
async function tunnel(authority: string): Promise<string> {
	const { hostname, port } = new URL(proxy.address);
	const socket = connect(Number(port), hostname);
	socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`);
	const [first] = (await once(socket, 'data')) as [Buffer];
	if (first.toString().startsWith('HTTP/1.1 200'))
		socket.write(`GET / HTTP/1.1\r\nHost: ${authority}\r\nConnection: close\r\n\r\n`);
	return first.toString() + (await text(socket));
}

test('a page comes through, plainly and by a tunnel', async () => {
	expect(await get(web.url('www.minato.test', '/'))).toBe('hello');
	expect(await tunnel(`www.minato.test:${web.port}`)).toMatch(/^HTTP\/1\.1 200 [^]*hello/);
});

test('headers between browser and proxy end at the proxy', async () => {
	const headers: unknown = JSON.parse(await get(web.url('www.minato.test', '/echo')));
	expect(headers).toMatchObject({ host: `www.minato.test:${web.port}`, accept: 'text/html' });
	expect(headers).not.toHaveProperty('proxy-connection');
});

describe('is not reached', () => {
	const forms = [
		'127.0.0.2',
		'0x7f000002',
		'0x7f.2',
		'0177.0.0.2',
		'2130706434',
		'127.2',
		'[::ffff:127.0.0.2]',
		'[::ffff:7f00:2]',
		'[64:ff9b::7f00:2]',
		'[::127.0.0.2]',
		'0.0.0.0',
		'[::]',
		'10.0.0.1',
		'169.254.169.254',
		'192.168.0.1',
		'172.16.0.1',
		'100.64.0.1',
		'224.0.0.1',
		'255.255.255.255',
		'[fe80::1]',
		'[fc00::1]',
		'[2002:7f00:2::]',
		'[2001:db8::1]',
		'１２７.０.０.２',
	];

	test.each(forms)('%s', async (host) => {
		const { origin } = new URL(`http://${host}:${web.port}`);
		await expect(get(`${origin}/`)).rejects.toThrow('socket hang up');
		expect(proxy.problemOf(origin)).toMatchObject({ code: 'unsafe_address' });
		expect(await tunnel(new URL(origin).host)).toBe('HTTP/1.1 502 Bad Gateway\r\n\r\n');
		expect(proxy.problemOf(origin.replace('http', 'https'))?.code).toBe('unsafe_address');
	});

	test.each(['127.0.0.2', '10.0.0.1', '::ffff:127.0.0.2', 'fc00::1'])(
		'a name of %s',
		async (ip) => {
			names['changing.test'] = [ip];
			const url = web.url('changing.test', '/');
			await expect(get(url)).rejects.toThrow('socket hang up');
			expect(proxy.problemOf(new URL(url).origin)).toMatchObject({ code: 'unsafe_address' });
		},
	);

	test('a name that leads elsewhere the second time', async () => {
		names['changing.test'] = ['127.0.0.1', '127.0.0.2'];
		const url = web.url('changing.test', '/');
		expect(await get(url)).toBe('hello');
		await expect(get(url)).rejects.toThrow('socket hang up');
		expect(proxy.problemOf(new URL(url).origin)).toMatchObject({ code: 'unsafe_address' });
	});

	test('an unusual port of a public host', async () => {
		const asPublic = { ...guard, isExempt: () => false };
		const url = new URL(web.url('www.minato.test', '/'));
		await expect(connectGuarded(asPublic, url, 5000)).rejects.toMatchObject({
			code: 'unsafe_address',
			message: expect.stringContaining('ports 80 and 443 only') as string,
		});
	});

	test('an origin that was not let through, or no address at all', async () => {
		web.asked.length = 0;
		await expect(get(web.url('foreign.test', '/'))).rejects.toThrow('socket hang up');
		expect(await tunnel(`foreign.test:${web.port}`)).toContain('502');
		expect(await tunnel('::::')).toContain('502');
		expect(web.asked).toEqual([]);
	});
});

test('a host that is down is unreachable, with the reason', async () => {
	const down = await servePages(() => ({}));
	await down.close();
	const url = down.url('www.minato.test', '/');
	await expect(get(url)).rejects.toThrow('socket hang up');
	const problem = proxy.problemOf(new URL(url).origin);
	expect(problem).toMatchObject({ code: 'unreachable' });
	expect(problem?.message).toContain('ECONNREFUSED');
});

test('an answer that breaks off breaks off here too', async () => {
	await expect(get(web.url('www.minato.test', '/breaks'))).rejects.toThrow('aborted');
});

test('beyond the limit everything is cut off, and it is told once', async () => {
	const heavy = web.url('www.minato.test', '/heavy');
	await Promise.all([heavy, heavy].map((url) => expect(get(url)).rejects.toThrow()));
	expect(tooLarge).toHaveLength(1);
	expect(tooLarge[0]).toMatchObject({ code: 'too_large' });
	await expect(get(web.url('www.minato.test', '/'))).rejects.toThrow();
});
