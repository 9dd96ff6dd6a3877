import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { begin, dataFolder, freePort, ready, tidyUp } from '../support/command.ts';

afterAll(tidyUp);

let settings: Record<string, string>;
beforeAll(async () => {
	settings = { TETTAI_DATA: await dataFolder(), TETTAI_COLLECT: 'off' };
});

/** Runs `tettai user …`, with what is typed on its standard input. */
async function user(args: readonly string[], input = '') {
	const { child, said, ended } = begin(['user', ...args], settings);
	child.stdin?.end(input);
	return { status: await ended, ...said };
}

const add = (email: string, input: string, ...more: string[]) =>
	user(['add', email, '--role', 'reviewer', ...more], input);

describe('user', () => {
	test('adds somebody with a password from standard input, which is said nowhere', async () => {
		expect((await user(['list'])).out).toContain('Nobody yet');
		const added = await add('Aoi@desk.example', 'three quiet green rivers\nmore\n');
		expect(added).toEqual({ status: 0, out: 'Added: Aoi, reviewer.\n', err: '' });
		expect((await user(['list'])).out).toBe('Aoi\taoi@desk.example\treviewer\n');
	});

	test('makes a password for one sign-in where none is given', async () => {
		const { status, out } = await add('ren@desk.example', '', '--name', 'Ren Kitano');
		expect(status).toBe(0);
		expect(out).toMatch(/^Added: Ren Kitano, reviewer\.\nOne-time password: ([a-z2-9]{4}-?){5}\n/);
	});

	test('refuses who is there already, in one line', async () => {
		const { status, out, err } = await add('aoi@desk.example', 'three quiet green rivers');
		expect([status, out]).toEqual([1, '']);
		expect(err).toMatch(/^tettai user: Somebody has this e-mail address already.+\n$/);
	});

	test('resets and disables, and nobody who is not there', async () => {
		const reset = await user(['reset', 'AOI@desk.example']);
		expect(reset.out).toMatch(/One-time password: \S{24}\n/);
		expect((await user(['disable', 'aoi@desk.example'])).out).toContain('Disabled');
		expect((await user(['list'])).out).toContain('Aoi\taoi@desk.example\treviewer\tdisabled\n');
		const { status, err } = await user(['enable', 'nobody@desk.example']);
		expect(status).toBe(1);
		expect(err).toContain('Nobody has the address nobody@desk.example');
	});

	test('says what to do while the site runs on the embedded database', async () => {
		const running = begin(['start'], { ...settings, PORT: String(await freePort()) });
		await ready(running);
		const { status, err } = await add('b@desk.example', 'three quiet green rivers');
		expect(status).toBe(1);
		expect(err).toMatch(/in use by process \d+ .+ at \/desk\/people\.\n$/);
		running.child.kill('SIGTERM');
		expect(await running.ended).toBe(0);
	});
});
