import { file, html, json } from '../web/answers.ts';
import type { Answer, Reply, Visit } from '../web/visit.ts';
import { input, type HostileInput } from './input.ts';

/** How a declaration of kind `newsroom` reads the lists of this file. */
export const hostileListOptions = {
	container: 'ul.news',
	item: 'li',
	link: 'a',
	date: 'time',
} as const;

const entry = (
	number: number,
	title = `ロシア関連のお知らせ（${String(number)}）`,
	day = `2022年3月${String(number)}日`,
): string =>
	`<li><time>${day}</time><a href="/hostile/notice-${String(number)}.html">${title}</a></li>`;

const page = (entries: readonly string[], more = ''): string =>
	`<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>ニュース</title></head><body><main>${more}<ul class="news">${entries.join('')}</ul></main></body></html>`;

const first = (count: number): string[] =>
	Array.from({ length: count }, (_, index) => entry(index + 1));

/** A page that is sent without compression, whose ratio would give it away. */
const asItIs = (body: string): Answer => ({
	headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-transform' },
	body,
});

const feed = (body: string): Answer => file('application/rss+xml; charset=utf-8', body);
const feedEntry = (title: string): string =>
	`<item><title>${title}</title><link>/hostile/notice-1.html</link><pubDate>Thu, 10 Mar 2022 06:00:00 GMT</pubDate></item>`;
const xml = (items: string, entities = ''): string =>
	`<?xml version="1.0"?><!DOCTYPE rss [${entities}]><rss version="2.0"><channel><title>ニュース</title>${items}</channel></rss>`;

/** Each of them is ten of the one before. */
const billionLaughs = Array.from(
	{ length: 10 },
	(_, index) => `<!ENTITY e${index} "${index === 0 ? 'ha' : `&e${index - 1};`.repeat(10)}">`,
).join('');

/** One answer on the first visit, another on all that follow. */
const firstThen =
	(before: string, after: string) =>
	({ earlier }: Visit): Reply =>
		html(earlier === 0 ? before : after);

/** Lists and feeds that have lost something, or gained what does not belong there. */
export const lists: readonly HostileInput[] = [
	input('list', 'empty-list', 'empty_list', 'with a list that is empty', () => html(page([]))),
	input(
		'list',
		'emptied-list',
		'empty_list',
		'with twenty entries, and none from the second visit on',
		firstThen(page(first(20)), page([])),
		{ seenBy: 'second run' },
	),
	input(
		'list',
		'shrunk-list',
		'list_shrunk',
		'with twenty entries, and five from the second visit on',
		firstThen(page(first(20)), page(first(5))),
		{ seenBy: 'second run' },
	),
	input('list', 'moved-list', 'structure_changed', 'with a list under another name', () =>
		html(page(first(5)).replace('class="news"', 'class="topics"')),
	),
	input('list', 'cut-list', 'truncated', 'with a list that breaks off', () =>
		html(page(first(20)).slice(0, 900)),
	),
	input('list', 'deep-list', 'unreadable', 'with a list under 1,000,000 elements', () =>
		asItIs(`${'<div>'.repeat(1_000_000)}${page(first(3))}`),
	),
	input('list', 'entry-without-date', 'bad_entry', 'with an entry without a date', () =>
		html(page([...first(3), entry(4, undefined, '')])),
	),
	input('list', 'impossible-date', 'bad_entry', 'with an entry of 31 February', () =>
		html(page([...first(3), entry(4, undefined, '2022年2月31日')])),
	),
	input('list', 'script-as-link', 'bad_entry', 'with an entry whose link is a script', () =>
		html(
			page([
				...first(3),
				'<li><time>2022年3月4日</time><a href="javascript:alert(1)">ロシア</a></li>',
			]),
		),
	),
	input('list', 'foreign-link', 'bad_entry', 'with an entry that leads to a private address', () =>
		html(
			page([
				...first(3),
				'<li><time>2022年3月4日</time><a href="http://169.254.169.254/latest/">ロシア</a></li>',
			]),
		),
	),
	input('list', 'injected-titles', 'none', 'with scripts, formulas and SQL for titles', () =>
		html(
			page([
				entry(1, '&lt;script&gt;alert(1)&lt;/script&gt;ロシア'),
				entry(2, '=HYPERLINK(&quot;http://example.invalid&quot;,&quot;ロシア&quot;)'),
				entry(3, '&#39;; DROP TABLE documents; -- ロシア'),
				entry(4, '\u202eアシロ\u202c ロシア'),
			]),
		),
	),
	input('list', 'same-entry-twice', 'none', 'with an entry that stands there twice', () =>
		html(page([...first(3), entry(3)])),
	),
	input(
		'list',
		'soft-404-list',
		'structure_changed',
		'that says instead of a list that it is not there',
		() =>
			html(
				'<!doctype html><html lang="ja"><head><title>ページが見つかりません</title></head><body><main><h1>お探しのページは見つかりませんでした</h1></main></body></html>',
			),
	),
	input('list', 'json-as-list', 'wrong_type', 'with data in place of a page', () =>
		json({ items: [] }),
	),
	input('feed', 'feed-cut', 'truncated', 'with a feed that breaks off', () =>
		feed(xml(feedEntry('ロシア')).slice(0, 150)),
	),
	input('feed', 'feed-not-xml', 'structure_changed', 'with a feed that is not well-formed', () =>
		feed(xml('<item><title>ロシア</item>')),
	),
	input('feed', 'feed-is-page', 'wrong_type', 'with a page in place of a feed', () =>
		html(page(first(3))),
	),
	input('feed', 'feed-empty', 'empty_list', 'with a feed without an entry', () => feed(xml(''))),
	input('feed', 'feed-entities', 'none', 'with a feed whose entities grow a billionfold', () =>
		feed(xml(feedEntry('ロシア&e9;'), billionLaughs)),
	),
	input('feed', 'feed-reads-files', 'none', 'with a feed that asks for a file of the reader', () =>
		feed(xml(feedEntry('ロシア&secret;'), '<!ENTITY secret SYSTEM "file:///etc/passwd">')),
	),
];
