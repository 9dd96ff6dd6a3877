import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CollectProblem } from '../problem.ts';
import { extractHtml } from './html.ts';
import type { TextRules } from '../source.ts';

const url = 'https://example.com/jp/news/2022/0304.html';
const read = (html: string, rules: TextRules = {}) => extractHtml(html, { url, rules });
const inBody = (body: string, head = '') =>
	`<!DOCTYPE html><html lang="ja"><head>${head}</head><body>${body}</body></html>`;
const sentence = '当社は、ロシア向けの出荷を停止しました。';
const textOf = (body: string, rules?: TextRules) => read(inBody(body), rules).text;

describe('the blocks of a page', () => {
	test.each([
		['paragraphs', `<p>${sentence}</p><p>以上</p>`, `${sentence}\n\n以上`],
		['text beside blocks', `前<div>中</div>後`, '前\n\n中\n\n後'],
		['headings and items', '<h2>対象</h2><ul><li>全製品<li>部品</ul>', '対象\n\n全製品\n\n部品'],
		[
			'rows of a table',
			'<table><tr><th>地域<th>売上<tr><td>ロシア<td><p>12</p></table>',
			'地域 | 売上\n\nロシア | 12',
		],
		[
			'a table with an empty cell',
			'<table><tr><td>ロシア</td><td></td><td>－</td></tr></table>',
			'ロシア |  | －',
		],
		[
			'a table that lays out the page',
			`<table><tr><td><h2>題</h2><p>${sentence}</p></td><td>横</td></tr></table>`,
			`題\n\n${sentence}\n\n横`,
		],
		['a break inside a word', '<p>重要な影響を及ぼす可<br />能性</p>', '重要な影響を及ぼす可能性'],
		['a break between English lines', '<p>Kitano Trading<br>Tokyo</p>', 'Kitano Trading\nTokyo'],
		[
			'two breaks, which begin a paragraph',
			'<p>一つ目。<br><br>二つ目。</p>',
			'一つ目。\n\n二つ目。',
		],
		['lines of the source', '<p>重要な影響を及ぼす可\n\t\t能性</p>', '重要な影響を及ぼす可能性'],
		['lines of an English source', '<p>has decided\n  to suspend</p>', 'has decided to suspend'],
		['inline elements inside a word', '<p>ロ<b>シ</b><span>ア</span></p>', 'ロシア'],
		[
			'readings over kanji',
			'<p><ruby>撤退<rp>（</rp><rt>てったい</rt><rp>）</rp></ruby>する</p>',
			'撤退する',
		],
		['preformatted lines', '<pre>Notice\nTokyo</pre>', 'Notice\nTokyo'],
		['invisible characters', '<p>ロ\u200bシ&shy;ア\u0007</p>', 'ロシア'],
		['entities', '<p>&lt;北野&gt;&nbsp;&#12525;シア</p>', '<北野>\u00a0ロシア'],
		['an ideographic indent', '<p>　当社は</p>', '当社は'],
	])('%s', (_, body, expected) => {
		expect(textOf(body)).toBe(expected);
	});
});

