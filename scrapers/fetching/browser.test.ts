import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CollectProblem } from '../problem.ts';
import { createAddressGuard } from './address-guard.ts';
import { createBrowser } from './browser.ts';
import { defaultLimits } from './limits.ts';
import type { RenderRequest } from './renderer.ts';
import { browserPages } from './testing/browser-pages.ts';
import { servePages } from './testing/page-server.ts';
import { selfSigned } from './testing/self-signed.ts';

// Starting browsers takes a while on a machine that does other things too.
vi.setConfig({ testTimeout: 60_000 });

const web = await servePages(browserPages);
/** What must never be reached: the guard lets 127.0.0.1 through and nothing else. */
const inside = await servePages(() => ({ '/': '<ul><li>inside</li></ul>' }), '127.0.0.2');
const names: Record<string, string> = { 'inside.minato.test': '127.0.0.2' };
const guard = createAddressGuard(['127.0.0.1/32'], (name) =>
	Promise.resolve([{ address: names[name] ?? '127.0.0.1', family: 4 }]),
);
const browser = createBrowser({
	guard,
	allowHosts: ['widget.test'],
	limits: { ...defaultLimits, inflatedBytes: 1_000_000 },
});

afterAll(async () => {
	await browser.close();
	await web.close();
	await inside.close();
});
beforeEach(() => {
	web.asked.length = 0;
});

const page = (path: string, host = 'www.minato.test') => web.url(host, path);
const text = (body: Uint8Array) => Buffer.from(body).toString();

async function render(url: string, more: Partial<RenderRequest> = {}) {
	return browser.render({
		url,
		timeoutMs: 60_000,
		userAgent: 'TettaiTest/1.0 (+mailto:test@minato.test)',
		allowsRobots: (address) => Promise.resolve(!address.endsWith('/closed')),
		...more,
	});
}

async function problemOf(url: string, more: Partial<RenderRequest> = {}) {
	const error: unknown = await render(url, more).then(
		() => undefined,
		(problem: unknown) => problem,
	);
	expect(error).toBeInstanceOf(CollectProblem);
	return error as CollectProblem;
}

test('a list that a script builds is read as the browser shows it', async () => {
	const url = page('/old', 'minato.test');
	const exchange = await render(url, { waitFor: 'ul > li:nth-child(2)' });
	expect(text(exchange.body)).toMatch(/^<!DOCTYPE html>\s*<html lang="ja">/);
	expect(text(exchange.body)).toContain('<li>港湾造船の解散</li><li>𠮷野工場</li>');
	expect(exchange).toMatchObject({
		url,
		finalUrl: page('/news'),
		redirects: [{ url, status: 301 }],
		status: 200,
		via: 'browser',
		requestHeaders: { 'user-agent': 'TettaiTest/1.0 (+mailto:test@minato.test)' },
	});
	const types = exchange.responseHeaders.filter(([name]) => name === 'content-type');
	expect(types).toEqual([['content-type', 'text/html; charset=utf-8']]);
});

test('a page gets nothing but text of its own site and of the hosts that are named', async () => {
	const exchange = await render(page('/wants'), { waitFor: 'li' });
	expect(text(exchange.body)).toContain('<li>fulfilled,rejected,rejected,rejected</li>');
	expect(new Set(web.asked)).toEqual(
		new Set([
			'www.minato.test/wants',
			'www.minato.test/own.css',
			'widget.test/widget.js',
			'api.minato.test/data?sub',
			'www.minato.test/moved',
		]),
	);
});

test('nothing is kept from one page to the next; each is read when it comes to rest', async () => {
	for (const visit of ['first', 'second']) {
		const exchange = await render(page('/cookies'));
		expect(text(exchange.body), visit).toContain('<p>no cookie</p>');
		expect(text(exchange.body), visit).toContain('<title>nothing kept</title>');
		expect(Object.keys(exchange.requestHeaders)).not.toContain('cookie');
	}
});

test('a page that moves on by script is read where it arrives', async () => {
	const exchange = await render(page('/onwards'), { waitFor: 'li' });
	expect(exchange).toMatchObject({
		finalUrl: page('/news'),
		redirects: [{ url: page('/onwards'), status: 200 }],
	});
});

describe('an address inside is not reached', () => {
	test.each([
		['by its number', inside.url('127.0.0.2', '/')],
		['by another form of its number', inside.url('0x7f.2', '/')],
		['by its v6 form', inside.url('[::ffff:127.0.0.2]', '/')],
		['by a name', inside.url('inside.minato.test', '/')],
	])('%s, as the page', async (_form, url) => {
		expect(await problemOf(url)).toMatchObject({ code: 'unsafe_address' });
		expect(inside.asked).toEqual([]);
	});

	test('by a redirect', async () => {
		const from = page(`/to?${inside.url('inside.minato.test', '/')}`);
		expect(await problemOf(from)).toMatchObject({ code: 'unsafe_address' });
		expect(inside.asked).toEqual([]);
	});

	test('by a script', async () => {
		const from = page(`/asks?${inside.url('inside.minato.test', '/')}`);
		const exchange = await render(from, { waitFor: 'li' });
		expect(text(exchange.body)).toContain('<li>TypeError</li>');
		expect(inside.asked).toEqual([]);
	});
});

test('WebRTC sends nothing past the proxy', async () => {
	const stun = createSocket('udp4');
	const packets: Buffer[] = [];
	stun.on('message', (packet) => packets.push(packet));
	await new Promise<void>((resolve) => stun.bind(0, '127.0.0.1', resolve));
	await render(page(`/calls?${stun.address().port}`), { waitFor: 'li' });
	expect(packets).toEqual([]);
	stun.close();
});

