import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeclarationsRefused, loadFolder, loadSources, shippedFolders } from './load.ts';

const settings = { edinetApiKey: undefined, suppliedFolder: '/nowhere' };

const newsroom = {
	id: 'mihon',
	kind: 'newsroom',
	name_en: 'Mihon: news',
	name_ja: '見本：ニュース',
	url: 'https://www.mihon.example/news/',
	terms: { note_en: 'For tests.', note_ja: '試験用' },
	options: { item: '.news li', date: 'time' },
};

let folder: string;
let count = 0;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'declarations-'));
});
afterAll(async () => {
	await rm(folder, { recursive: true });
});

/** A new folder with these files. */
async function folderOf(files: Readonly<Record<string, unknown>>): Promise<string> {
	count += 1;
	const made = path.join(folder, String(count));
	await mkdir(made);
	for (const [name, content] of Object.entries(files))
		await writeFile(
			path.join(made, name),
			typeof content === 'string' ? content : JSON.stringify(content),
		);
	return made;
}

async function refused(...folders: string[]): Promise<readonly string[]> {
	const error: unknown = await loadSources({ folders, shipped: false, settings }).catch(
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof DeclarationsRefused)) throw new Error('The declarations were accepted.');
	return error.problems.map((problem) => problem.replace(/^\S*\//, ''));
}

describe('a folder of declarations', () => {
	test('becomes sources, in the order of their ids', async () => {
		const one = await folderOf({ 'mihon.json': newsroom, 'readme.txt': 'not read' });
		const feed = { feed: 'https://www.kakuu.example/rss.xml' };
		const other = await folderOf({
			'kakuu.json': { ...newsroom, id: 'kakuu', kind: 'feed', company: 'kakuu', options: feed },
		});
		const sources = await loadSources({ folders: [one, other], shipped: false, settings });
		expect(sources.map(({ id, kind, company }) => [id, kind, company])).toEqual([
			['kakuu', 'feed', 'kakuu'],
			['mihon', 'newsroom', undefined],
		]);
	});

	test('may be loaded alone, right ones and wrong ones apart', async () => {
		const made = await folderOf({ 'mihon.json': newsroom, 'wrong.json': '{' });
		const { declarations, problems } = await loadFolder(made);
		expect(declarations.map(({ declaration }) => declaration.id)).toEqual(['mihon']);
		expect(problems).toHaveLength(1);
	});

	test('is refused whole, with a sentence for each problem', async () => {
		const made = await folderOf({
			'mihon.json': newsroom,
			'other-name.json': newsroom,
			'broken.json': '{ "id": "broken", }',
			'draft.json': { ...newsroom, id: 'draft', options: {} },
			'empty.json': {},
			'kind.json': { ...newsroom, id: 'kind', kind: 'telepathy' },
			'typo.json': {
				...newsroom,
				id: 'typo',
				nmae: 'x',
				options: { item: 'li', date: 'time', dat: 1 },
			},
			'values.json': {
				...newsroom,
				id: 'values',
				spacing_seconds: 0,
				schedule: 'daily',
				window: 'night',
				url: 'javascript:alert(1)',
				terms: { note_en: 'x', note_ja: 'x', checked_on: '2026-02-30' },
			},
			'options.json': {
				...newsroom,
				id: 'options',
				options: {
					item: 'li:[',
					date: { selector: 'time', pattern: '(' },
					lists: [{ url: 'https://mihon.example/', from_year: 2022 }, { url: '/news/' }],
					hosts: ['https://mihon.example'],
					minimum: '5',
				},
			},
		});
		expect(await refused(made)).toMatchInlineSnapshot(`
			[
			  "broken.json: is not JSON (Expected double-quoted property name in JSON at position 18 (line 1 column 19)): correct it there.",
			  "draft.json: “options.item” is missing: an enabled newsroom must say where it stands.",
			  "draft.json: “options.date” is missing: an enabled newsroom must say where it stands.",
			  "empty.json: “id” is missing: add it as scrapers/sources/README.md shows.",
			  "empty.json: “kind” is missing: add it as scrapers/sources/README.md shows.",
			  "empty.json: “name_en” is missing: add it as scrapers/sources/README.md shows.",
			  "empty.json: “name_ja” is missing: add it as scrapers/sources/README.md shows.",
			  "empty.json: “url” is missing: add it as scrapers/sources/README.md shows.",
			  "empty.json: “terms” is missing: add it as scrapers/sources/README.md shows.",
			  "kind.json: “kind” is "telepathy": it must be one of newsroom, hosted_ir, feed, edinet, tdnet, jacer, watched_page, cross_check, register_evidence.",
			  "options.json: “options.hosts.0” is "https://mihon.example": it must be a host name in lower case.",
			  "options.json: “options.minimum” is "5": it must be of the type number.",
			  "options.json: “options.lists.0” is {"url":"https://mihon.example/","from_year":2022,"max_pages":20}: it must have {year} in its url where from_year is given.",
			  "options.json: “options.lists.1.url” is "/news/": it must be an http or https address, with {year} for archives.",
			  "options.json: “options.item” is "li:[": it must be a CSS selector.",
			  "options.json: “options.date.pattern” is "(": it must be a regular expression (a backslash is written twice in JSON).",
			  "other-name.json: “id” is "mihon": name the file mihon.json, or change the id to the file's name.",
			  "typo.json: “nmae” is not a field: correct its spelling or take it out.",
			  "values.json: “url” is "javascript:alert(1)": it must be an http or https address.",
			  "values.json: “terms.checked_on” is "2026-02-30": it must be a day, YYYY-MM-DD.",
			  "values.json: “schedule” is "daily": it must have five cron fields.",
			  "values.json: “window” is "night", which is none of its forms: compare it with scrapers/sources/README.md.",
			  "values.json: “spacing_seconds” is 0: too small: expected number to be >=1; change it.",
			]
		`);
	});

	test('that is not there, no folder, or empty, is named', async () => {
		const made = await folderOf({ 'mihon.json': newsroom });
		const empty = await folderOf({ 'mihon.yaml': 'id: mihon' });
		const problems = await refused(path.join(made, 'absent'), path.join(made, 'mihon.json'), empty);
		expect(problems).toHaveLength(3);
		expect(problems[0]).toContain('absent: the folder cannot be read');
	});

	test('may not repeat an id, not even one of Tettai’s own', async () => {
		const made = await folderOf({ 'hitachi.json': { ...newsroom, id: 'hitachi' } });
		const again = await folderOf({ 'hitachi.json': { ...newsroom, id: 'hitachi' } });
		const [twice, ...rest] = await refused(made, again);
		expect(rest).toEqual([]);
		expect(twice).toContain('“id” is "hitachi", as in');
		await expect(loadSources({ folders: [made], settings })).rejects.toThrow(DeclarationsRefused);
	});
});

describe('the declarations of Tettai itself', () => {
	test('all load, from every folder', async () => {
		const folders = await shippedFolders();
		const files = await Promise.all(folders.map((one) => readdir(one)));
		const sources = await loadSources({ settings });
		const ids = files.flat().map((name) => name.replace(/\.json$/, ''));
		expect(sources.map(({ id }) => id)).toEqual(ids.sort());
		expect(folders.map((one) => path.basename(path.dirname(one)))).toContain('newsroom');
	});

	test('name companies of the register, at least 25 of them with newsrooms and feeds', async () => {
		const seed = path.join(import.meta.dirname, '../../drizzle/seed/companies.csv');
		const rows: { slug: string }[] = parse(await readFile(seed), { columns: true, bom: true });
		const slugs = new Set(rows.map(({ slug }) => slug));
		const sources = await loadSources({ settings });
		const named = sources.flatMap(({ company }) => company ?? []);
		expect(named.filter((company) => !slugs.has(company))).toEqual([]);
		const own = sources.filter(({ kind }) => kind === 'newsroom' || kind === 'feed');
		expect(own.filter(({ company }) => company === undefined)).toEqual([]);
		expect(new Set(own.map(({ company }) => company)).size).toBeGreaterThanOrEqual(25);
	});

	test('say in both languages what they are, what the terms allow and why they rest', async () => {
		const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
		for (const { id, nameEn, nameJa, terms, disabled } of await loadSources({ settings })) {
			const english = [nameEn, terms.noteEn, ...(disabled ? [disabled.en] : [])];
			expect(
				english.filter((text) => japanese.test(text)),
				id,
			).toEqual([]);
			const inJapanese = [nameJa, terms.noteJa, ...(disabled ? [disabled.ja] : [])];
			expect(
				inJapanese.filter((text) => !japanese.test(text)),
				id,
			).toEqual([]);
		}
	});

	test('leave refusing sites alone', async () => {
		const sources = new Map((await loadSources({ settings })).map((source) => [source.id, source]));
		for (const id of ['honda-feed', 'fast-retailing', 'mitsubishi-corp', 'agc'])
			expect(sources.get(id)?.disabled, id).toBeDefined();
		for (const id of ['nissan', 'mitsubishi-motors', 'hitachi', 'toshiba', 'toyota-feed'])
			expect(sources.get(id)?.disabled, id).toBeUndefined();
	});
});
