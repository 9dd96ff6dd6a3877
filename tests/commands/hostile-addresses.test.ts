import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, dataFolder, freePort, ready, tidyUp, type Running } from '../support/command.ts';
import { faultsOf } from '../support/hostile-addresses.ts';

let server: Running;
let port: number;
beforeAll(async () => {
	port = await freePort();
	server = begin(['start'], { TETTAI_DATA: await dataFolder(), PORT: String(port) });
	await ready(server);
});
afterAll(async () => {
	server.child.kill('SIGTERM');
	await server.ended;
	await tidyUp();
});

test('300 hostile addresses: never a 5xx, nothing repeated that would run, and the site stands', async () => {
	expect(await faultsOf(port, 300, 7)).toEqual([]);
	expect((await fetch(`http://127.0.0.1:${String(port)}/en`)).status).toBe(200);
	expect(server.said.err).toBe('');
});
