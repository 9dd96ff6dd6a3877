import { afterAll, beforeAll, expect, test } from 'vitest';
import { problems } from '../../scrapers/problem.ts';
import { hostileAddress, hostileInputs } from './hostile/inputs.ts';
import { startSampleWeb, type SampleWeb } from './server.ts';

let web: SampleWeb;

beforeAll(async () => {
	web = await startSampleWeb({ port: 0 });
});
afterAll(async () => {
	await web.close();
});

/** What a plain client makes of an input: a status and a length, or that it failed or was given up after so many milliseconds. */
async function met(
	name: string,
	patience = 60_000,
): Promise<[status: number, bytes: number] | 'failed'> {
	const input = hostileInputs.find((one) => one.name === name);
	if (!input) throw new Error(`There is no hostile input ${name}.`);
	try {
		const answer = await fetch(hostileAddress(web.origin('hostile'), input), {
			redirect: 'manual',
			signal: AbortSignal.timeout(patience),
		});
		return [answer.status, (await answer.bytes()).length];
	} catch {
		return 'failed';
	}
}

test('there are at least sixty bad inputs, each under a name of its own and with a known code', () => {
	const bad = hostileInputs.filter(({ code }) => code !== 'none');
	expect(bad.length).toBeGreaterThanOrEqual(60);
	expect(new Set(hostileInputs.map(({ name }) => name)).size).toBe(hostileInputs.length);
	for (const { name, code } of bad) expect(problems, name).toHaveProperty(code);
});

test.each([
	'truncated',
	'silent',
	'slow-body',
	'endless',
	'reset',
	'not-http',
	'bad-chunks',
	'header-flood',
	'tls-on-plain-port',
])('%s cannot be read by any client', async (name) => {
	expect(await met(name, 500)).toBe('failed');
});

test.each([
	['good', 200, 346],
	['large-chunked', 200, 25 * 1024 * 1024],
	['status-451', 451, 33],
	['redirect-to-metadata', 302, 0],
	['encrypted.pdf', 200, 1572],
])('%s answers %i with %i bytes', async (name, status, bytes) => {
	expect(await met(name)).toEqual([status, bytes]);
});

test('an answer that never ends is ended when the client goes', async () => {
	await met('endless', 200);
	await met('slow-headers', 200);
	await expect.poll(() => web.requests.filter(({ endedAt }) => !endedAt)).toEqual([]);
});

test('the second visit to a shrinking list finds less than the first', async () => {
	const [, first] = (await met('shrunk-list')) as [number, number];
	const [, second] = (await met('shrunk-list')) as [number, number];
	expect(second).toBeLessThan(first / 2);
});