describe('left out of the text', () => {
	const notice = `<h1>題</h1><p>${sentence}</p>`;
	const links = (count: number) =>
		Array.from(
			{ length: count },
			(_, at) => `<li><a href="/n/${String(at)}">お知らせその${String(at)}</a></li>`,
		).join('');
	test.each([
		[
			'scripts and styles',
			`<script>var a="撤退"</script><style>p{}</style>${notice}<noscript>撤退</noscript>`,
		],
		[
			'menus',
			`<nav><a href=/>撤退</a></nav><div id="gNav">撤退</div><ul class="local-navigation">撤退</ul>${notice}`,
		],
		[
			'headers and footers',
			`<header>撤退</header><div id="header">撤退</div>${notice}<div class="footer-area">撤退</div><footer>撤退</footer>`,
		],
		[
			'hidden elements',
			`<p hidden>撤退</p><p style="color:red; display : none">撤退</p><div aria-hidden="true">撤退</div>${notice}`,
		],
		[
			'overlays for consent',
			`<div id="onetrust-banner-sdk">撤退</div><div class="cookie-consent">撤退</div><div role="dialog">撤退</div>${notice}`,
		],
		[
			'trails and buttons',
			`<ol class="breadcrumb">撤退</ol>${notice}<div class="sns-buttons">撤退</div><button>撤退</button><p class="pagetop">撤退</p>`,
		],
		['lists of other pages', `${notice}<ul>${links(6).replaceAll('お知らせ', '撤退')}</ul>`],
		['all but the main element', `<div>撤退</div><main>${notice}</main><div>撤退</div>`],
		['all but the one article', `<div>撤退</div><article>${notice}</article>`],
	])('%s', (_, body) => {
		expect(textOf(body)).toBe(`題\n\n${sentence}`);
	});

	test.each([
		[
			'a notice shorter than what stands around it',
			`<nav>${links(30)}</nav><p>${sentence}</p><footer>${'住所'.repeat(200)}</footer>`,
		],
		['a notice in a form, as some frameworks wrap pages', `<form><p>${sentence}</p></form>`],
		['a notice in an element named after cookies', `<div class="cookies"><p>${sentence}</p></div>`],
		['a notice in an element called menu', `<div class="menu"><p>${sentence}</p></div>`],
		['a notice behind an open dialog', `<div aria-hidden="true"><p>${sentence}</p></div>`],
		['a notice that is one link', `<p><a href="/x">${sentence}</a></p>`],
		['a list of links that is all there is', `<ul>${links(6)}<li>${sentence}</li></ul>`],
		[
			'the header of an article',
			`<article><header>${sentence}</header><p>本文</p></article><article><p>別</p></article>`,
		],
		[
			'a table of figures',
			`<table>${'<tr><td>1</td></tr>'.repeat(9)}<tr><td>${sentence}</td></tr></table>`,
		],
	])('but not %s', (_, body) => {
		expect(textOf(body)).toContain(sentence);
	});
});

describe('declared rules', () => {
	const body = `<div class="news"><p>${sentence}</p><div class="contact">広報部</div></div><div class="news"><nav>欄</nav></div>`;
	test('say which elements hold the text, and what in them does not belong to it', () => {
		expect(textOf(body, { content: '.news', without: ['.contact'] })).toBe(`${sentence}\n\n欄`);
		expect(textOf(`<div><div><p>${sentence}</p></div></div>`, { content: 'div' })).toBe(sentence);
	});

	test.each([
		[
			'an element that is gone',
			{ content: '.release-body' },
			'structure_changed',
			/“\.release-body”/,
		],
		[
			'a selector that cannot be understood',
			{ content: 'div[[' },
			'structure_changed',
			/mend the declaration/,
		],
		['an element that is empty', { content: '.empty' }, 'empty_text', /no text/],
	])('end at %s', (_, rules, code, message) => {
		expect(() => textOf(`${body}<p class="empty"></p>`, rules)).toThrow(
			expect.objectContaining({ code, message: expect.stringMatching(message) as string }),
		);
	});

	test('do not call a missing page a change of structure', () => {
		expect(() =>
			textOf('<h1>お探しのページは見つかりませんでした</h1>', { content: '.news' }),
		).toThrow(expect.objectContaining({ code: 'soft_not_found' }));
	});
});

describe('the title', () => {
	test.each([
		[
			'as shared',
			'<meta property="og:title" content="題A"><title>題C | 北野商事</title>',
			'<h1>題B</h1>',
			'題A',
		],
		[
			'the heading, where the site shares its own name',
			'<meta property="og:title" content="北野商事"><meta property="og:site_name" content="北野商事">',
			'<h1>題B</h1>',
			'題B',
		],
		[
			'the heading of the main text',
			'<title>題C</title>',
			'<h1>北野商事</h1><main><h1> 題\nB </h1>文</main>',
			'題 B',
		],
		['of the window', '<title>題C</title>', '<h1><img></h1>', '題C'],
		['none', '', '<svg><title>図</title></svg>', undefined],
	])('%s', (_, head, body, title) => {
		expect(read(inBody(`${body}<p>${sentence}</p>`, head)).title).toBe(title);
	});
});