test('robots.txt is asked about the page, where it leads and what it loads', async () => {
	expect(await problemOf(page('/to-closed'))).toMatchObject({ code: 'robots_disallowed' });
	expect(web.asked).toEqual(['www.minato.test/to-closed']);
	const asked: string[] = [];
	await render(page('/news'), {
		waitFor: 'li',
		allowsRobots: (address) => Promise.resolve(asked.push(address) > 0),
	});
	expect(asked).toEqual([page('/news'), page('/data')]);
});

test('a problem with robots.txt itself is the problem of the page', async () => {
	const unreachable = new CollectProblem('robots_unreachable', 'www.minato.test', 'No robots.txt.');
	const problem = await problemOf(page('/news'), {
		allowsRobots: () => Promise.reject(unreachable),
	});
	expect(problem).toBe(unreachable);
	expect(web.asked).toEqual([]);
});

test('what is to be saved, or is no HTML, is no page', async () => {
	const paths = ['/file', '/pdf', '/offers-file'];
	const problems = await Promise.all(paths.map((path) => problemOf(page(path))));
	expect(problems.map(({ code }) => code)).toEqual(paths.map(() => 'wrong_type'));
});

test('a page does not leave its site by script, nor send a form', async () => {
	const paths = ['/elsewhere', '/posts'];
	const problems = await Promise.all(paths.map((path) => problemOf(page(path))));
	expect(problems.map(({ code }) => code)).toEqual(paths.map(() => 'structure_changed'));
	expect(web.asked.toSorted()).toEqual(paths.map((path) => `www.minato.test${path}`));
});

test('a page of an error is handed over with its status', async () => {
	const gone = await render(page('/gone'), { waitFor: 'li' });
	expect(gone).toMatchObject({ status: 410, finalUrl: page('/gone') });
	expect(text(gone.body)).toContain('削除済み');
	const failed = await render(page('/failed'));
	expect(failed.status).toBe(503);
	expect(text(failed.body)).not.toMatch(/<body>[^<]/);
});

test('the time of a page is over when it is over', async () => {
	const problems = await Promise.all([
		problemOf(page('/endless'), { timeoutMs: 500, waitFor: 'li' }),
		problemOf(page('/silent'), { timeoutMs: 500 }),
		problemOf(page('/polls'), { timeoutMs: 500 }),
		problemOf(page('/empty-list'), { timeoutMs: 3000, waitFor: 'li' }),
	]);
	const codes = problems.map(({ code }) => code);
	expect(codes).toEqual(['too_slow', 'too_slow', 'too_slow', 'structure_changed']);
	expect(problems.at(-1)?.message).toContain('"li" did not appear');
});

test('a page may not grow, nor load, beyond the limit', async () => {
	const problems = await Promise.all(
		['/long', '/heavy'].map((path) => problemOf(page(path), { waitFor: 'li' })),
	);
	expect(problems.map(({ code }) => code)).toEqual(['too_large', 'too_large']);
});

test('a page that leads on to itself for ever is given up', async () => {
	expect(await problemOf(page('/again'))).toMatchObject({ code: 'too_many_redirects' });
	expect(web.asked).toHaveLength(11);
});

test('a certificate that nobody vouches for is not accepted', async () => {
	const asked: string[] = [];
	const secure = createTlsServer(selfSigned, (request, response) => {
		asked.push(request.url ?? '');
		response.end();
	});
	await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
	const { port } = secure.address() as AddressInfo;
	const problem = await problemOf(`https://self-signed.test:${port}/`);
	expect(problem).toMatchObject({ code: 'bad_certificate' });
	expect(asked).toEqual([]);
	secure.close();
});

test('a host that does not answer is named', async () => {
	const closed = await servePages(() => ({}));
	await closed.close();
	const problem = await problemOf(closed.url('www.minato.test', '/'));
	expect(problem).toMatchObject({ code: 'unreachable' });
	expect(problem.message).toMatch(/^www\.minato\.test:\d+ was not reached: .*ECONNREFUSED/);
});

test('whoever stops waiting gets the reason back, and the browser ends', async () => {
	const stopping = new AbortController();
	const reason = new Error('The run was stopped.');
	const rendering = render(page('/endless'), { signal: stopping.signal });
	await expect.poll(() => web.asked, { timeout: 20_000 }).toHaveLength(1);
	stopping.abort(reason);
	await expect(rendering).rejects.toBe(reason);
	await expect.poll(children, { timeout: 20_000 }).toEqual([]);
	await expect(render(page('/news'), { signal: stopping.signal })).rejects.toBe(reason);
});

test('a browser that dies takes one page with it', async () => {
	const rendering = problemOf(page('/polls'));
	await expect.poll(() => web.asked.length, { timeout: 20_000 }).toBeGreaterThan(0);
	for (const id of await children()) process.kill(id, 'SIGKILL');
	expect(await rendering).toMatchObject({ code: 'unreachable' });
	expect((await render(page('/gone'))).status).toBe(410);
});

test('a closed browser renders nothing more', async () => {
	const own = createBrowser({ guard });
	const request = { timeoutMs: 60_000, userAgent: 'x', allowsRobots: () => Promise.resolve(true) };
	const rendering = own.render({ url: page('/endless'), ...request });
	await Promise.all([own.close(), expect(rendering).rejects.toThrow('The browser was closed.')]);
	await expect(own.render({ url: page('/gone'), ...request })).rejects.toThrow('was closed');
});

/** Processes that this one has started and that still run. */
async function children(): Promise<number[]> {
	const list = await readFile(`/proc/self/task/${process.pid}/children`, 'utf8');
	return list.split(' ').filter(Boolean).map(Number);
}
