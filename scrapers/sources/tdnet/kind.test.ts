import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KnownCompany } from '../../source.ts';
import { discovered } from '../discovered.ts';
import { pageOf, pretendSource } from '../pretend-discovery.ts';
import { kind } from './kind.ts';
import { readListPage } from './list-page.ts';
import { emptyDay, listPage, sampleRows } from './samples/list-page.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'supplied-'));
	await mkdir(path.join(folder, 'tdnet'));
});
afterEach(() => rm(folder, { recursive: true }));

const company = (slug: string, securitiesCode: string): KnownCompany => ({
	slug,
	names: [],
	securitiesCode,
	corporateNumber: undefined,
	edinetCode: undefined,
});
const companies = [company('kitakaze', '9001'), company('mizore', '130A')];

async function run(files: Record<string, string>) {
	for (const [name, content] of Object.entries(files))
		await writeFile(path.join(folder, 'tdnet', name), content);
	const source = pretendSource(kind, { id: 'tdnet', kind: 'tdnet' }, { suppliedFolder: folder });
	return discovered(source, {}, { companies });
}

const feed = (entries: readonly unknown[], total = entries.length) =>
	JSON.stringify({ total_count: total, condition_desc: 'x', items: entries });
const entry = (document_url: string, title = 'ロシア事業の譲渡について') => ({
	id: '1',
	pubdate: '2026-03-11 15:00:00',
	company_code: '90010',
	company_name: '北風重工',
	title,
	document_url,
	url_xbrl: null,
	markets_string: '東',
	update_history: null,
});
const own = 'https://ssl4.eir-parts.net/doc/9001/tdnet/2000001/00.pdf';
const viewer = 'https://www.release.tdnet.info/inbs/140120260311500001.pdf';

describe('a saved page of the list', () => {
	test('is read row by row', () => {
		const page = readListPage(pageOf('I_list_001_20260311.html', listPage(sampleRows)));
		expect(page).toMatchObject({ day: '2026-03-11', total: 5, from: 1 });
		expect(page.rows[0]).toEqual({
			day: '2026-03-11',
			code: '90010',
			company: '北風重工',
			title: 'ロシア子会社の持分譲渡に関するお知らせ',
			document: viewer,
			history: undefined,
		});
		expect(page.rows[3]).toMatchObject({ document: undefined, history: 'deleted' });
		expect(page.rows[4]).toMatchObject({ history: 'title_changed' });
	});

	test('of a day without disclosures holds none', () => {
		expect(readListPage(pageOf('a.html', emptyDay)).rows).toEqual([]);
	});

	test.each([
		['structure_changed', 'has no table', listPage(sampleRows).replace('main-list-table', 'list')],
		['structure_changed', 'has no sum', listPage(sampleRows).replace('kaijiSum', 'sum')],
		['structure_changed', 'has no day', listPage(sampleRows, { day: '本日' })],
		[
			'structure_changed',
			'lacks a cell',
			listPage(sampleRows).replace(/<td class="oddnew-R.*<\/td>/, ''),
		],
		[
			'structure_changed',
			'has a renamed cell',
			listPage(sampleRows).replace('kjHistroy', 'kjHistory'),
		],
		[
			'structure_changed',
			'has a code that is none',
			listPage(sampleRows).replace('90010', '９００１０'),
		],
		['incomplete', 'has a row less than it says', listPage(sampleRows).replace('～5件', '～6件')],
		['wrong_type', 'is none', 'nothing'],
	])('is %s when it %s', (code, _, html) => {
		expect(() => readListPage(pageOf('a.html', html))).toThrow(expect.objectContaining({ code }));
	});
});

describe('TDnet', () => {
	test('asks nobody for anything, and fetches nothing from the viewer', async () => {
		const { listings, asked, reports, problem } = await run({
			'I_list_001_20260311.html': listPage(sampleRows.slice(0, 3), { total: 5 }),
			'I_list_001_20260311 (1).html': listPage(sampleRows.slice(0, 3), { total: 5 }),
			'I_list_002_20260311.html': listPage(sampleRows.slice(3), { from: 4, total: 5 }),
			'I_list_001_20260314.html': emptyDay,
			'140120260311500001.pdf': '%PDF-1.4',
		});
		expect([asked, reports, problem]).toEqual([[], [], undefined]);
		expect(listings.map(({ name, items, expected }) => [name, items.length, expected])).toEqual([
			['2026-03-11', 4, 4],
			['2026-03-14', 0, 0],
		]);
		const items = listings.flatMap((listing) => listing.items);
		expect(items.filter(({ relevant }) => relevant)).toEqual([]);
		expect(items.map((item) => item.companies)).toEqual([['kitakaze'], ['mizore'], [], []]);
	});

	test('expects the pages of a day that were not supplied', async () => {
		const { listings } = await run({ 'a.html': listPage(sampleRows, { total: 242 }) });
		expect(listings[0]).toMatchObject({ expected: 241 });
		expect(listings[0]?.items).toHaveLength(4);
	});

	test('takes an issuer’s own copy from a feed, in each of its shapes', async () => {
		const rows = [entry(own), entry(`https://webapi.example/rd.php?${viewer}`), entry(own, '人事')];
		const { listings } = await run({
			'a.json': feed(rows),
			'b.json': feed(
				rows.map((row) => ({ Tdnet: row })),
				300,
			),
			'c.csv': `\uFEFFpubdate,company_code,company_name,title,document_url\n2026-03-11,90010,北風重工,"ロシア,譲渡",${own}\n`,
		});
		expect(listings.map(({ name, expected }) => [name, expected])).toEqual([
			['a.json', 3],
			['b.json', 300],
			['c.csv', undefined],
		]);
		expect(listings[0]?.items.map(({ url, relevant }) => [url, relevant])).toEqual([
			[own, true],
			[viewer, false],
			[own, false],
		]);
		expect(listings[2]?.items[0]).toMatchObject({ relevant: true, companies: ['kitakaze'] });
	});

	test('is not deceived by the way an address of the viewer is written', async () => {
		const ways = ['http://RELEASE.tdnet.info/x.pdf', 'https://www.release.tdnet.info:443/x.pdf'];
		const { listings } = await run({ 'a.json': feed(ways.map((way) => entry(way))) });
		expect(listings[0]?.items.map(({ relevant }) => relevant)).toEqual([false, false]);
	});

	test('reports a file that it cannot read and goes on with the next', async () => {
		const { listings, reports } = await run({
			'a.json': '{"items":[{"title":1}]}',
			'b.csv': 'a,b\n1,2\n',
			'c.html': '<p>x</p>',
			'd.json': feed([entry(own)]),
			'e.html': '\uFFFD<p>',
		});
		expect(reports.map(({ code, subject }) => `${subject} ${code}`)).toEqual([
			'a.json structure_changed',
			'b.csv structure_changed',
			'c.html structure_changed',
			'e.html undecodable',
		]);
		expect(listings.map(({ name }) => name)).toEqual(['d.json']);
	});

	test('without a folder lists nothing', async () => {
		await rm(path.join(folder, 'tdnet'), { recursive: true });
		expect(await run({})).toMatchObject({ listings: [], problem: undefined });
	});
});