describe('the day of publication', () => {
	const line = '<p>2022年3月4日</p>';
	test.each([
		['a time element', '', '<time datetime="2022-03-03T15:00:00Z">昨日</time>', '2022-03-04'],
		['a time element without an attribute', '', '<time>2022.03.04</time>', '2022-03-04'],
		[
			'metadata',
			'<meta property="article:published_time" content="2022-03-04T10:00:00+09:00">',
			'',
			'2022-03-04',
		],
		[
			'structured data',
			'<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2022-03-04"}]}</script>',
			'',
			'2022-03-04',
		],
		[
			'structured data that is broken, then a line',
			'<script type="application/ld+json">{"datePublished":</script>',
			line,
			'2022-03-04',
		],
		['a date line', '', line, '2022-03-04'],
		['a date line with the company', '', '<p>2022年3月4日　北野商事株式会社</p>', '2022-03-04'],
		['an English date line', '', '<p>News Release | Mar. 04, 2022</p>', '2022-03-04'],
		[
			'the first publication rather than the update',
			'',
			'<p>更新日：2022年5月1日</p><p>掲載日：2022年3月4日</p>',
			'2022-03-04',
		],
		['a day that the text tells about', '', '<p>2022年3月4日に公表しました。</p>', undefined],
		['a business year', '', '<p>2022年3月期</p>', undefined],
		[
			'several time elements and metadata',
			'<meta name="date" content="2022-03-04">',
			'<time>2022-01-01</time><time>2022-02-01</time>',
			'2022-03-04',
		],
	])('%s', (_, head, body, date) => {
		expect(read(inBody(`${body}<p>${sentence}</p>`, head)).publishedOn).toBe(date);
	});

	test('is found beside the declared text too', () => {
		const page = inBody(`<div class="date">2022.03.04</div><div class="body">${sentence}</div>`);
		expect(read(page, { content: '.body' }).publishedOn).toBe('2022-03-04');
	});
});

describe('links', () => {
	test.each([
		[
			'hreflang',
			'<link rel="alternate" hreflang="en-US" href="/en/x.html">',
			'',
			'https://example.com/en/x.html',
		],
		[
			'the name of the language',
			'',
			'<a href="/en/news/2022/0399.html">English</a>',
			'https://example.com/en/news/2022/0399.html',
		],
		[
			'the same address but for the language',
			'',
			'<a href="/en/news/2022/0304.html#top"><img></a>',
			'https://example.com/en/news/2022/0304.html',
		],
		['the front page in the other language', '', '<a href="/en/">English</a>', undefined],
		[
			'the page itself',
			'<link rel="alternate" hreflang="ja" href="">',
			'<a href="?">日本語</a>',
			undefined,
		],
		[
			'no web address',
			'',
			'<a href="javascript:void(0)">English</a><a href="http://[">English</a>',
			undefined,
		],
	])('to the other language: %s', (_, head, body, expected) => {
		const { alternates } = read(inBody(`${body}<p>${sentence}</p>`, head));
		expect(alternates).toEqual(expected === undefined ? [] : [{ lang: 'en', url: expected }]);
	});

	test('to PDF files, of the main text alone, each once, relative to the page', () => {
		const page = inBody(
			`<nav><a href="/site.pdf">案内</a></nav><main><p>${sentence}</p><a href="a.pdf">資料</a><a href="a.PDF?rev=1#p2">資料</a><a href="a.pdf">資料</a></main>`,
			'<base href="/files/">',
		);
		expect(read(page).attachments).toEqual([
			'https://example.com/files/a.pdf',
			'https://example.com/files/a.PDF?rev=1',
		]);
	});
});

test('any soup of tags gives a text or a named problem', { timeout: 60_000 }, () => {
	const tags =
		'div p span table tr td ul li h1 a main article nav br title script svg ruby rt b form select template'.split(
			' ',
		);
	const piece = fc.oneof(
		fc.constantFrom(...tags).map((tag) => `<${tag}>`),
		fc.constantFrom(...tags).map((tag) => `</${tag}>`),
		fc.constantFrom(
			'ロシア',
			'停止。',
			' ',
			'\n',
			'&',
			'&#0;',
			'<!--',
			'-->',
			'<',
			'"',
			'<a href=x.pdf class="menu">',
			'<p hidden>',
			'2022年3月4日',
		),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
			try {
				const { text } = read(pieces.join(''));
				expect(text).toBe(text.trim());
				expect(text).not.toMatch(/\n{3}|\0/);
			} catch (error) {
				expect(['empty_text', 'undecodable']).toContain((error as CollectProblem).code);
			}
		}),
		{ numRuns: 1_000 },
	);
});
