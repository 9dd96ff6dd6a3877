import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { begin, dataFolder, freePort, ready, run, type Running } from '../support/command.ts';

async function started(data: string): Promise<Running & { address: string }> {
	const port = await freePort();
	const running = begin(['start'], { TETTAI_DATA: data, PORT: String(port) });
	await ready(running);
	return { ...running, address: `http://127.0.0.1:${String(port)}` };
}

describe('tettai start', () => {
	test('fills an empty register, serves, says that nothing is collected, and stops cleanly', async () => {
		const data = await dataFolder();
		const first = await started(data);
		expect(first.said.out).toContain('169 companies, 459 events, 513 sources');
		expect(first.said.out).toMatch(/^collect +off: TETTAI_CONTACT is not set/m);
		expect((await fetch(`${first.address}/readyz`)).status).toBe(200);
		// A terminal signals the whole group and the launcher passes it on: twice is no reason to break off.
		first.child.kill('SIGTERM');
		first.child.kill('SIGTERM');
		expect(await first.ended).toBe(0);
		expect(existsSync(join(data, 'database.lock'))).toBe(false);

		const second = await started(data);
		expect(second.said.out).toMatch(/^migrate +up to date, skipped/m);
		expect(second.said.out).toMatch(/^register +edition \S+ is there, skipped/m);
		second.child.kill('SIGINT');
		expect(await second.ended).toBe(0);
	});

	test('refuses a second process on the same folder, and takes over after a kill', async () => {
		const data = await dataFolder();
		const first = await started(data);
		const second = await run(['migrate'], { TETTAI_DATA: data });
		expect(second.status).toBe(1);
		expect(second.err).toContain(`in use by process ${String(first.child.pid)}`);
		expect(second.err).toContain('DATABASE_URL');
		first.child.kill('SIGKILL');
		await first.ended;
		const third = await started(data);
		expect((await fetch(`${third.address}/en/companies.json`)).status).toBe(200);
		third.child.kill('SIGTERM');
		expect(await third.ended).toBe(0);
	});

	test('says so when its port is taken', async () => {
		const port = await freePort();
		const other = createServer().listen(port, '127.0.0.1');
		const { status, err } = await run(['start'], {
			TETTAI_DATA: await dataFolder(),
			PORT: String(port),
		});
		other.close();
		expect(status).toBe(1);
		expect(err).toContain(`Port ${String(port)} is taken`);
	});
});
