import { describe, expect, test } from 'vitest';
import { CollectProblem } from '../../problem.ts';
import type { Page } from '../../source.ts';
import { discovered, type Discovered } from '../discovered.ts';
import { pageOf, pretendSource } from '../pretend-discovery.ts';
import { kind } from './kind.ts';

const url = 'https://www.mihon.example/news/';
const source = (options: object = {}) =>
	pretendSource(kind, {
		id: 'mihon',
		kind: 'newsroom',
		url,
		company: 'mihon',
		options: { item: '.news li', date: 'time', ...options },
	});

const entry = (
	href: string | null = '1.html',
	title = 'ロシア事業について',
	date = '2026年11月1日',
): string => {
	const link = href === null ? '' : ` href="${href}"`;
	return `<li><time>${date}</time> <a${link}>${title}</a></li>`;
};
const list = (...entries: string[]): string =>
	`<!doctype html><html><body><ul class="news">${entries.join('')}</ul></body></html>`;

const read = (html: string, options: object = {}): Promise<Discovered> =>
	discovered(source(options), { [url]: html });
const readPage = (page: Partial<Page>): Promise<Discovered> =>
	discovered(source(), {}, { get: () => Promise.resolve({ ...pageOf(url, ''), ...page }) });

describe('an entry is reported and left out, the others are taken, when it has', () => {
	test.each([
		['no link', entry(null)],
		['an empty link', entry('')],
		['a link to itself', entry('#')],
		['a script for a link', entry('javascript:open(1)')],
		['a script in disguise', entry(' jAva&#x09;script:open(1)')],
		['a mail address', entry('mailto:ir@mihon.example')],
		['a link with a password', entry('https://a:b@www.mihon.example/2')],
		['no title', entry('2.html', '')],
		['a picture for a title', entry('2.html', '<img src="a.png" alt="">')],
		['a title of a whole page', entry('2.html', 'ロシア'.repeat(400))],
		['no date', entry('2.html', 'ロシア', '')],
		['words for a date', entry('2.html', 'ロシア', '近日公開')],
		['a day that does not exist', entry('2.html', 'ロシア', '2026年2月30日')],
		['a month that does not exist', entry('2.html', 'ロシア', '2026/13/01')],
		['a business year for a date', entry('2.html', 'ロシア', '2026年3月期')],
		['a day to come', entry('2.html', 'ロシア', '2027年1月1日')],
		['nothing at all', '<li></li>'],
	])('%s', async (_, bad) => {
		const { listings, reports, problem } = await read(list(entry(), bad, entry('3.html')));
		expect(problem).toBeUndefined();
		expect(reports).toHaveLength(1);
		expect(reports[0]).toMatchObject({ code: 'bad_entry', subject: `${url} entry 2` });
		expect(reports[0]?.message).toMatch(
			/^An entry of https:\/\/www\.mihon\.example\/news\/ has (a|no) .*\.$/,
		);
		expect(listings[0]?.items.map((item) => item.url)).toEqual([`${url}1.html`, `${url}3.html`]);
	});
});

