import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Item, Source } from '../../source.ts';
import { discovered } from '../discovered.ts';
import { loadSources } from '../load.ts';
import { pageOf, pretendSource } from '../pretend-discovery.ts';
import { kind } from './kind.ts';

const sample = (name: string): Promise<string> =>
	readFile(path.join(import.meta.dirname, 'samples', name), 'utf8');

const newsroom = (url: string, options: unknown): Source =>
	pretendSource(kind, { id: 'mihon', kind: 'newsroom', url, company: 'mihon', options });

/** Address, day, title, whether it is fetched. */
type Row = [
	url: string,
	publishedOn: string | undefined,
	title: string | undefined,
	relevant: boolean,
];
const rowsOf = (items: readonly Item[] = []): Row[] =>
	items.map(({ url, publishedOn, title, relevant }) => [url, publishedOn, title, relevant]);

describe('the declarations that are enabled read pages built like those of their sites:', async () => {
	const settings = { edinetApiKey: undefined, suppliedFolder: '/nowhere' };
	const sources = (await loadSources({ settings })).filter(
		({ kind: name, disabled }) => name === 'newsroom' && disabled === undefined,
	);
	const expected: Readonly<Record<string, { page: string; rows: Row[] }>> = {
		nissan: {
			page: 'release-items.html',
			rows: [
				['/ja-JP/releases/260401-01-j', '2026-04-01', '新型トラック「ミホン」を発売', false],
				['/ja-JP/releases/260316-02-j', '2026-03-16', 'ロシア事業に関するお知らせ', true],
				['/ja-JP/releases/260301-01-j', '2026-03-01', '役員人事のお知らせ', false],
				['/ja-JP/releases/260226-01-j', '2026-02-27', '販売実績', false],
				['/ja-JP/releases/260210-01-j', '2026-02-11', '環境報告', false],
			],
		},
		'mitsubishi-motors': {
			page: 'media-blocks.html',
			rows: [
				[
					'/detail1204.html',
					'2026-11-18',
					'ロシアにおける合弁会社の生産再開に関する一部報道について',
					true,
				],
				['/detail1203.html', '2026-11-05', '小型車の新色を追加', false],
				['/detail1202.html', '2026-10-31', '2026年度上半期 生産・販売・輸出実績', false],
				['/detail1201.html', '2026-10-02', '役員人事', false],
				['/detail1200.html', '2026-09-30', '新型車の受賞', false],
			],
		},
		hitachi: {
			page: 'news-list.html',
			rows: [
				['/2026/11/1119a.html', '2026-11-19', '送配電事業の新会社を設立', false],
				[
					'/2026/11/1119b.pdf',
					'2026-11-19',
					'ロシア向け保守契約の終了について (PDF形式、120KB)',
					true,
				],
				['/2026/09/0901.html', '2026-09-01', '組織変更および人事異動について', false],
				['/2026/08/0820.html', '2026-08-20', '研究所を新設', false],
				['/press/0803.html', '2026-08-03', '鉄道車両を受注', false],
			],
		},
		toshiba: {
			page: 'date-spans.html',
			rows: [
				['/news-20261112-01.html', '2026-11-12', '欧州子会社の株式譲渡に関するお知らせ', true],
				['/news-20261007-01.html', '2026-10-07', '展示会に出展', false],
				['/news-20261001-01.html', '2026-10-01', '組織改正', false],
				['/news-20260918-01.html', '2026-09-18', '学会で受賞', false],
				['/news-20260901-02.html', '2026-09-01', 'ロシア向け受注の停止継続について', true],
			],
		},
	};

	test('each has its sample', () => {
		expect(sources.map(({ id }) => id).sort()).toEqual(Object.keys(expected).sort());
	});

	test.each(sources.map((source) => [source.id, source] as const))('%s', async (id, source) => {
		const { page, rows } = expected[id] ?? { page: '', rows: [] };
		const { listings, reports, problem } = await discovered(source, {
			[source.url]: await sample(page),
		});
		expect(problem).toBeUndefined();
		expect(reports).toEqual([]);
		expect(listings).toHaveLength(1);
		expect(listings[0]?.rolling).toBe(true);
		const items = listings[0]?.items ?? [];
		const ends = items.map(({ url }, index) => url.endsWith(rows[index]?.[0] ?? '?'));
		expect(ends).toEqual(rows.map(() => true));
		expect(rowsOf(items).map((row) => row.slice(1))).toEqual(rows.map((row) => row.slice(1)));
		expect(
			items.every(({ companies, lang }) => companies[0] === source.company && lang === 'ja'),
		).toBe(true);
	});
});

