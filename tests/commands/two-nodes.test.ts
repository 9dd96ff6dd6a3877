import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgres } from '#lib/server/database/connect.ts';
import type { Store } from '#lib/server/database/database.ts';
import { addPerson } from '#lib/server/desk/sign-in/people.ts';
import { password, people } from '../browser/desk/people.ts';
import { begin, dataFolder, freePort, ready, tidyUp } from '../support/command.ts';
import { addProposal } from '../support/desk.ts';
import { dropDatabase, freshDatabase, startPostgres, type Postgres } from '../support/postgres.ts';
import { importFolder } from '../support/register.ts';

/** Two web servers on one PostgreSQL: what is decided on one is public on both within two seconds. */
let server: Postgres;
let database: string;
let store: Store;
let nodes: readonly [string, string];
let proposal: number;
beforeAll(async () => {
	server = await startPostgres();
	database = await freshDatabase(server.url);
	store = await openPostgres(database);
	await store.migrate();
	await importFolder(store.db, 'tests/sample-web/companies', new Date());
	await addPerson(store.db, { ...people.reviewer, password }, new Date());
	({ proposal } = await addProposal(store.db, 'narutaki-glass', {
		status: 'suspended',
		kind: 'production_halt',
		announcedOn: '2026-11-20',
	}));
	nodes = await Promise.all([startNode(), startNode()]);
});
afterAll(async () => {
	await store.close();
	await tidyUp();
	await dropDatabase(server.url, database);
	await server.stop();
});

async function startNode(): Promise<string> {
	const port = String(await freePort());
	const origin = `http://localhost:${port}`;
	const node = begin(['serve'], {
		DATABASE_URL: database,
		TETTAI_DATA: await dataFolder(),
		PORT: port,
		ORIGIN: origin,
		NODE_ENV: 'production',
	});
	await ready(node);
	return origin;
}

/** Sends a form as a browser does, and answers where it leads and with which cookies. */
async function send(origin: string, path: string, fields: Record<string, string>, cookie = '') {
	const answer = await fetch(origin + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, cookie, accept: 'text/html' },
		body: new URLSearchParams(fields),
	});
	const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
	return { location: answer.headers.get('location'), cookie: cookies.join('; ') };
}

const statusOn = async (origin: string): Promise<string | undefined> => {
	const list = await fetch(`${origin}/en/companies.json?q=narutaki`);
	const { items } = (await list.json()) as { items: { status: string }[] };
	return items[0]?.status;
};

test('pages come out of memory on both nodes', async () => {
	for (const node of nodes) {
		await pageOn(node);
		expect(await pageOn(node)).toEqual({ status: 'No disclosure found', isKept: true });
	}
});

test('an accepted proposal is visible on both nodes within two seconds, and undone as quickly', async () => {
	const [here, there] = nodes;
	const { email } = people.reviewer;
	const { cookie } = await send(here, '/desk/sign-in', { email, password });
	expect(cookie).not.toBe('');
	expect([await statusOn(here), await statusOn(there)]).toEqual(['undisclosed', 'undisclosed']);

	const accepted = await send(
		here,
		`/desk/proposals/${String(proposal)}?/accept`,
		{
			...{ announced_on: '2026-11-20', status: 'suspended', kind: 'production_halt' },
			...{ attribution: 'company', confidence: 'high', seen_on: '2026-11-20' },
			...{ summary_en: 'It stopped production.', summary_ja: '生産を停止した。' },
			...{ source_publisher: 'Narutaki Glass', source_type: 'company', source_lang: 'ja' },
			source_standing: 'original',
		},
		cookie,
	);
	const review = /done=(\d+)/.exec(accepted.location ?? '')?.[1] ?? '';
	expect(review).not.toBe('');
	await expectOnBoth('suspended');

	// The session holds on the other node too.
	const undone = await send(there, '/desk/undo', { review }, cookie);
	expect(undone.location).toMatch(/done=/);
	await expectOnBoth('undisclosed');
});

/** What a page says, and whether it came out of memory. */
async function pageOn(origin: string): Promise<{ status: string | undefined; isKept: boolean }> {
	const page = await fetch(`${origin}/en/companies/narutaki-glass`);
	return {
		status: /<title>[^<]*(Suspended|No disclosure found)/.exec(await page.text())?.[1],
		isKept: page.headers.get('cache-status') === 'tettai; hit',
	};
}

async function expectOnBoth(status: string): Promise<void> {
	const since = performance.now();
	for (const node of nodes)
		await expect.poll(() => statusOn(node), { timeout: 2_000, interval: 50 }).toBe(status);
	for (const node of nodes)
		await expect
			.poll(async () => (await pageOn(node)).status, { timeout: 2_000, interval: 50 })
			.toBe(status === 'suspended' ? 'Suspended' : 'No disclosure found');
	expect(performance.now() - since).toBeLessThan(2_000);
}
