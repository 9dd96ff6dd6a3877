import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgres } from '#lib/server/database/connect.ts';
import { copyFolders } from '../sample-web/folders.ts';
import { startSampleWeb, type SampleWeb } from '../sample-web/server.ts';
import { collectedDump } from '../support/collected.ts';
import { dataFolder, project, run, tidyUp } from '../support/command.ts';
import { dropDatabase, freshDatabase, startPostgres, type Postgres } from '../support/postgres.ts';

/*
 * A disk that takes no more: no file may grow beyond some kilobytes, so that writing fails half-way as it does where there
 * is no room. The database is on another machine, as it is with DATABASE_URL.
 */

let server: Postgres;
let web: SampleWeb;
let sites: string;
let companies: string;
const databases: string[] = [];

beforeAll(async () => {
	server = await startPostgres();
	web = await startSampleWeb({ port: 0 });
	({ sites, companies } = await copyFolders(web, await dataFolder()));
});
afterAll(async () => {
	await web.close();
	for (const database of databases) await dropDatabase(server.url, database);
	await server.stop();
	await tidyUp();
});

async function freshSettings(): Promise<
	Record<string, string> & { DATABASE_URL: string; TETTAI_DATA: string }
> {
	const database = await freshDatabase(server.url);
	databases.push(database);
	return {
		DATABASE_URL: database,
		TETTAI_DATA: await dataFolder(),
		TETTAI_CONTACT: 'desk@tettai.example',
		TETTAI_ALLOW_ADDRESSES: '127.0.0.0/8',
		TETTAI_MIN_DELAY_MS: '0',
		EDINET_API_KEY: '0123456789abcdef0123456789abcdef',
	};
}

/** Runs a command that can make no file longer than so many kilobytes: beyond that, writing is an error. */
async function onFullDisk(
	args: readonly string[],
	settings: Record<string, string>,
	kilobytes: number,
) {
	const limited = `trap '' XFSZ; ulimit -f ${String(kilobytes)}; exec "$@"`;
	const child = spawn(
		'bash',
		['-c', limited, 'bash', process.execPath, join(project, 'src/cli/main.ts'), ...args],
		{ cwd: project, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings } },
	);
	const said = { out: '', err: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
	const status = await new Promise<number | null>((ended) => child.once('close', ended));
	return { status, ...said };
}

async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function dumpOf({ DATABASE_URL }: { DATABASE_URL: string }): Promise<string> {
	const store = await openPostgres(DATABASE_URL);
	try {
		return await collectedDump(store.db);
	} finally {
		await store.close();
	}
}

test('collecting: a run breaks off and says why, nothing is half there, and the next run brings it', async () => {
	const clean = await freshSettings();
	expect((await run(['import', companies], clean)).status).toBe(0);
	expect((await run(['collect', '--sites', sites], clean)).status).toBe(0);

	const settings = await freshSettings();
	expect((await run(['import', companies], settings)).status).toBe(0);
	// Captures are 1 to 3 KB: some fit, others do not; nor does what the browser writes.
	const full = await onFullDisk(['collect', '--sites', sites], settings, 2);
	expect(full.status).toBe(1);
	expect(full.err).toMatch(/the run of \S+ broke off: .+ See that the disk has room/);
	const archive = join(settings.TETTAI_DATA, 'archive');
	expect((await filesBelow(archive)).filter((name) => name.endsWith('.part'))).toEqual([]);
	expect((await run(['verify'], settings)).out).toContain('no damaged or missing');

	expect((await run(['collect', '--sites', sites], settings)).status).toBe(0);
	const issuesAside = (dump: string): string =>
		dump
			.split('\n')
			.filter((line) => !/^\{"id":"[0-9a-f]{16}"/.test(line) || line.includes('"open":true'))
			.join('\n');
	expect(issuesAside(await dumpOf(settings))).toBe(issuesAside(await dumpOf(clean)));
	expect((await run(['verify'], settings)).status).toBe(0);
});

test('releasing: no half release, one sentence; with room again it is cut', async () => {
	const settings = await freshSettings();
	expect((await run(['import', 'drizzle/seed'], settings)).status).toBe(0);
	const full = await onFullDisk(['release', '--date', '2026-11-20'], settings, 64);
	expect(full.status).toBe(1);
	expect(full.err).toMatch(/^tettai release: .+\n$/);
	expect(await filesBelow(join(settings.TETTAI_DATA, 'releases', '2026-11-20'))).toEqual([]);
	const mended = await run(['release', '--date', '2026-11-20'], settings);
	expect([mended.status, mended.err]).toEqual([0, '']);
	expect((await run(['verify'], settings)).status).toBe(0);
});

test('exporting: one sentence, and the register is what it was', async () => {
	const settings = await freshSettings();
	expect((await run(['import', 'drizzle/seed'], settings)).status).toBe(0);
	const full = await onFullDisk(['export', await dataFolder()], settings, 64);
	expect(full.status).toBe(1);
	expect(full.err).toMatch(/^tettai export: .+\n$/);
	expect((await run(['import', 'drizzle/seed'], settings)).out).toContain('nothing to change');
});
