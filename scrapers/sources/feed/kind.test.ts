import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { discovered } from '../discovered.ts';
import { loadSources } from '../load.ts';
import { pageOf, pretendSource } from '../pretend-discovery.ts';
import { kind } from './kind.ts';

const sample = (name: string): Promise<string> =>
	readFile(path.join(import.meta.dirname, 'samples', name), 'utf8');

const host = 'https://www.mihon.example';
const feed = `${host}/rss.xml`;

function source(options: object = {}, address = feed) {
	const url = new URL('/news/', address).href;
	const declared = { id: 'mihon', kind: 'feed', url, company: 'mihon' } as const;
	return pretendSource(kind, { ...declared, options: { feed: address, ...options } });
}

async function read(xml: string, options: object = {}, address = feed) {
	const { listings, ...rest } = await discovered(source(options, address), { [address]: xml });
	const rows = listings[0]?.items.map((item) => [
		item.url,
		item.publishedOn,
		item.title,
		item.relevant,
	]);
	return { listings, rows, ...rest };
}

const rss = (...items: string[]): string =>
	`<?xml version="1.0"?><rss version="2.0"><channel>${items.join('')}</channel></rss>`;
const item = (title: string, link = '/1.html', date = 'Sun, 01 Nov 2026 00:00:00 GMT'): string =>
	`<item><title>${title}</title><link>${link}</link><pubDate>${date}</pubDate></item>`;

describe('a feed is read as', () => {
	test('RSS 2.0, its times as days in Tokyo', async () => {
		const site = 'https://global.kakuu-jidosha.example';
		const { listings, rows, reports } = await read(
			await sample('rss-2.xml'),
			{},
			`${site}/export/jp/allnews_rss.xml`,
		);
		expect(reports).toEqual([]);
		expect(listings[0]).toMatchObject({ name: `${site}/export/jp/allnews_rss.xml`, rolling: true });
		expect(rows).toEqual([
			[
				`${site}/jp/newsroom/corporate/39013179.html`,
				'2026-11-20',
				'ロシア工場の今後について',
				true,
			],
			[
				`${site}/jp/newsroom/corporate/39013001.html`,
				'2026-11-19',
				'国内工場の稼働停止 & 再開について',
				true,
			],
			[`${site}/jp/newsroom/cars/38990000.html`, '2026-11-18', '新型車の受注を開始', false],
		]);
		expect(listings[0]?.items[0]).toMatchObject({ companies: ['mihon'], lang: 'ja' });
	});

	test('RSS 1.0', async () => {
		const { rows } = await read(
			await sample('rss-1.xml'),
			{},
			'https://www.mihon-denki.example/rss.rdf',
		);
		expect(rows).toEqual([
			[
				'https://www.mihon-denki.example/news/2026/1102.html',
				'2026-11-02',
				'ウクライナへの人道支援について',
				true,
			],
		]);
	});

	test('Atom', async () => {
		const site = 'https://www.kakuu-kaiun.example';
		const { rows, reports } = await read(await sample('atom.xml'), {}, `${site}/news.atom`);
		expect(reports).toEqual([]);
		expect(rows).toEqual([
			[`${site}/news/2026/001.html`, '2026-11-18', 'サハリン向けLNG船の傭船契約について', true],
			[`${site}/news/2026/002.html`, '2026-11-01', '本社移転のお知らせ', false],
		]);
	});

	test('elements of its own, as the declaration of Suzuki names them', async () => {
		const settings = { edinetApiKey: undefined, suppliedFolder: '/nowhere' };
		const suzuki = (await loadSources({ settings })).find(({ id }) => id === 'suzuki-feed');
		const xml = await sample('own-elements.xml');
		const { listings, problem } = await discovered(suzuki ?? source(), {
			'https://www.suzuki.co.jp/release/release.xml': xml,
		});
		expect(problem).toBeUndefined();
		expect(listings[0]?.items).toMatchObject([
			{ publishedOn: '2026-11-04', title: 'ロシア向け完成車の輸出について', relevant: true },
			{ publishedOn: '2026-10-30', title: '船外機の新製品を発表', relevant: false },
		]);
	});

	test('RSS whose dates stand in the titles', async () => {
		const { rows } = await read(
			await sample('dated-titles.xml'),
			{ date_in_title: true },
			'https://www.mihon-kei.example/jp/rss.xml',
		);
		expect(rows).toEqual([
			[
				'https://www.mihon-kei.example/jp/news/20261110.html',
				'2026-11-10',
				'全工場の稼働停止について',
				true,
			],
			[
				'https://www.mihon-kei.example/jp/news/20261028.html',
				'2026-10-28',
				'新型軽自動車を発表',
				false,
			],
		]);
	});
});

