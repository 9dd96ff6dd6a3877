import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, dataFolder, freePort, ready, tidyUp, type Running } from '../support/command.ts';
import { faultsOf, hostileQuery, hostileRequest, routes } from '../support/hostile-requests.ts';

/** More than the 5,000 that the project has promised. */
const count = 6_000;

let server: Running;
let port = 0;
beforeAll(async () => {
	port = await freePort();
	server = begin(['start'], { TETTAI_DATA: await dataFolder(), PORT: String(port) });
	await ready(server);
});
afterAll(tidyUp);

test(`of ${String(count)} hostile requests none makes the server fail or comes back as mark-up`, async () => {
	const requests = fc.sample(hostileRequest, { numRuns: count, seed: 19_910_826 });
	const { faults, statuses } = await faultsOf(requests, port);
	expect(faults).toEqual([]);
	expect(Object.keys(statuses)).toEqual(
		expect.arrayContaining(['200', '302', '400', '404', '405']),
	);

	expect(server.said.err).toBe('');
});

/** Query strings for each route, and the least that counts as slow: below it, noise of the machine is larger. */
const each = 100;
const QUICK_MS = 20;

test(`${String(each)} random query strings on every route: none is far slower than its like`, async () => {
	const slow: string[] = [];
	for (const [at, route] of routes.entries()) {
		const requests = fc
			.sample(hostileQuery, { numRuns: each, seed: 7 + at })
			.map((search) => ({ method: 'GET', path: route + search, headers: {} }));
		const { faults, times } = await faultsOf(requests, port, 1);
		expect(faults).toEqual([]);
		times.sort((a, b) => a - b);
		const [median = 0, p99 = 0] = [0.5, 0.99].map((share) => times[Math.floor(share * (each - 1))]);
		if (p99 > 5 * Math.max(median, QUICK_MS))
			slow.push(`${route}: p99 ${p99.toFixed(0)} ms, median ${median.toFixed(0)} ms`);
	}
	expect(routes.length * each).toBeGreaterThan(5_000);
	expect(slow).toEqual([]);
});

test('the server is as it was, and stops as it should', async () => {
	const page = await fetch(`http://127.0.0.1:${String(port)}/en/companies`);
	expect(page.status).toBe(200);
	expect(await page.text()).toContain('169 companies');
	server.child.kill('SIGTERM');
	expect(await server.ended).toBe(0);
});
