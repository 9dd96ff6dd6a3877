import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, dataFolder, freePort, ready, tidyUp, type Running } from '../support/command.ts';
import { faultsOf, hostileRequest } from '../support/hostile-requests.ts';

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
	const page = await fetch(`http://127.0.0.1:${String(port)}/en/companies`);
	expect(page.status).toBe(200);
	expect(await page.text()).toContain('169 companies');
	server.child.kill('SIGTERM');
	expect(await server.ended).toBe(0);
});
