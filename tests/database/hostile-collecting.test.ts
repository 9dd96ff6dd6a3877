import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/database/database.ts';
import { events, issues } from '#lib/server/database/schema/index.ts';
import { openCaptures } from '../../scrapers/archive/captures.ts';
import { createFetcher } from '../../scrapers/fetching/fetcher.ts';
import { collect, type Outcome } from '../../scrapers/pipeline/collect.ts';
import { recordSources } from '../../scrapers/pipeline/sources.ts';
import type { Source } from '../../scrapers/source.ts';
import { declarationSchema, sourceOf } from '../../scrapers/sources/declaration.ts';
import { kinds } from '../../scrapers/sources/kinds.ts';
import {
	hostileAddress,
	hostileInputs,
	hostileListOptions,
	type HostileInput,
} from '../sample-web/hostile/inputs.ts';
import { startSampleWeb, type SampleWeb } from '../sample-web/server.ts';
import { openTestStore } from '../support/database.ts';
import { fictionalSource } from '../support/fictional-source.ts';

/*
 * Every hostile answer of the sample web, through the whole pipeline: each ends as the issue that it is known by, and
 * nothing on the register moves.
 */

let web: SampleWeb;
let store: Store;
let folder: string;

beforeAll(async () => {
	web = await startSampleWeb({ port: 0 });
	store = await openTestStore();
	folder = mkdtempSync(join(tmpdir(), 'tettai-hostile-'));
});
afterAll(async () => {
	await web.close();
	await store.close();
	rmSync(folder, { recursive: true });
});
beforeEach(() => store.db.delete(issues).then(() => undefined));

/** A source that meets the input where it is meant to be met: as a list, as a feed or as a disclosure. */
function sourceThatMeets(input: HostileInput): Source {
	const url = hostileAddress(web.origin('hostile'), input);
	const id = `hostile-${input.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
	if (input.met !== 'list' && input.met !== 'feed')
		return fictionalSource({
			id,
			url,
			async *discover() {
				await Promise.resolve();
				const items = [{ url, companies: [], relevant: true }];
				yield { name: 'one', items, rolling: false };
			},
		});
	const kind = kinds[input.met === 'feed' ? 'feed' : 'newsroom'];
	const options =
		input.met === 'feed'
			? { feed: url }
			: { lists: [{ url, rolling: false }], ...hostileListOptions };
	const declaration = declarationSchema.parse({
		id,
		kind: input.met === 'feed' ? 'feed' : 'newsroom',
		name_en: 'Hostile',
		name_ja: '敵対',
		url,
		terms: { note_en: 'None.', note_ja: 'なし。' },
		window: 'always',
		options,
	});
	const settings = { edinetApiKey: undefined, suppliedFolder: folder };
	const own = kind.create(declaration, kind.options.parse(options), settings);
	return { ...sourceOf(declaration), ...own };
}

/** One run with a client that has met nobody before, and little patience. */
async function run(source: Source): Promise<Outcome> {
	const fetcher = createFetcher({
		contact: 'desk@tettai.example',
		version: 'test',
		allowAddresses: ['127.0.0.0/8'],
		minDelayMs: 0,
		limits: { totalMs: 1_500, connectMs: 1_000 },
	});
	try {
		await recordSources(store.db, [source]);
		return await collect(source, {
			store,
			fetcher,
			archive: openCaptures({ folder }),
			listener: () => undefined,
			configured: {},
			webArchive: undefined,
			now: () => new Date(),
			signal: new AbortController().signal,
		});
	} finally {
		await fetcher.close();
	}
}

describe('an answer', () => {
	test.each(hostileInputs.map((input) => ({ ...input, input })))(
		'$what ($name): $code',
		async ({ input, code }) => {
			const source = sourceThatMeets(input);
			if (input.seenBy === 'second run') await run(source);
			const outcome = await run(source);
			const codes = (await store.db.select().from(issues)).map((issue) => issue.code);
			expect(outcome.state).not.toBe('interrupted');
			if (code === 'none') expect(codes).toEqual([]);
			else expect(codes).toContain(code);
			expect(codes).not.toContain('unexpected');
			expect(await store.db.select().from(events)).toEqual([]);
		},
	);
});