describe('a list is not taken, and the problem named, when', () => {
	test.each([
		['the page is empty', '', 'empty_text'],
		['the page is white space', ' \n\t', 'empty_text'],
		['the page is text', 'Not found', 'wrong_type'],
		['the page is a PDF', '%PDF-1.7 <a>', 'wrong_type'],
		[
			'the page is another',
			'<html><body><p>ページが見つかりません</p></body></html>',
			'structure_changed',
		],
		['it has no entry', list(), 'structure_changed'],
		['none of its entries can be read', list(entry(null), '<li></li>'), 'structure_changed'],
		['the page breaks off', list(entry(), entry('2.html')).slice(0, -30), 'truncated'],
		['the page breaks off inside a tag', list(entry(), entry('2.html')).slice(0, 160), 'truncated'],
	])('%s', async (_, html, code) => {
		const { listings, problem } = await read(html);
		expect(listings).toEqual([]);
		expect(problem).toMatchObject({ code, subject: url });
		expect(problem?.message).toMatch(/[.]$/);
	});

	test('it has fewer entries than it should have', async () => {
		const { problem } = await read(list(entry(), entry('2.html')), { minimum: 3 });
		expect(problem?.code).toBe('structure_changed');
	});

	test('the element that holds it is there and empty, or is gone', async () => {
		const options = { container: '.news' };
		expect((await read(list(), options)).problem?.code).toBe('empty_list');
		const other = list(entry()).replace('class="news"', 'class="topics"');
		expect((await read(other, options)).problem?.code).toBe('structure_changed');
	});

	test.each(['application/pdf', 'application/json', 'image/png', 'application/octet-stream'])(
		'it is %s',
		async (contentType) => {
			const { problem } = await readPage({ ...pageOf(url, list(entry())), contentType });
			expect(problem?.code).toBe('wrong_type');
		},
	);

	test('its characters cannot be decoded', async () => {
		const text = () => {
			throw new CollectProblem('undecodable', url, 'The characters cannot be told.');
		};
		expect((await readPage({ text })).problem?.code).toBe('undecodable');
	});

	test.each([
		['leads to another host', 'https://evil.example/?page=2'],
		['is a script', 'javascript:next()'],
		['leads to this machine by another protocol', 'file:///etc/passwd'],
	])('the link to the next page %s', async (_, next) => {
		const html = `${list(entry()).replace('</ul>', '')}<a class="next" href="${next}">次へ</a></ul>`;
		const { problem, asked } = await read(html, { lists: [{ url, next: 'a.next' }] });
		expect(problem?.code).toBe('structure_changed');
		expect(asked).toHaveLength(1);
	});

	test.each([
		['elements', '<div>'.repeat(1_000_000)],
		['elements with stray end tags', '<div></b>'.repeat(500_000)],
		['shapes outside a drawing', `<svg><p>${'<path/>'.repeat(500_000)}`],
		['fonts', '<font><b><i>'.repeat(100_000)],
		['attributes', `<p ${Array.from({ length: 300_000 }, (_, index) => `a${index}`).join(' ')}>`],
	])('it is made to exhaust its reader, by %s', async (_, trap) => {
		const { problem } = await read(list(entry()).replace('<li', `${trap}<li`));
		expect(problem?.code).toBe('unreadable');
	});
});

describe('a list is taken as it is when', () => {
	test('its page leaves out the end, and the declaration says so', async () => {
		const { listings } = await read(`<ul class=news>${entry()}${entry('2.html')}`, {
			closed: false,
		});
		expect(listings[0]?.items).toHaveLength(2);
	});

	test('its page is nested as pages are, with end tags forgotten', async () => {
		const sloppy = `${'<p><br><li>'.repeat(5_000)}${'<div>'.repeat(200)}`;
		const { listings } = await read(list(entry()).replace('<ul', `${sloppy}<ul`));
		expect(listings[0]?.items).toHaveLength(1);
	});

	test('each entry has a drawing', async () => {
		const drawing = '<svg viewBox="0 0 9 9"><path d="M0 0"/><path d="M1 1"/></svg>';
		const entries = Array.from({ length: 2_000 }, (_, index) =>
			entry(`${index}.html`, `ロシア${drawing}`),
		);
		const { listings } = await read(list(...entries));
		expect(listings[0]?.items).toHaveLength(2_000);
	});

	test('its entries lie as deep as is allowed', async () => {
		const { listings } = await read(
			list(`${'<div>'.repeat(900)}${entry('1.html', `${'<b>'.repeat(900)}ロシア`)}`),
		);
		expect(listings[0]?.items).toMatchObject([{ title: 'ロシア' }]);
	});

	test('its page does not know its own address', async () => {
		const html = list(entry()).replace('<body>', '<body><base href="javascript:alert(1)">');
		const { listings } = await read(html);
		expect(listings[0]?.items[0]?.url).toBe(`${url}1.html`);
	});

	test('entries are there twice: the first counts, under an address without fragment', async () => {
		const { listings, reports } = await read(
			list(
				entry('1.html#a', 'ロシア事業'),
				entry('1.html#b', 'もう一度'),
				entry('./1.html', '三度'),
			),
		);
		expect(reports).toEqual([]);
		expect(listings[0]?.items).toMatchObject([{ url: `${url}1.html`, title: 'ロシア事業' }]);
	});

	test('titles hold markup, entities, half-width kana and line ends', async () => {
		const title = 'ﾛｼｱ <b>向け</b>\n\t&quot;A&amp;B&quot; &lt;script&gt;<script>steal()</script>';
		const { listings } = await read(list(entry('1.html', title)));
		expect(listings[0]?.items[0]).toMatchObject({
			title: 'ﾛｼｱ 向け "A&B" <script>',
			relevant: true,
		});
	});

	test('an address holds what must be escaped', async () => {
		const { listings } = await read(list(entry('お知らせ 1.html?q=あ"')));
		expect(listings[0]?.items[0]?.url).toBe(
			`${url}%E3%81%8A%E7%9F%A5%E3%82%89%E3%81%9B%201.html?q=%E3%81%82`,
		);
	});
});

