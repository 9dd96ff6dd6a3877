import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '#lib/server/database/connect.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { localStorage } from '../../scrapers/archive/local-storage.ts';
import { exchange } from '../../scrapers/archive/testing/exchanges.ts';
import { unzip } from '../../scrapers/archive/testing/read-wacz.ts';
import { captureName, writeCapture } from '../../scrapers/archive/warc.ts';
import { dataFolder, run, tidyUp } from '../support/command.ts';
import { add, eventRow, evidenceRow, oneOfEach } from '../support/fictional-rows.ts';

const url = 'https://kitano-steel.example/news/1';
let settings: { TETTAI_DATA: string };
let warcFile: string;

/** A register with one event whose first source is captured, and its archive. */
async function fill(folder: string): Promise<void> {
	const store = await openEmbedded(folder);
	await store.migrate();
	const { db } = store;
	await add(db, tables.companies, { slug: 'kitano-steel' });
	await add(db, tables.events, eventRow('e1', 'kitano-steel'), eventRow('e2', 'kitano-steel'));
	for (const [rank, sourceUrl] of [url, 'https://kitano-steel.example/never'].entries())
		await add(db, tables.evidence, evidenceRow('e1', { rank: rank + 1, sourceUrl }));
	await add(db, tables.sources, oneOfEach.sources);
	const [document] = await add(db, tables.documents, { ...oneOfEach.documents, url });
	const of = exchange();
	const archive = localStorage(join(folder, 'archive'));
	const written = await writeCapture(archive, captureName(url, 1, 'a'.repeat(64)), of);
	warcFile = written.warcFile;
	const { finalUrl, status, via, startedAt: capturedAt } = of;
	await add(db, tables.captures, {
		...oneOfEach.captures,
		...written,
		...{ document: document?.['id'], url, finalUrl, status, via, capturedAt },
	});
	await store.close();
}

beforeAll(async () => {
	settings = { TETTAI_DATA: await dataFolder() };
	await fill(settings.TETTAI_DATA);
});
afterAll(tidyUp);

describe('verify', () => {
	test('reads the archive and ends with 0 where all is as the index says', async () => {
		const { status, out, err } = await run(['verify'], settings);
		expect([status, err]).toEqual([0, '']);
		expect(out).toMatch(/^verify {3}1 capture read \([\d,]+ bytes\), no damaged or missing\n$/);
	});

	test('names a damaged file and ends with 1; what is merely not indexed is no damage', async () => {
		const path = join(settings.TETTAI_DATA, 'archive', warcFile);
		const left = captureName(url, 2, 'b'.repeat(64));
		const sound = await readFile(path);
		const harmed = Buffer.from(sound);
		harmed.writeUInt8(harmed.readUInt8(harmed.length - 1) ^ 1, harmed.length - 1);
		await writeFile(path, harmed);
		await writeFile(join(settings.TETTAI_DATA, 'archive', left), 'left');
		const { status, out, err } = await run(['verify', '--prune'], settings);
		expect([status, err]).toEqual([1, '']);
		expect(out.split('\n')).toEqual([
			expect.stringMatching(
				`^damaged      ${warcFile} \\(capture 1 of ${url}\\): the record at byte \\d+ is not`,
			),
			`not indexed  ${left} (4 bytes): no capture names it; kept, because it is less than an hour old`,
			expect.stringContaining('1 damaged or missing, 1 not indexed (0 removed)'),
			'',
		]);
		await writeFile(path, sound);
	});

	test('takes nothing else', async () => {
		const { status, err } = await run(['verify', '--force'], settings);
		expect(status).toBe(2);
		expect(err).toContain('Usage: tettai verify [--prune]');
	});
});

describe('evidence', () => {
	test('writes the captures of an event’s sources, and says what was never captured', async () => {
		const folder = await dataFolder();
		const { status, out, err } = await run(['evidence', 'e1', 'e1.wacz'], settings, folder);
		expect([status, err]).toEqual([0, '']);
		expect(out).toBe(
			'evidence not captured yet: https://kitano-steel.example/never\nevidence e1.wacz 1 capture\n',
		);
		const files = await unzip(join(folder, 'e1.wacz'));
		expect(files.get('pages/pages.jsonl')?.content.toString()).toContain(`"url":"${url}"`);
	});

	test.each([
		[['none', 'x.wacz'], 1, 'There is no event “none”.'],
		[['e2', 'x.wacz'], 1, 'Event e2 cites no source that stands'],
		[['e1', 'x.zip'], 2, '“x.zip” does not end in .wacz.\nUsage: tettai evidence EVENT FILE.wacz'],
	])('%j ends with %d', async (args, status, message) => {
		const folder = await dataFolder();
		const ended = await run(['evidence', ...args], settings, folder);
		expect(ended.status).toBe(status);
		expect(ended.err).toContain(message);
		await expect(stat(join(folder, 'x.wacz'))).rejects.toThrow('ENOENT');
	});
});
