import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	begin,
	dataFolder,
	freePort,
	ready,
	run,
	tidyUp,
	type Running,
} from '../support/command.ts';

/** One server as it would run behind a proxy, in all that is off or small by default. */
let server: Running & { address: string; metrics: string };
let data: string;
const password = 'correct horse battery staple';
const logged = (): string => server.said.out + server.said.err;

beforeAll(async () => {
	data = await dataFolder();
	server = await serve({
		TETTAI_ALLOWANCE: '25',
		TETTAI_LOG: 'json',
		TETTAI_DRAIN_SECONDS: '2',
		ADDRESS_HEADER: 'x-forwarded-for',
		ORIGIN: 'https://tettai.example',
	});
});
afterAll(tidyUp);

async function serve(settings: Record<string, string>) {
	const [port, metricsPort] = [String(await freePort()), String(await freePort())];
	const metrics = `127.0.0.1:${metricsPort}`;
	const running = begin(['start'], {
		...{ TETTAI_DATA: data, PORT: port, TETTAI_METRICS: metrics, NODE_ENV: 'production' },
		...settings,
	});
	await ready(running);
	return { ...running, address: `http://127.0.0.1:${port}`, metrics: `http://${metrics}/metrics` };
}

const from = (visitor: string, more: Record<string, string> = {}) => ({
	headers: { 'x-forwarded-for': visitor, ...more },
});

test('what costs much is limited for each visitor, and says when to come again', async () => {
	// Each at an address of its own: what is in memory already costs nothing.
	let files = 0;
	const file = (): string => `${server.address}/en/companies.xlsx?another=${String((files += 1))}`;
	const statuses = [];
	for (let times = 0; times < 3; times += 1)
		statuses.push((await fetch(file(), from('8.8.8.8'))).status);
	expect(statuses).toEqual([200, 200, 429]);

	const refused = await fetch(file(), from('8.8.8.8'));
	expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(await refused.json()).toMatchObject({ status: 429, title: 'Too Many Requests' });
	const person = await fetch(file(), from('8.8.8.8', { accept: 'text/html' }));
	expect(await person.text()).toMatch(/for one visitor[^]+秒後に/);

	// Pages and plain lists stay there for them, and everything for everybody else.
	for (const path of ['/en/companies', '/en/companies.csv', '/healthz'])
		expect((await fetch(server.address + path, from('8.8.8.8'))).status).toBe(200);
	expect((await fetch(file(), from('1.1.1.1'))).status).toBe(200);
	// Only what the proxy itself adds counts: what a visitor sends in front of it does not.
	expect((await fetch(file(), from('9.9.9.9, 8.8.8.8'))).status).toBe(429);
	for (let times = 0; times < 4; times += 1)
		expect((await fetch(file(), from('127.0.0.1'))).status).toBe(200);
});

test('every answer is nosniff and asks for https, files of the build too', async () => {
	for (const path of ['/en', '/favicon.svg', '/nix', '/en/companies.csv', '/healthz']) {
		const { headers } = await fetch(server.address + path, from('1.1.1.1'));
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
	}
});

test('metrics name routes and not addresses, at a port of their own', async () => {
	await fetch(`${server.address}/ja/companies/toyota?q=hidden-word`, from('1.1.1.1'));
	const text = await (await fetch(server.metrics)).text();
	expect(text).toMatch(
		/tettai_http_request_duration_seconds_count\{method="GET",route="\/\[lang=lang\]\/companies\/\[slug=slug\]",status="200"\} 1/,
	);
	expect(text).toMatch(/status="429"\} [2-9]/);
	expect(text).toMatch(/^tettai_events 459$/m);
	expect(text).not.toMatch(/toyota|hidden-word|8\.8\.8\.8/);
	expect((await fetch(`${server.address}/metrics`, from('1.1.1.1'))).status).toBe(404);
});

test('logs are lines of JSON, without passwords, cookies, private links, searches or visitors', async () => {
	const token = 'a-private_link'.repeat(4).slice(0, 43);
	await fetch(`${server.address}/en/corrections/${token}`, from('1.1.1.1'));
	await fetch(`${server.address}/desk/sign-in`, {
		method: 'POST',
		headers: {
			...from('1.1.1.1').headers,
			...{ origin: 'https://tettai.example', cookie: 'tettai.session_token=hidden-cookie' },
			...{
				'content-type': 'application/x-www-form-urlencoded',
				authorization: 'Bearer hidden-key',
			},
		},
		body: new URLSearchParams({ email: 'anna@tettai.example', password }).toString(),
	});
	await expect.poll(logged).toContain('/desk/sign-in');
	const lines = logged().trim().split('\n');
	for (const line of lines.filter((one) => one.startsWith('{')))
		expect(JSON.parse(line)).toMatchObject({ level: 'info', at: expect.any(String) as string });
	expect(lines.filter((one) => !one.startsWith('{'))).toEqual([]);
	expect(logged()).toContain('/en/corrections/…');
	expect(logged()).not.toMatch(/a-private|hidden|correct horse|anna@|8\.8\.8\.8/);
});

describe('told to stop', () => {
	/** A form that is sent in two parts: the first now, and the second when the test says so. */
	async function openForm(address: string) {
		const form = request(`${address}/en/corrections/new`, {
			method: 'POST',
			headers: {
				...from('1.1.1.1', { origin: 'https://tettai.example', 'content-length': '3' }).headers,
				'content-type': 'application/x-www-form-urlencoded',
			},
		});
		const outcome = new Promise<number | string>((done) => {
			form.once('response', (answer) => {
				answer.resume();
				done(answer.statusCode ?? 0);
			});
			form.once('error', (error) => done(String(error)));
		});
		form.write('a');
		await new Promise((soon) => setTimeout(soon, 300));
		return { outcome, finish: () => form.end('=1') };
	}

	test('it says that it is not ready, answers what was asked, refuses what is new, and ends with 0', async () => {
		const { outcome, finish } = await openForm(server.address);
		server.child.kill('SIGTERM');
		await expect.poll(logged).toContain('no longer ready');
		const [readiness, liveness] = await Promise.all(
			['/readyz', '/healthz'].map((path) => fetch(server.address + path)),
		);
		expect([readiness?.status, liveness?.status]).toEqual([503, 200]);
		expect(await readiness?.text()).toBe('This server is being stopped.\n');
		expect(readiness?.headers.get('connection')).toBe('close');

		await expect.poll(logged, { timeout: 5_000 }).toContain('finishing open requests');
		await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
		finish();
		expect(await outcome).toBe(200);
		expect(await server.ended).toBe(0);
		expect(server.said.err).toBe('');
	});

	test('it does not wait longer than it may for somebody who never ends', async () => {
		const slow = await serve({ TETTAI_STOP_SECONDS: '1', ORIGIN: 'https://tettai.example' });
		const { outcome } = await openForm(slow.address);
		const began = performance.now();
		slow.child.kill('SIGTERM');
		expect(await slow.ended).toBe(0);
		expect(performance.now() - began).toBeLessThan(6_000);
		expect(await outcome).toMatch(/hang up|ECONNRESET/);
	});
});

test('an address where no metrics can be answered stops the start, in one line', async () => {
	const { status, err } = await run(['start'], {
		TETTAI_DATA: data,
		TETTAI_METRICS: '203.0.113.9:9464',
	});
	expect(status).toBe(1);
	expect(err).toMatch(/^tettai start: TETTAI_METRICS names an address .+\n$/);
});