describe('an entry on another host', () => {
	const elsewhere = 'https://tass.example/mihon-leaves-russia';

	test('is listed and not fetched; it is reported where it would have been', async () => {
		const { listings, reports } = await read(
			list(entry(), entry(elsewhere), entry('https://shop.example/', '春の新色')),
		);
		expect(listings[0]?.items.map(({ relevant }) => relevant)).toEqual([true, false, false]);
		expect(reports).toMatchObject([{ code: 'bad_entry', subject: elsewhere }]);
		expect(reports[0]?.message).toContain('add tass.example to “hosts”');
	});

	test('is fetched where the declaration says that the company publishes there', async () => {
		const { listings, reports } = await read(list(entry(elsewhere)), { hosts: ['tass.example'] });
		expect(listings[0]?.items[0]?.relevant).toBe(true);
		expect(reports).toEqual([]);
	});
});

test('an entry from before the invasion is listed and not fetched', async () => {
	const { listings } = await read(
		list(entry('1.html', 'ロシア', '2022年2月23日'), entry('2.html', 'ロシア', '2022年2月24日')),
	);
	expect(listings[0]?.items.map(({ relevant }) => relevant)).toEqual([false, true]);
});

test('a source whose titles say nothing fetches all', async () => {
	const { listings } = await read(list(entry('1.html', '第3号')), { relevant: 'all' });
	expect(listings[0]?.items[0]?.relevant).toBe(true);
});

describe('a list of 100,000 entries', () => {
	test('is read whole', async () => {
		const day = '2026-11-01';
		const entries = Array.from(
			{ length: 100_000 },
			(_, index) => `<li data-day="${day}"><a href="${index}.html">ロシア</a>`,
		);
		const { listings, reports } = await read(list(...entries), { date: { attribute: 'data-day' } });
		expect(reports).toEqual([]);
		expect(listings[0]?.items).toHaveLength(100_000);
		expect(listings[0]?.items.at(-1)?.url).toBe(`${url}99999.html`);
	}, 60_000);

	test('all bad but one, is reported in a few sentences', async () => {
		const entries = Array.from({ length: 5_000 }, () => entry(null));
		const { listings, reports } = await read(list(entry(), ...entries));
		expect(listings[0]?.items).toHaveLength(1);
		expect(reports).toHaveLength(21);
		expect(reports.at(-1)?.message).toContain('4980 more entries');
	}, 60_000);
});

test('a draft that is asked all the same says what it lacks', async () => {
	const draft = pretendSource(kind, { id: 'mihon', kind: 'newsroom', url, options: {} });
	const { problem } = await discovered(draft, { [url]: list(entry()) });
	expect(problem?.code).toBe('not_configured');
});
