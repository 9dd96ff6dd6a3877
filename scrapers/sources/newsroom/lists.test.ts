import { describe, expect, test } from 'vitest';
import { CollectProblem } from '../../problem.ts';
import { discovered } from '../discovered.ts';
import { pageOf, pretendSource } from '../pretend-discovery.ts';
import { kind } from './kind.ts';

const at = (year: number): string => `https://www.mihon.example/news/${year}/`;
const source = pretendSource(kind, {
	id: 'mihon',
	kind: 'newsroom',
	options: {
		lists: [{ url: 'https://www.mihon.example/news/{year}/', from_year: 2020 }],
		container: 'ul',
		item: 'li',
		date: 'time',
		minimum: 2,
	},
});
const { fingerprint: rules } = source;

const page = (...entries: string[]): string =>
	`<ul>${entries.map((day) => `<li><time>${day}</time><a href="${day}">お知らせ</a></li>`).join('')}</ul></body>`;
const year = (number: number): string => page(`${number}-02-01`, `${number}-03-01`);
const years = (...numbers: number[]): Record<string, string> =>
	Object.fromEntries(numbers.map((number) => [at(number), year(number)]));
const closed = (...numbers: number[]): Record<string, unknown> =>
	Object.fromEntries(
		numbers.map((number) => [at(number), { read_on: '2024-02-01', closed: true, rules }]),
	);
const askedYears = (asked: readonly { url: string }[]) =>
	asked.map(({ url }) => Number(/\d{4}/.exec(url)?.[0]));

describe('the archive of years', () => {
	test('is read from the invasion’s year on, and what is over is remembered as closed', async () => {
		const { listings, asked, problem } = await discovered(source, years(2022, 2023, 2024), {
			today: '2024-06-01',
		});
		expect(problem).toBeUndefined();
		expect(askedYears(asked)).toEqual([2022, 2023, 2024]);
		expect(listings.map(({ name, cursor }) => [name, cursor])).toEqual([
			[at(2022), { read_on: '2024-06-01', closed: true, rules }],
			[at(2023), { read_on: '2024-06-01', closed: true, rules }],
			[at(2024), { read_on: '2024-06-01', closed: false, rules }],
		]);
	});

	test('then only the current year is read', async () => {
		const { asked } = await discovered(source, years(2024), {
			today: '2024-06-01',
			cursors: {
				...closed(2022, 2023),
				[at(2024)]: { read_on: '2024-05-31', closed: false, rules },
			},
		});
		expect(askedYears(asked)).toEqual([2024]);
	});

	test('is read again from the year that a person asks for', async () => {
		const { asked } = await discovered(source, years(2021, 2022, 2023, 2024), {
			today: '2024-06-01',
			since: '2023-05-01',
			cursors: closed(2022, 2023),
		});
		expect(askedYears(asked)).toEqual([2023, 2024]);
		const older = await discovered(source, years(2021, 2022, 2023, 2024), {
			today: '2024-06-01',
			since: '2019-05-01',
		});
		expect(askedYears(older.asked)).toEqual([2020, 2021, 2022, 2023, 2024]);
	});

	test('is read again under a new declaration, and after a cursor that makes no sense', async () => {
		const { asked } = await discovered(source, years(2022, 2023, 2024), {
			today: '2024-06-01',
			cursors: {
				[at(2022)]: { read_on: '2024-02-01', closed: true, rules: 'older' },
				[at(2023)]: 'nonsense',
			},
		});
		expect(askedYears(asked)).toEqual([2022, 2023, 2024]);
	});

	test.each([
		['2024-01-31', false],
		['2024-02-01', true],
	])('of 2023 is filled late: read on %s it is closed: %s', async (today, expected) => {
		const { listings, asked } = await discovered(source, years(2023, 2024), {
			today,
			cursors: closed(2022),
		});
		expect(listings[0]?.cursor).toMatchObject({ closed: expected });
		expect(asked[0]?.options.always).toBe(expected);
	});

	test.each([
		['is not there', undefined],
		['is empty', page()],
		['has another form until there is something', '<p>準備中</p></body>'],
	])('of a new year that %s is none in January', async (_, content) => {
		const pages = { ...years(2023), ...(content !== undefined && { [at(2024)]: content }) };
		const early = await discovered(source, pages, { today: '2024-01-10', cursors: closed(2022) });
		expect(early.problem).toBeUndefined();
		expect(early.listings.map(({ name }) => name)).toEqual([at(2023)]);
		const late = await discovered(source, pages, {
			today: '2024-02-10',
			cursors: closed(2022, 2023),
		});
		expect(late.problem).toBeInstanceOf(CollectProblem);
	});

	test('of a new year may have fewer entries than a list should have', async () => {
		const pages = { ...years(2022), [at(2023)]: page('2023-01-05') };
		const { listings, problem } = await discovered(source, pages, { today: '2023-03-01' });
		expect(problem).toBeUndefined();
		expect(listings[1]?.items).toHaveLength(1);
	});

	test('that fails in one year is read in the others, and the failure is not lost', async () => {
		const pages = { ...years(2022, 2025), [at(2023)]: '<p></body>' };
		const { listings, problem, reports } = await discovered(source, pages, { today: '2025-06-01' });
		expect(listings.map(({ name }) => name)).toEqual([at(2022), at(2025)]);
		expect(problem).toMatchObject({ code: 'structure_changed', subject: at(2023) });
		expect(reports).toMatchObject([{ code: 'not_found', subject: at(2024) }]);
	});

	test('that has not changed lists nothing', async () => {
		const { listings, problem } = await discovered(
			source,
			{},
			{
				today: '2022-06-01',
				get: () => Promise.resolve(undefined),
			},
		);
		expect(problem).toBeUndefined();
		expect(listings).toEqual([]);
	});

	test('a mistake of ours is not taken for a problem of the site', async () => {
		const get = () => Promise.reject(new TypeError('a mistake'));
		await expect(discovered(source, {}, { today: '2022-06-01', get })).rejects.toThrow(TypeError);
	});
});

test('entries on a host to which the site has moved are the company’s', async () => {
	const url = 'https://www.mihon.example/news/';
	const moved = 'https://www.mihon-global.example/news/';
	const site = pretendSource(kind, {
		id: 'mihon',
		kind: 'newsroom',
		url,
		options: { item: 'li', date: 'time' },
	});
	const html = '<li><time>2026-11-01</time><a href="/a">ロシアについて</a></li></body>';
	const { listings, reports } = await discovered(
		site,
		{},
		{
			get: () => Promise.resolve({ ...pageOf(url, html), finalUrl: moved }),
		},
	);
	expect(reports).toEqual([]);
	expect(listings[0]).toMatchObject({
		name: url,
		items: [{ url: 'https://www.mihon-global.example/a', relevant: true }],
	});
});
