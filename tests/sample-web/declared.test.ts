import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCorporateNumber, isSecuritiesCode } from '#lib/domain/identifiers.ts';
import { readRegisterFolder } from '#lib/server/register/files/read-folder.ts';
import { decode } from '../../scrapers/extracting/encoding.ts';
import { extract } from '../../scrapers/extracting/extract.ts';
import type { KnownCompany, Page, PageOptions, Source } from '../../scrapers/source.ts';
import { discovered } from '../../scrapers/sources/discovered.ts';
import { loadSources } from '../../scrapers/sources/load.ts';
import { isRelevantTitle } from '../../scrapers/sources/relevance.ts';
import { filers } from './content/filers.ts';
import { newsroomNames, noticesBy } from './content/newsrooms.ts';
import { isWorthReading } from './content/notice.ts';
import { expectedNewsrooms, expectedSources } from './expected.ts';
import { copyFolders, registerFolder } from './folders.ts';
import { sampleKey } from './hosts/edinet.ts';
import { startSampleWeb, type SampleWeb } from './server.ts';

const today = '2026-11-20';
let web: SampleWeb;
let folder: string;
let sources: Source[];
let companies: KnownCompany[];

beforeAll(async () => {
	web = await startSampleWeb({ port: 0, today });
	folder = await mkdtemp(join(tmpdir(), 'sample-web-'));
	const { sites } = await copyFolders(web, folder);
	const settings = { edinetApiKey: sampleKey, suppliedFolder: folder };
	companies = (await csv()).map(known);
	sources = await loadSources({ folders: [sites], shipped: false, settings });
});
afterAll(async () => {
	await web.close();
	await rm(folder, { recursive: true });
});

/** The lines of the sample register's companies. */
async function csv(): Promise<Record<string, string>[]> {
	const text = await readFile(join(registerFolder, 'companies.csv'), 'utf8');
	return parse<Record<string, string>>(text, { columns: true });
}

function known(line: Record<string, string>): KnownCompany {
	return {
		slug: line['slug'] ?? '',
		names: [line['name_ja'] ?? ''],
		securitiesCode: line['securities_code'],
		corporateNumber: line['corporate_number'],
		edinetCode: line['edinet_code'],
	};
}

async function get(url: string, { secretQuery = {} }: PageOptions = {}): Promise<Page> {
	const asked = new URL(url);
	for (const [name, value] of Object.entries(secretQuery)) asked.searchParams.set(name, value);
	const answer = await fetch(asked);
	const body = await answer.bytes();
	const contentType = answer.headers.get('content-type') ?? undefined;
	const text = (): string => decode(body, { contentType, url }).text;
	return { url, finalUrl: answer.url, contentType, body, text };
}

const listed = async (id: string) => {
	const source = sources.find((one) => one.id === id);
	if (!source) throw new Error(`There is no declaration ${id}.`);
	const { listings, problem, reports } = await discovered(source, {}, { get, today, companies });
	expect([problem, reports]).toEqual([undefined, []]);
	return listings.flatMap(({ items }) => items);
};

const nowhere = { origin: () => '', today };
/** The list of Gyoko needs a browser. */
const plain = Object.keys(expectedSources(nowhere)).filter((id) => id !== 'gyoko-electric');

test('every declaration says what it brings', () => {
	expect(sources.map(({ id }) => id)).toEqual(Object.keys(expectedSources(nowhere)).sort());
});

test('the README has the same figures', async () => {
	const readme = await readFile(join(import.meta.dirname, 'README.md'), 'utf8');
	const rows = [...readme.matchAll(/^\| `([\w-]+)` +\| +(\d+) \| +(\d+) \| +(\d+) \|$/gm)];
	const told = Object.fromEntries(
		rows.map(([, id = '', ...figures]) => [id, figures.map(Number)] as const),
	);
	const known = Object.entries(expectedSources(nowhere)).map(
		([id, { listed: all, skipped, documents }]) => [id, [all, skipped, documents.length]] as const,
	);
	expect(told).toEqual(Object.fromEntries(known));
});

