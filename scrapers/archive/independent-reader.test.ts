import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportEvidence } from './evidence-export.ts';
import { digestByHand } from './testing/by-hand.ts';
import { evidenceIn, pdf, rendered } from './testing/evidence.ts';
import { exchange } from './testing/exchanges.ts';
import { memoryStorage } from './testing/memory-storage.ts';
import { openInReader } from './testing/replay.ts';

const seconds = 1_000;
let folder: string;
let path: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tettai-reader-'));
	path = join(folder, 'e1.wacz');
});
afterEach(() => rm(folder, { recursive: true }));

test(
	'the reader of ReplayWeb.page opens an export: pages, records, hashes and bodies are the captures’',
	{
		timeout: 60 * seconds,
	},
	async () => {
		const storage = memoryStorage();
		const found = await evidenceIn(storage);
		await exportEvidence(storage, found, path);
		const replay = await openInReader(path);
		try {
			for (const [at, of] of [rendered, exchange(), pdf].entries()) {
				const instant = of.startedAt.toISOString().replaceAll(/\D/g, '').slice(0, 14);
				const { status, body } = await replay.body(of.finalUrl, instant);
				expect([status, body.equals(of.body)]).toEqual([200, true]);
				expect(digestByHand(body)).toBe(`sha256:${found.captures[at]?.sha256 ?? ''}`);
			}
			const { pages, resources, verify } = await replay.described();
			expect(pages.map(({ url, ts, title }) => [url, new Date(ts).toISOString(), title])).toEqual([
				[pdf.finalUrl, '2022-03-12T00:00:00.000Z', pdf.finalUrl],
				[exchange().finalUrl, '2022-03-10T01:02:03.000Z', '出荷停止のお知らせ'],
				[rendered.finalUrl, '2023-01-01T00:00:00.000Z', '出荷停止のお知らせ'],
			]);
			expect(resources.map(({ url, mime, status }) => [url, mime, status])).toEqual([
				[pdf.finalUrl, 'application/pdf', 200],
				[exchange().finalUrl, 'text/html', 200],
				[rendered.finalUrl, 'text/html', 200],
			]);
			expect(verify).toEqual({ numValid: 2, numInvalid: 0 });
		} finally {
			await replay.close();
		}
	},
);

test(
	'the reader sees a package that was changed afterwards',
	{ timeout: 60 * seconds },
	async () => {
		const storage = memoryStorage();
		await exportEvidence(storage, await evidenceIn(storage), path);
		const package_ = await readFile(path);
		// The list of pages is stored as it is; its hash stands in the manifest.
		const at = package_.indexOf('出荷停止のお知らせ');
		package_.write('出荷再開のお知らせ', at);
		await writeFile(path, package_);
		const replay = await openInReader(path);
		try {
			expect((await replay.described()).verify).toEqual({ numValid: 1, numInvalid: 1 });
		} finally {
			await replay.close();
		}
	},
);
