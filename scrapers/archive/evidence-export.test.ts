import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportEvidence, type EventEvidence } from './evidence-export.ts';
import { ArchiveFailure } from './storage.ts';
import { bodyByHand, digestByHand, recordByHand } from './testing/by-hand.ts';
import { evidenceIn, pdf, rendered } from './testing/evidence.ts';
import { memoryStorage, type MemoryStorage } from './testing/memory-storage.ts';
import { readCdxj, unzip } from './testing/read-wacz.ts';

let folder: string;
let storage: MemoryStorage;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tettai-evidence-'));
	storage = memoryStorage();
});
afterEach(() => rm(folder, { recursive: true }));

async function exported(of: EventEvidence, name = 'e1.wacz') {
	const path = join(folder, name);
	const count = await exportEvidence(storage, of, path);
	return { count, path, files: await unzip(path) };
}

describe('evidence as WACZ 1.1.1', () => {
	test('has the files that the format asks for, stored', async () => {
		const { count, files } = await exported(await evidenceIn(storage));
		expect(count).toBe(3);
		expect([...files.keys()]).toEqual([
			'archive/evidence.warc.gz',
			'indexes/index.cdxj',
			'pages/pages.jsonl',
			'datapackage.json',
			'datapackage-digest.json',
		]);
		expect([...files.values()].map(({ method }) => method)).toEqual([0, 0, 0, 0, 0]);
	});

	test('has a manifest with size and digest of every file, and a digest of the manifest', async () => {
		const { files } = await exported(await evidenceIn(storage));
		const at = (path: string) => files.get(path)?.content ?? Buffer.alloc(0);
		const manifest = JSON.parse(at('datapackage.json').toString()) as Record<string, unknown>;
		expect(manifest).toMatchObject({
			profile: 'data-package',
			wacz_version: '1.1.1',
			title: 'Evidence for event e1 (kitano-steel)',
			mainPageUrl: rendered.finalUrl,
			mainPageDate: '2023-01-01T00:00:00Z',
		});
		const paths = ['archive/evidence.warc.gz', 'indexes/index.cdxj', 'pages/pages.jsonl'];
		expect(manifest['resources']).toEqual(
			paths.map((path) => ({
				name: path.split('/')[1],
				path,
				hash: digestByHand(at(path)),
				bytes: at(path).length,
			})),
		);
		expect(JSON.parse(at('datapackage-digest.json').toString())).toEqual({
			path: 'datapackage.json',
			hash: digestByHand(at('datapackage.json')),
		});
	});

	test('has an index by which each capture is found and read with nothing else', async () => {
		const { files } = await exported(await evidenceIn(storage));
		const warc = files.get('archive/evidence.warc.gz')?.content ?? Buffer.alloc(0);
		const index = files.get('indexes/index.cdxj')?.content ?? Buffer.alloc(0);
		const lines = readCdxj(index);
		expect(lines.map(({ key, timestamp }) => `${key} ${timestamp}`)).toEqual([
			'example,kitano-steel)/news/1 20220310010203',
			'example,kitano-steel)/news/1 20230101000000',
			'example,kitano-steel,files)/notice.pdf?a=1&v=2 20220312000000',
		]);
		expect(lines.map(({ entry }) => [entry['mime'], entry['status'], entry['url']])).toEqual([
			['text/html', '200', rendered.finalUrl],
			['text/html', '200', rendered.finalUrl],
			['application/pdf', '200', pdf.finalUrl],
		]);
		for (const { entry } of lines) {
			const { offset = '', length = '', digest, url, filename } = entry;
			expect(files.has(`archive/${filename ?? ''}`)).toBe(true);
			const member = gunzipSync(warc.subarray(Number(offset), Number(offset) + Number(length)));
			const { fields, block } = recordByHand(member);
			const body = fields.get('warc-type') === 'response' ? bodyByHand(block) : block;
			expect(digest).toBe(digestByHand(body));
			expect(fields.get('warc-payload-digest')).toBe(digest);
			expect(fields.get('warc-block-digest')).toBe(digestByHand(block));
			expect(fields.get('warc-target-uri')).toBe(url);
		}
	});

	test('lists the captures as pages, the best source’s latest first', async () => {
		const { files } = await exported(await evidenceIn(storage));
		const lines = files.get('pages/pages.jsonl')?.content.toString().trimEnd().split('\n') ?? [];
		const [head, ...pages] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
		expect(head).toEqual({ format: 'json-pages-1.0', id: 'pages', title: 'Captures' });
		expect(
			pages.map(({ url, ts, citedUrl, title, size }) => [url, ts, citedUrl, title, size]),
		).toEqual([
			[
				rendered.url,
				'2023-01-01T00:00:00Z',
				rendered.url,
				'出荷停止のお知らせ',
				rendered.body.length,
			],
			[
				rendered.url,
				'2022-03-10T01:02:03Z',
				rendered.url,
				'出荷停止のお知らせ',
				rendered.body.length,
			],
			[pdf.finalUrl, '2022-03-12T00:00:00Z', pdf.url, undefined, 70_000],
		]);
	});

	test('has the same bytes for the same captures, in every time zone', async () => {
		const found = await evidenceIn(storage);
		const zone = process.env['TZ'];
		const bytes: Buffer[] = [];
		try {
			for (const other of ['Asia/Tokyo', 'America/Los_Angeles']) {
				process.env['TZ'] = other;
				bytes.push(await readFile((await exported(found, `${String(bytes.length)}.wacz`)).path));
			}
		} finally {
			if (zone === undefined) delete process.env['TZ'];
			else process.env['TZ'] = zone;
		}
		expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
	});

	test.each([
		['missing', (name: string) => storage.objects.delete(name), 'the archive has no such file'],
		[
			'damaged',
			(name: string) => storage.objects.get(name)?.fill(0, 700, 701),
			'is not the bytes that were written',
		],
	])('is not written at all where a capture is %s', async (_, harm, reason) => {
		const found = await evidenceIn(storage);
		const { warcFile = '' } = found.captures[1] ?? {};
		harm(warcFile);
		const exporting = exported(found);
		await expect(exporting).rejects.toThrow(ArchiveFailure);
		await expect(exporting).rejects.toThrow(
			new RegExp(`${warcFile}, capture 1 of ${rendered.url}, cannot be exported: .*${reason}`),
		);
		expect(await readdir(folder)).toEqual([]);
	});

	test('is refused where the index says something else', async () => {
		const found = await evidenceIn(storage);
		const captures = found.captures.map((capture) => ({ ...capture, sha256: '0'.repeat(64) }));
		await expect(exported({ ...found, captures })).rejects.toThrow(
			/sha256 [0-9a-f]{64} in the file, 0{64} in/,
		);
	});

	test('says so where the file cannot be written', async () => {
		const exporting = exported(await evidenceIn(storage), 'no-folder/e1.wacz');
		await expect(exporting).rejects.toThrow(/e1\.wacz could not be written \(ENOENT\)/);
		await expect(exporting).rejects.toThrow(ArchiveFailure);
	});
});
