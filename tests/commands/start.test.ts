import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

let data = '';
/** Process by process on one folder, as one machine would run them one day after another. */
beforeAll(async () => {
	data = await dataFolder();
});
afterAll(tidyUp);

const lock = () => join(data, 'database.lock');

async function started(): Promise<Running & { address: string }> {
	const port = String(await freePort());
	const running = begin(['start'], { TETTAI_DATA: data, PORT: port });
	await ready(running);
	return { ...running, address: `http://127.0.0.1:${port}` };
}

async function companiesAt(address: string): Promise<string> {
	const page = await fetch(`${address}/en/companies`);
	expect(page.status).toBe(200);
	return page.text();
}

describe('start', () => {
	test('fills an empty register, serves it, says each step, and stops when it is told to', async () => {
		const { address, child, said, ended } = await started();
		expect(await companiesAt(address)).toContain('169 companies');
		child.kill('SIGTERM');
		expect([await ended, said.err]).toEqual([0, '']);
		expect(said.out.split('\n').map((line) => line.split(' ')[0])).toEqual([
			...['database', 'migrate', 'register', 'collect', 'ready', 'stop', ''],
		]);
		expect(said.out).toContain('169 companies, 459 events, 513 sources');
		expect(said.out).toMatch(/^collect +off: TETTAI_CONTACT is not set/m);
	});

	test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
		'says what it skips the next time, and stops cleanly although %s comes twice',
		async (signal) => {
			const { address, child, said, ended } = await started();
			expect(said.out).toMatch(/^migrate +up to date, skipped$/m);
			expect(said.out).toMatch(/^register +edition 2026-11-20 is there, skipped$/m);
			expect(existsSync(lock())).toBe(true);
			// A terminal signals the whole group and the launcher passes it on: twice is no reason to break off.
			child.kill(signal);
			await pause(5);
			child.kill(signal);
			expect([await ended, said.err]).toEqual([0, '']);
			expect(existsSync(lock())).toBe(false);
			await expect(fetch(address)).rejects.toThrow();
		},
	);

	test('keeps every other process off its embedded database, and says what to do', async () => {
		const { child, ended } = await started();
		for (const args of [['migrate'], ['export', await dataFolder()]]) {
			const { status, err } = await run(args, { TETTAI_DATA: data });
			expect(status).toBe(1);
			expect(err).toMatch(/^tettai \w+: The embedded database is in use .+ DATABASE_URL .+\n$/);
			expect(err).toContain(`process ${String(child.pid)} `);
		}
		child.kill('SIGTERM');
		expect(await ended).toBe(0);
		expect((await run(['migrate'], { TETTAI_DATA: data })).status).toBe(0);
	});

	test('starts again after it was killed, although its lock is still there', async () => {
		const killed = await started();
		killed.child.kill('SIGKILL');
		expect(await killed.ended).toBeNull();
		expect(await readFile(lock(), 'utf8')).toMatch(new RegExp(`^${String(killed.child.pid)} `));

		const { address, child, ended } = await started();
		expect(await companiesAt(address)).toContain('169 companies');
		child.kill('SIGTERM');
		expect(await ended).toBe(0);
	});

	test('says that its port is taken, and leaves the database free', async () => {
		const port = await freePort();
		const other = createServer().listen(port, '127.0.0.1');
		const { status, err } = await run(['start'], { TETTAI_DATA: data, PORT: String(port) });
		other.close();
		expect(status).toBe(1);
		expect(err).toMatch(new RegExp(`^tettai start: Port ${String(port)} is taken\\. .+\\n$`));
		expect(existsSync(lock())).toBe(false);
	});

	test('says that HOST names no address of this machine, and leaves the database free', async () => {
		const { status, err } = await run(['start'], { TETTAI_DATA: data, HOST: '203.0.113.9' });
		expect(status).toBe(1);
		expect(err).toMatch(/^tettai start: HOST names no address of this machine\. .+\n$/);
		expect(existsSync(lock())).toBe(false);
	});
});