test.each(plain)('the declaration of %s finds what is expected', async (id) => {
	const items = await listed(id);
	const expected = expectedSources(web)[id];
	const wanted = items.filter(({ relevant }) => relevant);
	expect(items).toHaveLength(expected?.listed ?? Number.NaN);
	expect(items.length - wanted.length).toBe(expected?.skipped);
	expect(new Set(wanted.map(comparable))).toEqual(new Set(expected?.documents.map(comparable)));
});

/** What an item and an expected document have in common. */
function comparable(one: {
	readonly url: string;
	readonly title?: string | undefined;
	readonly publishedOn?: string | undefined;
	readonly lang?: string;
	readonly companies: readonly string[];
}): unknown {
	const { url, title, publishedOn, lang, companies: about } = one;
	return { url, title, publishedOn, lang, companies: about.toSorted() };
}

const readable = Object.entries(expectedNewsrooms(nowhere)).flatMap(([id, { documents }]) =>
	documents.map(({ title }, index) => [id, title, index] as const),
);

test.each(readable)('%s: “%s” can be read', async (id, title, index) => {
	const document = expectedNewsrooms(web)[id]?.documents[index];
	const { url, contentType, body } = await get(document?.url ?? '');
	const rules = sources.find((one) => one.id === id)?.text;
	const read = await extract(body, { url, contentType, rules });
	expect(plainly(read.text)).toContain(plainly(firstParagraph(title)));
	expect(read.publishedOn ?? document?.publishedOn).toBe(document?.publishedOn);
});

/** Of the notice with a title, in the title's language. */
function firstParagraph(title: string | undefined): string {
	const notices = Object.values(noticesBy(today)).flat();
	const versions = notices.flatMap((notice) => (notice.en ? [notice, notice.en] : [notice]));
	return versions.find((version) => version.title === title)?.body[0] ?? 'There is no such notice.';
}

/** Without what a layout may change: width of characters, white space, the two tildes of CP932. */
function plainly(words: string): string {
	return words.normalize('NFKC').replaceAll(/[\s~〜]/gu, '');
}

describe('the notices', () => {
	test('are marked as worth reading exactly where their titles say so', () => {
		const notices = Object.values(noticesBy(today)).flat();
		const differing = notices.filter(
			(notice) => isRelevantTitle(notice.title) !== isWorthReading(notice),
		);
		expect(differing.map(({ title }) => title)).toEqual([]);
	});

	test('are twelve to forty of each newsroom, a few of them about Russia', () => {
		const notices = noticesBy(today);
		for (const name of newsroomNames) {
			const about = notices[name].filter(({ russia }) => russia);
			expect(notices[name].length, name).toBeGreaterThanOrEqual(12);
			expect(notices[name].length, name).toBeLessThanOrEqual(40);
			expect(about.length, name).toBeGreaterThanOrEqual(2);
		}
	});
});

describe('the register', () => {
	test('can be imported, and holds the company of every declaration', async () => {
		const { files } = await readRegisterFolder(registerFolder);
		const slugs = files.find(({ file }) => file.name === 'companies')?.named;
		for (const { id, company } of sources) if (company) expect(slugs, id).toContain(company);
	});

	test('has the codes under which the companies file', async () => {
		const lines = await csv();
		for (const company of lines) {
			expect(isCorporateNumber(company['corporate_number'] ?? '')).toBe(true);
			expect(isSecuritiesCode(company['securities_code'] ?? '')).toBe(true);
		}
		for (const filer of Object.values(filers).filter((filer) => filer.known))
			expect(lines).toContainEqual(
				expect.objectContaining({
					name_ja: filer.name,
					edinet_code: filer.edinetCode,
					corporate_number: filer.JCN,
					securities_code: filer.secCode?.slice(0, 4),
				}),
			);
	});
});
