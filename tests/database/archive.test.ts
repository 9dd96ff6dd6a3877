import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database, Store } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import { evidenceOf, exportEvidence } from '../../scrapers/archive/evidence-export.ts';
import { openArchive } from '../../scrapers/archive/open.ts';
import type { ArchiveStorage } from '../../scrapers/archive/storage.ts';
import { exchange } from '../../scrapers/archive/testing/exchanges.ts';
import { membersByHand, recordByHand } from '../../scrapers/archive/testing/by-hand.ts';
import { unzip } from '../../scrapers/archive/testing/read-wacz.ts';
import { verifyArchive, type Difference } from '../../scrapers/archive/verify.ts';
import { captureName, writeCapture } from '../../scrapers/archive/warc.ts';
import type { Exchange } from '../../scrapers/exchange.ts';
import { openTestStore } from '../support/database.ts';
import { add, eventRow, evidenceRow, oneOfEach, seedDay } from '../support/fictional-rows.ts';
import { undone } from '../support/refusal.ts';

let store: Store;
/** The transaction of the present test. */
let db: Database;
let folder: string;
let archive: ArchiveStorage;
beforeAll(async () => {
	store = await openTestStore();
	await add(store.db, tables.companies, { slug: 'kitano-steel' });
	await add(store.db, tables.sources, oneOfEach.sources);
});
afterAll(() => store.close());
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tettai-archive-'));
	archive = openArchive({ folder });
});
afterEach(async () => {
	await rm(folder, { recursive: true });
});

/** A test of which nothing stays: captures are never deleted. */
const passing = (work: () => Promise<void>) => () =>
	undone(store.db, async (tx) => {
		db = tx;
		await work();
	});

const site = 'https://kitano-steel.example/news';

/** Captures exchanges of one document, each with its row in the index. */
async function document(url: string, ...exchanges: readonly Exchange[]): Promise<string[]> {
	const [row] = await add(db, tables.documents, { ...oneOfEach.documents, url });
	const files: string[] = [];
	for (const [at, of] of exchanges.entries()) {
		const ordinal = at + 1;
		const name = captureName(url, ordinal, String(ordinal).repeat(64));
		const { warcFile, warcOffset, sha256, bytes } = await writeCapture(archive, name, of);
		await add(db, tables.captures, {
			document: row?.['id'],
			...{ ordinal, warcFile, warcOffset, sha256, bytes },
			...{ url: of.url, finalUrl: of.finalUrl, capturedAt: of.startedAt, status: of.status },
			contentType: 'text/html',
			requestHeaders: {},
			responseHeaders: {},
			via: of.via,
		});
		files.push(warcFile);
	}
	return files;
}

async function verified(options = {}) {
	const { differences, counts } = verifyArchive(db, archive, options);
	const found: Difference[] = [];
	for await (const difference of differences) found.push(difference);
	return { found, counts };
}

async function flip(path: string, at: number): Promise<void> {
	const file = await readFile(path);
	const place = at % file.length;
	file.writeUInt8(file.readUInt8(place) ^ (1 << (at % 8)), place);
	await writeFile(path, file);
}