describe('an entry is reported and left out when it has', () => {
	test.each([
		[
			'no link',
			'<item><title>ロシア</title><pubDate>Sun, 01 Nov 2026 00:00:00 GMT</pubDate></item>',
		],
		['a script for a link', item('ロシア', 'javascript:alert(1)')],
		[
			'an identifier that is no link',
			item('ロシア', '').replace('<link></link>', '<guid isPermaLink="false">/2</guid>'),
		],
		['no title', item('')],
		['no date', item('ロシア', '/2.html', '')],
		['a date that is none', item('ロシア', '/2.html', 'Sun, 31 Feb 2026 00:00:00 GMT')],
		['a day to come', item('ロシア', '/2.html', 'Fri, 01 Jan 2027 00:00:00 GMT')],
		['nothing', '<item/>'],
	])('%s', async (_, bad) => {
		const { rows, reports, problem } = await read(rss(item('ロシアについて'), bad));
		expect(problem).toBeUndefined();
		expect(reports).toMatchObject([{ code: 'bad_entry', subject: `${feed} entry 2` }]);
		expect(rows).toHaveLength(1);
	});

	test('its date not where it should stand in the title', async () => {
		const { rows, reports } = await read(
			rss(item('2026-11-01 ロシアについて'), item('ロシアについて 2026-11-01', '/2.html')),
			{ date_in_title: true },
		);
		expect(reports).toHaveLength(1);
		expect(rows).toEqual([[`${host}/1.html`, '2026-11-01', 'ロシアについて', true]]);
	});
});

describe('a feed is not taken, and the problem named, when it', () => {
	const whole = rss(item('ロシアについて'), item('決算', '/2.html'));
	test.each([
		['is empty', '', 'empty_text'],
		['is JSON', '{"items":[]}', 'wrong_type'],
		['is a page', '<!doctype html><html><body><rss></rss></body></html>', 'wrong_type'],
		['is another kind of XML', '<?xml version="1.0"?><urlset></urlset>', 'wrong_type'],
		['breaks off inside an entry', whole.slice(0, 180), 'truncated'],
		['breaks off at its end', whole.slice(0, -6), 'truncated'],
		['has no entry', rss(), 'empty_list'],
		['has none that can be read', rss('<item/>', '<item></item>'), 'structure_changed'],
		['is nested without end', `<rss>${'<a>'.repeat(500_000)}</rss>`, 'unreadable'],
	])('%s', async (_, xml, code) => {
		const { listings, problem } = await read(xml);
		expect(listings).toEqual([]);
		expect(problem).toMatchObject({ code, subject: feed });
	});

	test('has not the elements that were declared', async () => {
		const elements = { item: 'item', title: 'ttl', link: 'link', date: 'date' };
		expect((await read('<release><entry/></release>', { elements })).problem?.code).toBe(
			'structure_changed',
		);
		expect((await read(whole, { elements, minimum: 2 })).problem?.code).toBe('structure_changed');
	});

	test('has fewer entries than it should have', async () => {
		expect((await read(whole, { minimum: 3 })).problem?.code).toBe('structure_changed');
	});
});

describe('entities', () => {
	test('that a document type declares are not expanded, and files are not read', async () => {
		const bomb = Array.from(
			{ length: 9 },
			(_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`,
		).join('');
		const type = `<!DOCTYPE rss [<!ENTITY lol0 "ロシア">${bomb}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
		const xml = rss(item('撤退 &lol9; &file;')).replace('<rss', `${type}<rss`);
		const { rows, problem } = await read(xml);
		expect(problem).toBeUndefined();
		expect(rows).toEqual([[`${host}/1.html`, '2026-11-01', '撤退 &lol9; &file;', true]]);
	});

	test('of HTML in titles stand for characters, tags for nothing', async () => {
		const { rows } = await read(
			rss(
				item('A&amp;amp;B &#x30ED;シア'),
				item('<![CDATA[<b>ロシア</b>&nbsp;R&D < 5 &copy;]]>', '/2.html'),
				item('<![CDATA[<script>alert(1)</script>事業]]>', '/3.html'),
			),
		);
		expect(rows?.map(([, , title]) => title)).toEqual(['A&B ロシア', 'ロシア R&D < 5 ©', '事業']);
	});
});

test('a feed of 10,000 entries is read whole', async () => {
	const items = Array.from({ length: 10_000 }, (_, index) => item('ロシア', `/${index}.html`));
	const { rows } = await read(rss(...items));
	expect(rows).toHaveLength(10_000);
}, 60_000);

test('entries on a host that is neither the feed’s nor the company’s are not fetched', async () => {
	const service = 'https://feeds.service.example/mihon';
	const declared = pretendSource(kind, {
		id: 'mihon',
		kind: 'feed',
		url: `${host}/news/`,
		options: { feed: service },
	});
	const xml = rss(item('ロシア', `${host}/1.html`), item('ロシア', 'https://evil.example/2'));
	const { listings, reports } = await discovered(declared, { [service]: xml });
	expect(listings[0]?.items.map(({ relevant }) => relevant)).toEqual([true, false]);
	expect(reports).toHaveLength(1);
});

test('a feed that has not changed lists nothing', async () => {
	const { listings, problem } = await discovered(
		source(),
		{},
		{ get: () => Promise.resolve(undefined) },
	);
	expect([listings, problem]).toEqual([[], undefined]);
});

test('a byte order mark before the feed is none of its text', async () => {
	const get = () => Promise.resolve(pageOf(feed, `\ufeff${rss(item('ロシア'))}`));
	expect((await discovered(source(), {}, { get })).listings[0]?.items).toHaveLength(1);
});
