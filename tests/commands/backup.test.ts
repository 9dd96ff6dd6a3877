import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from '../../scrapers/archive/testing/read-wacz.ts';
import { begin, dataFolder, run, tidyUp } from '../support/command.ts';
import { dropDatabase, freshDatabase, startPostgres, type Postgres } from '../support/postgres.ts';

/** The drill of the runbook, by the commands: from the embedded database to PostgreSQL and back. */
let server: Postgres;
let database: string;
let embedded: Record<string, string>;
let onServer: Record<string, string>;
let backup: string;
let made: Awaited<ReturnType<typeof run>>;
beforeAll(async () => {
	server = await startPostgres();
	database = await freshDatabase(server.url);
	embedded = { TETTAI_DATA: await dataFolder() };
	onServer = { TETTAI_DATA: await dataFolder(), DATABASE_URL: database };
	backup = join(await dataFolder(), 'backup.zip');
	expect((await run(['import', 'drizzle/seed'], embedded)).status).toBe(0);
	const adding = begin(['user', 'add', 'a@desk.example', '--role', 'admin'], embedded);
	adding.child.stdin?.end();
	expect(await adding.ended).toBe(0);
	expect((await run(['release', '--date', '2026-11-20'], embedded)).status).toBe(0);
	made = await run(['backup', backup], embedded);
});
afterAll(async () => {
	await tidyUp();
	await dropDatabase(server.url, database);
	await server.stop();
});

/** SHA-256 of every file in a backup but for what says when it was made. */
async function sums(path: string): Promise<string[]> {
	const files = await unzip(path);
	files.delete('manifest.json');
	files.delete('SHA256SUMS');
	return [...files].map(
		([name, { content }]) => `${createHash('sha256').update(content).digest('hex')} ${name}`,
	);
}

test('backup and restore carry everything from the embedded database to PostgreSQL and back', async () => {
	expect([made.status, made.err]).toEqual([0, '']);
	expect(made.out).toMatch(
		/^database \d+ tables, [\d,]+ rows\narchive .+\nreleases 1 release\nbackup/,
	);

	const there = await run(['restore', backup], onServer);
	expect([there.status, there.err]).toEqual([0, '']);
	expect(there.out).toMatch(/^database [\d,]+ rows restored and compared$/m);
	expect((await run(['user', 'list'], onServer)).out).toContain('a@desk.example\tadmin');
	expect((await run(['verify'], onServer)).out).toContain('1 release read, no file damaged');
	expect((await run(['migrate'], onServer)).out).toContain('up to date');

	const second = join(await dataFolder(), 'second.zip');
	expect((await run(['backup', second], onServer)).status).toBe(0);
	const back = { TETTAI_DATA: await dataFolder() };
	expect((await run(['restore', second], back)).status).toBe(0);
	const third = join(await dataFolder(), 'third.zip');
	expect((await run(['backup', third], back)).status).toBe(0);
	const first = await sums(backup);
	expect(first.length).toBeGreaterThan(60);
	expect(await sums(second)).toEqual(first);
	expect(await sums(third)).toEqual(first);
});

test('restore is refused where the database holds something, and where the file is cut off', async () => {
	const again = await run(['restore', backup], embedded);
	expect([again.status, again.err]).toEqual([
		1,
		expect.stringMatching(/^tettai restore: The backup was not restored: .+ --replace .+\n$/),
	]);
	const cut = join(await dataFolder(), 'cut.zip');
	await writeFile(cut, (await readFile(backup)).subarray(0, 9_999));
	const broken = await run(['restore', cut], { TETTAI_DATA: await dataFolder() });
	expect([broken.status, broken.err]).toEqual([1, expect.stringMatching(/broke off or is no/)]);
	const none = await run(['backup', cut.replace('cut', 'none')], {
		TETTAI_DATA: await dataFolder(),
	});
	expect([none.status, none.err]).toEqual([1, expect.stringContaining('nothing to back up')]);
});

test('a release that is gone is named: the rest is written, and the command ends with 1', async () => {
	const path = join(await dataFolder(), 'lost.zip');
	await rm(join(onServer['TETTAI_DATA'] ?? '', 'releases', '2026-11-20', 'events.csv'));
	const { status, err } = await run(['backup', path], onServer);
	expect(status).toBe(1);
	expect(err).toContain('The backup is written, but 1 file that it should hold was missing');
	expect(err).toContain('releases/2026-11-20/events.csv');
	expect(existsSync(path)).toBe(true);
});

test('killed while it writes, it leaves no file of that name, and the next one is whole', async () => {
	const folder = await dataFolder();
	const path = join(folder, 'killed.zip');
	const { child, ended } = begin(['backup', path], embedded);
	while (!existsSync(`${path}.part`)) await pause(1);
	child.kill('SIGKILL');
	await ended;
	expect(await readdir(folder)).toEqual(['killed.zip.part']);
	expect((await run(['backup', path], embedded)).status).toBe(0);
	expect(await readdir(folder)).toEqual(['killed.zip']);
	expect(await sums(path)).toEqual(await sums(backup));
});