describe('a page of a year', () => {
	const page = 'https://www.kakuu-juki.example/news/2022.html';
	const options = {
		lists: [{ url: page.replace('2022', '{year}'), from_year: 2022 }],
		container: 'dl.archive',
		item: 'dd',
		date: { of: 'before', selector: 'dt' },
		year: '.year',
		strip_query: ['rev', 'hash'],
		pair: { lang: 'en', pattern: '_j\\.pdf$', replacement: '_e.pdf' },
	};
	const source = newsroom('https://www.kakuu-juki.example/news/', options);
	const inYear = { today: '2022-12-29' };

	test('has dates without a year, beside the entries, and addresses with marks of their version', async () => {
		const { listings, problem } = await discovered(
			source,
			{ [page]: await sample('year-archive.html') },
			inYear,
		);
		expect(problem).toBeUndefined();
		const [listing] = listings;
		expect(listing).toMatchObject({ name: page, rolling: false });
		const root = 'https://www.kakuu-juki.example';
		expect(rowsOf(listing?.items)).toEqual([
			[
				`${root}/ir/library/pdf/221228_j.pdf`,
				'2022-12-28',
				'ロシア現地法人の持分譲渡完了に関するお知らせ',
				true,
			],
			[
				`${root}/ir/library/pdf/220428_j.pdf`,
				'2022-04-28',
				'通期業績予想の修正に関するお知らせ',
				true,
			],
			[`${root}/ir/library/pdf/220428b_j.pdf`, '2022-04-28', '新型ショベルの販売開始', false],
			[`${root}/news/2022/0304.html`, '2022-03-04', 'ロシア向け出荷の停止について', true],
			[`${root}/news/2022/0201.html`, '2022-02-01', 'ロシア工場の増設について', false],
		]);
		expect(listing?.items[0]).toMatchObject({
			fetchUrl: `${root}/ir/library/pdf/221228_j.pdf?rev=8f2a&hash=77AC`,
			alternates: [{ lang: 'en', url: `${root}/ir/library/pdf/221228_e.pdf` }],
		});
		expect(listing?.items[3]).not.toHaveProperty('alternates');
	});

	test('takes its year from the archive where the page does not say it', async () => {
		const silent = newsroom(source.url, { ...options, year: undefined });
		const { listings } = await discovered(
			silent,
			{ [page]: await sample('year-archive.html') },
			inYear,
		);
		expect(listings[0]?.items.map(({ publishedOn }) => publishedOn?.slice(0, 4))).toEqual(
			Array(5).fill('2022'),
		);
	});

	test('that says another year than it should counts by what it says', async () => {
		const old = (await sample('year-archive.html')).replace('２０２２年', '２０２１年');
		const { listings } = await discovered(source, { [page]: old }, inYear);
		expect(listings[0]?.items[0]).toMatchObject({ publishedOn: '2021-12-28', relevant: false });
	});

	test('without the year that it should say has changed', async () => {
		const { problem } = await discovered(
			source,
			{ [page]: (await sample('year-archive.html')).replace('２０２２年', '') },
			inYear,
		);
		expect(problem?.code).toBe('structure_changed');
	});
});

describe('a list without years in its dates', () => {
	test('that is read in January shows December’s days of the year before', async () => {
		const url = 'https://www.mihon.example/news/';
		const source = newsroom(url, { item: 'li', date: 'time' });
		const html = `<ul><li><time>1月9日</time><a href="3">ご挨拶</a></li>
			<li><time>12月28日</time><a href="2">ロシアについて</a></li></ul></body>`;
		const { listings } = await discovered(source, { [url]: html }, { today: '2023-01-09' });
		expect(listings[0]?.items.map(({ publishedOn }) => publishedOn)).toEqual([
			'2023-01-09',
			'2022-12-28',
		]);
	});
});