describe('verify', () => {
	test(
		'finds nothing in an archive that is as it was written',
		passing(async () => {
			expect(await verified()).toMatchObject({ found: [], counts: { captures: 0, bytes: 0 } });
			const redirected = exchange({
				url: `${site}/old`,
				redirects: [{ url: `${site}/old`, status: 301 }],
			});
			await document(`${site}/1`, exchange(), exchange({ via: 'browser' }));
			await document(`${site}/2`, redirected);
			const { found, counts } = await verified();
			expect(found).toEqual([]);
			expect(counts).toMatchObject({ captures: 3, damaged: 0, notIndexed: 0, removed: 0 });
			expect(counts.bytes).toBeGreaterThan(1_000);
		}),
	);

	test(
		'finds and names a flipped bit anywhere in a file',
		passing(async () => {
			const [file = ''] = await document(`${site}/1`, exchange());
			await document(`${site}/2`, exchange());
			const path = join(folder, file);
			const sound = await readFile(path);
			// A prime step: the places are spread over the whole file, and over the bits of a byte.
			for (let place = 0; place < 60 * 53; place += 53) {
				await flip(path, place);
				const { found, counts } = await verified();
				expect(found, `byte ${String(place % sound.length)}`).toEqual([
					expect.objectContaining({
						kind: 'damaged',
						warcFile: file,
						url: `${site}/1`,
						ordinal: 1,
					}),
				]);
				expect(counts).toMatchObject({ captures: 2, damaged: 1 });
				await writeFile(path, sound);
			}
			expect((await verified()).found).toEqual([]);
		}),
	);

	test(
		'finds what is missing, cut off, or another capture’s',
		passing(async () => {
			const [missing = ''] = await document(`${site}/1`, exchange());
			const [cut = ''] = await document(`${site}/2`, exchange());
			const [exchanged = ''] = await document(`${site}/3`, exchange());
			await document(`${site}/4`, exchange({ status: 404, body: Buffer.from('gone') }));
			await archive.remove(missing);
			const whole = (await archive.get(cut)) ?? Buffer.alloc(0);
			await archive.put(cut, whole.subarray(0, membersByHand(whole).at(-1)?.offset));
			await writeCapture(archive, exchanged, exchange({ status: 404, body: Buffer.from('gone') }));
			const { found, counts } = await verified();
			expect(found.map(({ kind, warcFile }) => [kind, warcFile])).toEqual([
				['missing', missing],
				['damaged', cut],
				['differs', exchanged],
			]);
			const details = found.map(({ detail }) => detail);
			expect(details[1]).toContain('warcinfo, response, request instead of');
			expect(details[2]).toMatch(
				/^sha256 .* in the index; size 4 in the file, \d+ in .*; status 404 in the file, 200/,
			);
			expect(counts).toMatchObject({ captures: 4, damaged: 3 });
		}),
	);

	test(
		'goes over more captures than it asks of the index at once',
		passing(async () => {
			const many = Array.from({ length: 203 }, () => exchange({ body: Buffer.from('a') }));
			const files = await document(`${site}/1`, ...many);
			await archive.remove(files[201] ?? '');
			const { found, counts } = await verified();
			expect(found).toEqual([expect.objectContaining({ kind: 'missing', ordinal: 202 })]);
			expect(counts).toMatchObject({ captures: 203, notIndexed: 0 });
		}),
	);

	describe('an object that no capture names', () => {
		const left = captureName(`${site}/9`, 1, 'a'.repeat(64));
		const half = `${left}.0123456789abcdef.part`;
		const foreign = 'notes.txt';
		const leave = async () => {
			await document(`${site}/1`, exchange());
			for (const name of [left, half, foreign]) {
				await archive.put(name, Buffer.from('left'));
				await utimes(join(folder, name), seedDay, seedDay);
			}
		};
		const names = async () => {
			const found = [];
			for await (const { name } of archive.list()) found.push(name);
			return found;
		};

		test(
			'is reported, is no damage, and stays',
			passing(async () => {
				await leave();
				const { found, counts } = await verified();
				const expected = {
					kind: 'not indexed',
					bytes: 4,
					removed: false,
					detail: 'no capture names it',
				};
				expect(found).toHaveLength(3);
				for (const warcFile of [left, half, foreign])
					expect(found).toContainEqual({ ...expected, warcFile });
				expect(counts).toMatchObject({ damaged: 0, notIndexed: 3, removed: 0 });
				expect(await names()).toHaveLength(4);
			}),
		);

		test(
			'is removed if asked for, unless it is not ours',
			passing(async () => {
				await leave();
				const { found, counts } = await verified({ prune: true });
				expect(found.filter(({ kind }) => kind === 'not indexed')).toHaveLength(3);
				expect(counts).toMatchObject({ captures: 1, damaged: 0, notIndexed: 3, removed: 2 });
				expect((await names()).filter((name) => [left, half, foreign].includes(name))).toEqual([
					foreign,
				]);
				expect((await verified()).counts).toMatchObject({ captures: 1, damaged: 0, notIndexed: 1 });
			}),
		);

		test(
			'stays while a collector may still be about to name it',
			passing(async () => {
				await leave();
				await archive.put(left, Buffer.from('new'));
				const { found } = await verified({ prune: true });
				const [kept] = found.filter(({ warcFile }) => warcFile === left);
				expect(kept).toMatchObject({
					removed: false,
					detail: expect.stringContaining('an hour') as string,
				});
				const later = new Date(Date.now() + 3_700_000);
				expect((await verified({ prune: true, now: later })).counts).toMatchObject({ removed: 1 });
			}),
		);
	});
});

describe('the evidence of an event', () => {
	const prepare = async () => {
		for (const event of ['e1', 'e2']) await add(db, tables.events, eventRow(event, 'kitano-steel'));
		const cites = (event: string, rank: number, page: string, changes = {}) =>
			add(
				db,
				tables.evidence,
				evidenceRow(event, { rank, sourceUrl: `${site}/${page}`, ...changes }),
			);
		await cites('e1', 2, '1');
		await cites('e1', 1, '2');
		await cites('e1', 3, 'never');
		const retired = { retiredAt: seedDay, retiredBecause: 'Wrong page.', retiredBy: 'edition' };
		await cites('e1', 1, '3', retired);
		await cites('e2', 1, '3', retired);
		await document(`${site}/1`, exchange(), exchange({ body: Buffer.from('<p>改訂</p>') }));
		await document(`${site}/2`, exchange({ finalUrl: `${site}/2.html` }));
		await document(`${site}/3`, exchange());
	};

	test(
		'is what the archive has of the sources that stand, the best first',
		passing(async () => {
			await prepare();
			const found = await evidenceOf(db, 'e1');
			expect(found?.cited).toEqual([`${site}/2`, `${site}/1`, `${site}/never`]);
			expect(found?.withoutCapture).toEqual([`${site}/never`]);
			expect(found?.captures.map(({ documentUrl, ordinal }) => [documentUrl, ordinal])).toEqual([
				[`${site}/2`, 1],
				[`${site}/1`, 2],
				[`${site}/1`, 1],
			]);
			expect(await evidenceOf(db, 'none')).toBeUndefined();
		}),
	);

	test(
		'goes into a web archive, and nothing else does',
		passing(async () => {
			await prepare();
			const found = await evidenceOf(db, 'e1');
			if (!found) throw new Error('There is no event e1.');
			const path = join(folder, 'e1.wacz');
			expect(await exportEvidence(archive, found, path)).toBe(3);
			const warc = (await unzip(path)).get('archive/evidence.warc.gz')?.content ?? Buffer.alloc(0);
			const got = membersByHand(warc)
				.map(({ content }) => recordByHand(content))
				.filter(({ fields }) => fields.get('warc-type') === 'response');
			expect(got.map(({ fields }) => fields.get('warc-target-uri'))).toEqual([
				`${site}/2.html`,
				`${site}/1`,
				`${site}/1`,
			]);
		}),
	);

	test(
		'without a source that stands is empty',
		passing(async () => {
			await prepare();
			expect(await evidenceOf(db, 'e2')).toMatchObject({ cited: [], captures: [] });
		}),
	);
});
