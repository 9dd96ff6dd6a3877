import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, dataFolder, freePort, ready, tidyUp, type Running } from '../support/command.ts';
import {
	faultsOf,
	hostileQuery,
	hostileRequest,
	routes,
	type Timed,
} from '../support/hostile-requests.ts';

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

/** How long requests take that are sent again, one by one: a slow query is slow again, a busy machine is not. */
async function atBest(slow: readonly Timed[]): Promise<Timed[]> {
	let best = [...slow];
	for (let again = 0; again < 3; again += 1) {
		const { timed } = await faultsOf(
			best.map(({ request }) => request),
			port,
			1,
		);
		best = best.map((one) => ({
			...one,
			ms: Math.min(
				one.ms,
				...timed.filter(({ request }) => request === one.request).map(({ ms }) => ms),
			),
		}));
	}
	return best;
}

test(`${String(each)} random query strings on every route: none is far slower than its like`, async () => {
	const slow: string[] = [];
	for (const [at, route] of routes.entries()) {
		const requests = fc
			.sample(hostileQuery, { numRuns: each, seed: 7 + at })
			// Each at an address of its own, so that none is answered from memory.
			.map((search, number) => ({
				method: 'GET',
				path: `${route}${search === '' ? '?' : `${search}&`}n=${String(number)}`,
				headers: {},
			}));
		const { faults, timed } = await faultsOf(requests, port, 1);
		expect(faults).toEqual([]);
		// A refusal is quick whatever it refuses: answers are held against answers, and refusals against refusals.
		for (const alike of Object.values(Object.groupBy(timed, ({ status }) => status))) {
			if (!alike || alike.length < 10) continue;
			const sorted = alike.map(({ ms }) => ms).sort((a, b) => a - b);
			const limit = 5 * Math.max(sorted[Math.floor(sorted.length / 2)] ?? 0, QUICK_MS);
			const beyond = await atBest(alike.filter(({ ms }) => ms > limit));
			// One in a hundred may be: that is what the 99th percentile says.
			const still = beyond.filter(({ ms }) => ms > limit);
			if (still.length > alike.length / 100)
				slow.push(
					...still.map(
						({ request, ms }) =>
							`${request.path.slice(0, 200)}: ${ms.toFixed(0)} ms, limit ${limit.toFixed(0)} ms`,
					),
				);
		}
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
