import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { request } from 'undici';
import { openStore } from '#lib/server/database/connect.ts';
import { openCaptures } from '../../scrapers/archive/captures.ts';
import { createFetcher } from '../../scrapers/fetching/fetcher.ts';
import { collect } from '../../scrapers/pipeline/collect.ts';
import { recordSources } from '../../scrapers/pipeline/sources.ts';
import { fictionalSource } from '../support/fictional-source.ts';
import { shown, type Measured } from './measured.ts';

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1_048_576);

/**
 * How fast collecting is with politeness off, beside a bare loop of undici and cheerio over the same local pages in the
 * same run, and whether its memory stays flat. The goal is half the bare loop's speed with everything recorded: robots,
 * limits, addresses, WARC, index, text.
 */
export async function measureCollecting(pages: number): Promise<Measured[]> {
	const server = spawn(
		process.execPath,
		[join(import.meta.dirname, 'pages-server.ts'), String(pages)],
		{ stdio: ['ignore', 'pipe', 'inherit'] },
	);
	const origin = await new Promise<string>((resolve) => {
		server.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
	});
	const folder = mkdtempSync(join(tmpdir(), 'tettai-bench-'));
	try {
		const bareBefore = await bareLoop(origin, Math.ceil(pages / 2));
		const ours = await collecting(origin, pages, folder);
		const bareAfter = await bareLoop(origin, Math.floor(pages / 2));
		const bare = (bareBefore + bareAfter) / 2;
		return [
			{
				what: `collecting ${pages} pages, beside a bare loop of undici and cheerio`,
				ours: `${shown(ours.speed)} pages/s`,
				beside: `${shown(bare)} pages/s`,
				ratio: ours.speed / bare,
				goal: { atLeast: 0.5 },
			},
			{
				what: 'memory of collecting, by fifths',
				ours: `${ours.memory.join(' ')} MB`,
				beside: '',
			},
		];
	} finally {
		server.kill();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function bareLoop(origin: string, count: number): Promise<number> {
	const began = performance.now();
	for (let number = 0; number < count; number += 1) {
		const answer = await request(`${origin}/news/${String(number)}`);
		const $ = load(await answer.body.text());
		if ($('main').text().length === 0) throw new Error('A page was empty.');
	}
	return (count / (performance.now() - began)) * 1000;
}

async function collecting(
	origin: string,
	pages: number,
	folder: string,
): Promise<{ speed: number; memory: number[] }> {
	const store = await openStore({ dataFolder: folder });
	await store.migrate();
	const fetcher = createFetcher({
		store,
		contact: 'bench@tettai.example',
		version: 'bench',
		allowAddresses: ['127.0.0.0/8'],
		minDelayMs: 0,
	});
	const source = fictionalSource({
		url: `${origin}/list`,
		manners: { spacingMs: 1_000, maxRequests: pages + 100 },
		async *discover(discovery) {
			const page = await discovery.get(`${origin}/list`);
			const numbers = JSON.parse(page?.text() ?? '[]') as number[];
			const items = numbers.map((number) => ({
				url: `${origin}/news/${String(number)}`,
				companies: [],
				relevant: true,
			}));
			yield { name: 'list', items, rolling: false };
		},
	});
	const memory: number[] = [];
	let visited = 0;
	await recordSources(store.db, [source]);
	const began = performance.now();
	const outcome = await collect(source, {
		store,
		fetcher,
		archive: openCaptures({ folder: join(folder, 'archive') }),
		listener: ({ type }) => {
			if (type === 'document_visited' && ++visited % Math.ceil(pages / 5) === 0)
				memory.push(megabytes());
		},
		configured: {},
		webArchive: undefined,
		now: () => new Date(),
		signal: new AbortController().signal,
	});
	const seconds = (performance.now() - began) / 1000;
	await fetcher.close();
	await store.close();
	if (outcome.state === 'skipped' || outcome.counts.captures !== pages)
		throw new Error(`Not every page was collected: ${JSON.stringify(outcome)}`);
	return { speed: pages / seconds, memory };
}
