import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { dataFolder, freePort, begin, ready, run } from './command.ts';
import { lineTo } from './cut-off.ts';
import { dropDatabase, freshDatabase, startPostgres } from './postgres.ts';

/** How long the site may take to be whole again once its database is back, in milliseconds. */
const BACK_MS = 5_000;

/**
 * A web server loses its database for so many seconds and gets it back, while readers go on asking. Says with `expect` what
 * they see: before and afterwards the site, and meanwhile the last good pages, or one that says so.
 */
export async function loseDatabase(seconds: number): Promise<void> {
	const postgres = await startPostgres();
	const database = await freshDatabase(postgres.url);
	const line = await lineTo(database, await freePort());
	const port = String(await freePort());
	const settings = { TETTAI_DATA: await dataFolder(), PORT: port, DATABASE_URL: line.url };
	try {
		const imported = await run(['import', 'drizzle/seed'], settings);
		expect([imported.status, imported.err]).toEqual([0, '']);
		const server = begin(['serve'], { ...settings, NODE_ENV: 'production' });
		await ready(server);
		const origin = `http://127.0.0.1:${port}`;
		const get = (path: string, accept = 'text/html') =>
			fetch(origin + path, { headers: { accept }, redirect: 'manual' });
		const statusOf = async (path: string): Promise<number> => (await get(path)).status;
		const before = await (await get('/en/companies.csv')).text();
		expect(before).toContain('toyota');
		const seen = ['/ja/companies/toyota', '/en/charts', '/api/v1/companies?per=5'];
		const pages = await Promise.all(seen.map(async (path) => (await get(path)).text()));

		await line.cut();
		const until = performance.now() + seconds * 1_000;
		await expectGone(get);
		while (performance.now() < until) {
			await pause(Math.min(2_000, Math.max(0, until - performance.now())));
			expect([await statusOf('/readyz'), await statusOf('/healthz')]).toEqual([503, 200]);
			expect(await statusOf('/en/companies')).toBe(503);
			// What somebody has asked for before is there still, in the state of then, and kept by nobody else.
			for (const [at, path] of seen.entries()) {
				const last = await get(path);
				expect([path, last.status, await last.text()]).toEqual([path, 200, pages[at]]);
				expect(last.headers.get('cache-control')).toBe('no-store');
			}
		}

		await line.mend();
		await expect.poll(() => statusOf('/readyz'), { timeout: BACK_MS, interval: 100 }).toBe(200);
		for (const path of ['/ja', '/en/companies', '/ja/companies/toyota', '/api/v1/events'])
			expect([path, await statusOf(path)]).toEqual([path, 200]);
		// Nothing was lost meanwhile.
		expect(await (await get('/en/companies.csv')).text()).toBe(before);
		for (const row of server.said.err.trim().split('\n'))
			expect(JSON.parse(row)).toMatchObject({ level: 'error' });
		server.child.kill('SIGTERM');
		expect(await server.ended).toBe(0);
	} finally {
		await line.cut();
		await dropDatabase(postgres.url, database);
		await postgres.stop();
	}
}

/** What readers and programs are told while the database is gone. */
async function expectGone(
	get: (path: string, accept?: string) => Promise<Response>,
): Promise<void> {
	const english = await get('/en/companies');
	expect([english.status, english.headers.get('retry-after')]).toEqual([503, '30']);
	expect(english.headers.get('cache-control')).toBe('no-store');
	const page = await english.text();
	expect(page).toContain('<html lang="en"');
	expect(page).toContain('The register cannot be reached right now');
	const japanese = await get('/ja');
	expect([japanese.status, await japanese.text()]).toEqual([
		503,
		expect.stringContaining('現在、データベースに接続できません'),
	]);
	const program = await get('/api/v1/companies', 'application/json');
	expect(program.status).toBe(503);
	expect(program.headers.get('content-type')).toContain('application/problem+json');
	expect(await program.json()).toMatchObject({ title: 'Service Unavailable' });
	const desk = await get('/desk');
	expect([desk.status, await desk.text()]).toEqual([
		503,
		expect.stringMatching(/cannot be reached[^]+接続できません/),
	]);
	const readiness = await get('/readyz');
	expect([readiness.status, await readiness.text()]).toEqual([
		503,
		'The database does not answer.\n',
	]);
}