describe('a list of several pages', () => {
	const url = 'https://www.mihon-shoji.example/jp/ja/release/index.html';
	const options = {
		lists: [{ url, next: '.pager a.next', rolling: false }],
		item: '.releases li',
		date: { attribute: 'data-date' },
		alternate: { lang: 'en', link: 'a.en' },
		expected_total: { selector: '.count', pattern: '公開中 (\\d+)件' },
	};
	const pages = async () => ({
		[url]: await sample('paged-1.html'),
		[`${url}?page=2`]: await sample('paged-2.html'),
	});

	test('is read to its end, its links relative to what the page says', async () => {
		const { listings, asked, reports } = await discovered(newsroom(url, options), await pages());
		expect(reports).toEqual([]);
		expect(asked).toEqual([
			{ url, options: { always: false } },
			{ url: `${url}?page=2`, options: { always: true } },
		]);
		const release = 'https://www.mihon-shoji.example/jp/ja/release';
		expect(listings).toHaveLength(1);
		expect(listings[0]).toMatchObject({ name: url, expected: 5, rolling: false });
		expect(rowsOf(listings[0]?.items)).toEqual([
			[`${release}/2026/1251001.html`, '2026-11-02', 'ロシアＬＮＧ事業の権益について', true],
			[`${release}/2026/1250990.html`, '2026-10-20', '植林事業を開始', false],
			[`${release}/2026/1250900.html`, '2026-09-11', '子会社の異動に関するお知らせ', true],
			[`${release}/2026/1250100.html`, '2026-08-01', '統合報告書を発行', false],
			[`${release}/2024/1240100.html`, '2024-03-29', 'ロシア関連資産の減損について', true],
		]);
		expect(listings[0]?.items[0]?.alternates).toEqual([
			{ lang: 'en', url: 'https://www.mihon-shoji.example/jp/en/release/2026/1251001e.html' },
		]);
	});

	test('says what it should have, so that the pipeline sees what is missing', async () => {
		const short = (await sample('paged-1.html')).replace(/<li data-date="2026-10-20">.*<\/li>/, '');
		const { listings } = await discovered(newsroom(url, options), {
			...(await pages()),
			[url]: short,
		});
		expect(listings[0]).toMatchObject({ expected: 5 });
		expect(listings[0]?.items).toHaveLength(4);
	});

	test('an entry that is reported as bad is not missed twice', async () => {
		const undated = (await sample('paged-1.html')).replace('data-date="2026-10-20"', '');
		const { listings, reports } = await discovered(newsroom(url, options), {
			...(await pages()),
			[url]: undated,
		});
		expect(reports.map(({ code }) => code)).toEqual(['bad_entry']);
		expect(listings[0]).toMatchObject({ expected: 4 });
		expect(listings[0]?.items).toHaveLength(4);
	});

	test('has changed when it no longer says how many entries it has', async () => {
		const silent = (await sample('paged-1.html')).replace('公開中', '');
		const { problem } = await discovered(newsroom(url, options), {
			...(await pages()),
			[url]: silent,
		});
		expect(problem?.code).toBe('structure_changed');
	});

	test('is read to its end even where a whole page is old', async () => {
		const old = (await sample('paged-1.html')).replaceAll('data-date="2026', 'data-date="2016');
		const { listings } = await discovered(newsroom(url, options), {
			...(await pages()),
			[url]: old,
		});
		expect(listings[0]?.items).toHaveLength(5);
	});

	test('must be complete, or is not taken at all', async () => {
		const one = { ...options, lists: [{ ...options.lists[0], max_pages: 1 }] };
		const { listings, problem } = await discovered(newsroom(url, one), await pages());
		expect(listings).toEqual([]);
		expect(problem?.code).toBe('incomplete');
	});

	test('must be complete also where a further page is not sent', async () => {
		const { [url]: first = '' } = await pages();
		const { listings, problem } = await discovered(
			newsroom(url, options),
			{},
			{
				get: (address) => Promise.resolve(address === url ? pageOf(url, first) : undefined),
			},
		);
		expect(listings).toEqual([]);
		expect(problem).toMatchObject({ code: 'incomplete', subject: `${url}?page=2` });
	});

	test('of the latest news is not read further than it needs to be', async () => {
		const rolling = newsroom(url, { ...options, lists: [{ url, next: '.pager a.next' }] });
		const rules = rolling.fingerprint;
		const cursors = { [url]: { read_on: '2026-11-19', closed: false, rules } };
		const old = (await sample('paged-1.html')).replaceAll(/data-date="2026/g, 'data-date="2025');
		const later = await discovered(rolling, { ...(await pages()), [url]: old }, { cursors });
		expect(later.asked).toHaveLength(1);
		expect(later.listings[0]?.items).toHaveLength(3);
		expect(later.listings[0]).not.toHaveProperty('expected');
		const first = await discovered(rolling, { ...(await pages()), [url]: old });
		expect(first.asked).toHaveLength(2);
		const since = await discovered(
			rolling,
			{ ...(await pages()), [url]: old },
			{ cursors, since: '2024-01-01' },
		);
		expect(since.asked).toHaveLength(2);
		const changed = { [url]: { read_on: '2026-11-19', closed: false, rules: 'older' } };
		const anew = await discovered(
			rolling,
			{ ...(await pages()), [url]: old },
			{ cursors: changed },
		);
		expect(anew.asked).toHaveLength(2);
	});

	test('of the latest news, longer than allowed, gives the newest and says so', async () => {
		const one = newsroom(url, {
			...options,
			lists: [{ url, next: '.pager a.next', max_pages: 1 }],
		});
		const { listings, reports } = await discovered(one, await pages());
		expect(reports.map(({ code }) => code)).toEqual(['incomplete']);
		expect(listings[0]?.items).toHaveLength(3);
	});

	test('whose last page links to itself ends there', async () => {
		const last = (await sample('paged-2.html')).replace(
			'class="next" href="#"',
			'class="next" href="?page=2"',
		);
		const based = last.replace(/<base [^>]*>/, `<base href="${url}">`);
		const { asked, listings } = await discovered(newsroom(url, options), {
			...(await pages()),
			[`${url}?page=2`]: based.replaceAll('href="20', 'href="https://www.mihon-shoji.example/20'),
		});
		expect(asked).toHaveLength(2);
		expect(listings[0]).toMatchObject({ expected: 5 });
	});
});
