import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { KnownCompany } from '../../source.ts';
import { discovered } from '../discovered.ts';
import { pretendSource } from '../pretend-discovery.ts';
import { kind } from './kind.ts';
import { readGrievances, readMembers } from './read-pages.ts';
import { casesPage, membersPage } from './samples/pages.ts';

const url = 'https://association.example/members.html';
const company = (slug: string, ...names: string[]): KnownCompany => ({
	slug,
	names,
	securitiesCode: undefined,
	corporateNumber: undefined,
	edinetCode: undefined,
});
const companies = [
	company('kitakaze', '株式会社北風重工', 'Kitakaze'),
	company('mizore', 'みぞれ商事株式会社'),
	company('kirishima', '霧島製作所'),
];

const run = (options: Record<string, unknown>, html: string) =>
	discovered(
		pretendSource(kind, { id: 'jacer', kind: 'jacer', url, options }),
		{ [url]: html },
		{ companies },
	);

describe('the page of members', () => {
	test('names members; one that is not named is only counted', () => {
		const members = readMembers(load(membersPage), { item: '.members li', name: '.name' }, url);
		expect(members.unnamed).toBe(1);
		expect(members.names).toEqual([
			'株式会社北風重工',
			'みぞれ商事（株）',
			'北風重工',
			'霧島製作所ホールディングス',
		]);
	});

	test('is about the companies of the register that it names in full, and proposes nothing', async () => {
		const { listings } = await run(
			{ page: 'members', item: '.members li', name: '.name' },
			membersPage,
		);
		expect(listings[0]?.items).toEqual([
			{ url, lang: 'ja', companies: ['kitakaze', 'mizore'], relevant: true },
		]);
		const source = pretendSource(kind, {
			id: 'jacer',
			kind: 'jacer',
			options: { page: 'members' },
		});
		expect(source.proposes).toBe(false);
	});
});

describe('the list of cases', () => {
	const options = {
		page: 'cases',
		item: 'tbody tr',
		number: '.no',
		received: '.on',
		state: '.state',
	};

	test('is read without anything about a company', () => {
		const { page, ...selectors } = options;
		expect(page).toBe('cases');
		expect(readGrievances(load(casesPage), selectors, url)).toEqual([
			{ number: '2024-01', received: '2024年4月2日', state: '対話中' },
			{ number: '2024-02', received: undefined, state: '終了' },
		]);
	});

	test('is about nobody, even where a company of the register is named in it', async () => {
		const { listings } = await run(options, casesPage);
		expect(listings[0]?.items.map((item) => item.companies)).toEqual([[]]);
		expect(listings[0]?.cursor).toEqual({ companies: [], cases: 2 });
	});
});

test.each([
	[{ page: 'members', item: '.gone' }, membersPage],
	[{ page: 'cases', item: '.gone', number: '.no' }, casesPage],
	[{ page: 'cases', item: 'tr', number: '.gone' }, casesPage],
])('a page that is built differently is reported (%j)', async (options, html) => {
	expect(await run(options, html)).toMatchObject({
		listings: [],
		problem: { code: 'structure_changed' },
	});
});

test('an enabled page must say where things stand', () => {
	const missing = (options: Record<string, unknown>) => kind.missing?.(kind.options.parse(options));
	expect(missing({ page: 'members' })).toHaveLength(1);
	expect(missing({ page: 'cases' })).toHaveLength(2);
	expect(missing({ page: 'members', item: 'li' })).toEqual([]);
});
