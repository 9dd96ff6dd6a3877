import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '#lib/server/database/connect.ts';
import { copyFolders } from '../sample-web/folders.ts';
import { startSampleWeb, type SampleWeb } from '../sample-web/server.ts';
import { collectedDump } from '../support/collected.ts';
import { begin, dataFolder, run, tidyUp } from '../support/command.ts';

/*
 * kill -9 at random moments of a collection, then a run to the end: the database holds what one clean run brings.
 */

const rounds = 20;
let web: SampleWeb;
let sites: string;
let companies: string;
/** What one clean run brings, and how long it takes in milliseconds. */
let clean: { dump: string; ms: number };

async function freshSettings(): Promise<Record<string, string>> {
	const settings = {
		TETTAI_DATA: await dataFolder(),
		TETTAI_CONTACT: 'desk@tettai.example',
		TETTAI_ALLOW_ADDRESSES: '127.0.0.0/8',
		TETTAI_MIN_DELAY_MS: '0',
		EDINET_API_KEY: '0123456789abcdef0123456789abcdef',
	};
	expect((await run(['import', companies], settings)).status).toBe(0);
	return settings;
}

async function dumpOf(settings: Record<string, string>): Promise<string> {
	const store = await openStore({ dataFolder: settings['TETTAI_DATA'] ?? '' });
	try {
		return await collectedDump(store.db);
	} finally {
		await store.close();
	}
}

beforeAll(async () => {
	web = await startSampleWeb({ port: 0 });
	({ sites, companies } = await copyFolders(web, await dataFolder()));
	const settings = await freshSettings();
	const began = performance.now();
	expect((await run(['collect', '--sites', sites], settings)).status).toBe(0);
	const ms = performance.now() - began;
	clean = { dump: await dumpOf(settings), ms };
});
afterAll(async () => {
	await web.close();
	await tidyUp();
});

test.each(Array.from({ length: rounds }, (_, round) => round))(
	'round %i: what was begun is completed, nothing is there twice or lost',
	async (round) => {
		const settings = await freshSettings();
		const { child, ended } = begin(['collect', '--sites', sites], settings);
		// One moment in each twentieth of the run, at random within it.
		const share = 0.1 + (0.9 * (round + Math.random())) / rounds;
		await new Promise((next) => setTimeout(next, clean.ms * share));
		child.kill('SIGKILL');
		await ended;
		expect((await run(['collect', '--sites', sites], settings)).status).toBe(0);
		expect(await dumpOf(settings)).toBe(clean.dump);
		expect((await run(['verify'], settings)).status).toBe(0);
	},
);
