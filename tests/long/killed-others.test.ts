import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '#lib/server/database/connect.ts';
import { begin, dataFolder, run, tidyUp } from '../support/command.ts';
import { dropDatabase, freshDatabase, startPostgres, type Postgres } from '../support/postgres.ts';

/* kill -9 at moments spread over a command, then the command again: the state before or after, never one between. */

const rounds = Array.from({ length: 8 }, (_, round) => round);
let server: Postgres;
const databases: string[] = [];
beforeAll(async () => {
	server = await startPostgres();
});
afterAll(async () => {
	await tidyUp();
	for (const database of databases) await dropDatabase(server.url, database);
	await server.stop();
});

async function onPostgres(): Promise<Record<string, string>> {
	const database = await freshDatabase(server.url);
	databases.push(database);
	return { DATABASE_URL: database, TETTAI_DATA: await dataFolder() };
}

const homes = [
	['embedded', async (): Promise<Record<string, string>> => ({ TETTAI_DATA: await dataFolder() })],
	['PostgreSQL', onPostgres],
] as const;

/** How long a command takes, in milliseconds. */
async function timed(args: readonly string[], settings: Record<string, string>): Promise<number> {
	const began = performance.now();
	expect((await run(args, settings)).status).toBe(0);
	return performance.now() - began;
}

async function killAt(
	args: readonly string[],
	settings: Record<string, string>,
	ms: number,
): Promise<void> {
	const { child, ended } = begin(args, settings);
	await new Promise((next) => setTimeout(next, ms));
	child.kill('SIGKILL');
	await ended;
}

describe.each(homes)('migrate (%s)', (_, fresh) => {
	let whole = 0;
	beforeAll(async () => {
		whole = await timed(['migrate'], await fresh());
	});

	test.each(rounds)('round %i: migrating again completes it', async (round) => {
		const settings = await fresh();
		await killAt(['migrate'], settings, whole * (0.3 + (0.7 * round) / rounds.length));
		const again = await run(['migrate'], settings);
		expect([again.status, again.err]).toEqual([0, '']);
		const store = await openStore({
			databaseUrl: settings['DATABASE_URL'],
			dataFolder: settings['TETTAI_DATA'] ?? '',
		});
		expect(await store.missingMigrations()).toBe(0);
		await store.close();
		expect((await run(['import', 'drizzle/seed'], settings)).out).toMatch(/events +459 added/);
	});
});

describe('release', () => {
	const cut = ['release', '--date', '2026-11-20'];
	let whole = 0;
	beforeAll(async () => {
		const settings = await onPostgres();
		await run(['import', 'drizzle/seed'], settings);
		whole = await timed(cut, settings);
	});

	test.each(rounds)('round %i: cutting again gives a whole release', async (round) => {
		const settings = await onPostgres();
		expect((await run(['import', 'drizzle/seed'], settings)).status).toBe(0);
		await killAt(cut, settings, whole * (0.4 + (0.6 * round) / rounds.length));
		const verified = await run(['verify'], settings);
		expect([verified.status, verified.out]).toEqual([
			0,
			expect.not.stringContaining('not what was'),
		]);
		const again = await run(cut, settings);
		expect([again.status, again.err]).toEqual([0, '']);
		expect(again.out).toMatch(/cut: 31 files|was there already, whole|made again, to the byte/);
		expect((await run(['verify'], settings)).out).toContain('no file damaged');
	});
});
