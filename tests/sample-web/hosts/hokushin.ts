import type { Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { html } from '../web/answers.ts';
import { escaped, paragraphs } from '../web/markup.ts';
import type { Host } from '../web/visit.ts';
import { english, japanese } from '../web/written-dates.ts';
import { idAfter, newsroomHost } from './newsroom-host.ts';
import { englishPaths, paths } from './paths.ts';

const list = '/jp/newsroom/index.html';
const isIn = (notice: Notice, lang: 'ja' | 'en'): boolean =>
	lang === 'ja' || notice.en !== undefined;
const address = (notice: Notice, lang: 'ja' | 'en'): string =>
	(lang === 'ja' ? paths : englishPaths).hokushin(notice);

/** One list with everything, that says how many entries it has; some notices link their English version. */
export function hokushinHost(newsroom: Newsroom): Host {
	return newsroomHost(newsroom, {
		idIn: idAfter(/^\/(?:jp|en)\/newsroom\/\d{4}\/(\d{8}[a-z]?)\.html$/),
		lists({ path }) {
			if (path === '/')
				return html(framed('ja', '北辰重工業', `<p><a href="${list}">ニュースルーム</a></p>`));
			if (path !== list) return undefined;
			const notices = newsroom.listed();
			return html(
				framed('ja', 'ニュースルーム｜北辰重工業', listOf(notices, newsroom.layout)),
				newsroom.listChangedAt(),
			);
		},
		page(notice, changedAt, path) {
			const lang = path.startsWith('/en/') ? 'en' : 'ja';
			return isIn(notice, lang) ? html(article(notice, lang), changedAt) : undefined;
		},
	});
}

function listOf(notices: readonly Notice[], layout: Newsroom['layout']): string {
	const block = layout === 'usual' ? 'news-list' : 'p-topics';
	const items = notices.map(
		(notice) => `<li class="${block}__item">
<time class="${block}__date" datetime="${notice.on}">${japanese(notice.on)}</time>
<span class="${block}__tag">${notice.title.includes('決算') ? 'IR' : 'お知らせ'}</span>
<a class="${block}__link" href="${address(notice, 'ja')}">${escaped(notice.title)}</a>
${notice.en ? `<a class="${block}__english" href="${address(notice, 'en')}" hreflang="en">English</a>` : ''}
</li>`,
	);
	return `<h1>ニュースルーム</h1>
<p class="${block}__count">全${String(notices.length)}件</p>
<ul class="${block}">
${items.join('\n')}
</ul>`;
}

function article(notice: Notice, lang: 'ja' | 'en'): string {
	const version = lang === 'en' && notice.en ? notice.en : notice;
	const other = lang === 'ja' ? 'en' : 'ja';
	const head = isIn(notice, other)
		? `<link rel="alternate" hreflang="${other}" href="${address(notice, other)}">`
		: '';
	return framed(
		lang,
		`${version.title}｜${lang === 'ja' ? '北辰重工業' : 'Hokushin Heavy Industries'}`,
		`<article class="release">
<p class="release__date"><time datetime="${version.on}">${lang === 'ja' ? japanese(version.on) : english(version.on)}</time></p>
<h1 class="release__title">${escaped(version.title)}</h1>
<div class="release__body">
${paragraphs(version.body)}
<p>${lang === 'ja' ? '以上' : ''}</p>
</div>
</article>
<aside class="related"><h2>関連ニュース</h2><ul><li><a href="${list}">ロシア関連のお知らせ一覧はニュースルームへ</a></li></ul></aside>`,
		head,
	);
}

function framed(lang: string, title: string, main: string, head = ''): string {
	return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
${head}
</head>
<body>
<header><a href="/">Hokushin</a><nav><ul><li><a href="/jp/products/">製品情報</a></li><li><a href="/jp/company/">企業情報</a></li><li><a href="${list}">ニュースルーム</a></li></ul></nav></header>
<div class="cookie-notice"><p>当サイトではCookieを使用しています。</p><button type="button">同意する</button></div>
<main>
${main}
</main>
<footer><p>© Hokushin Heavy Industries, Ltd.（架空の会社です）</p></footer>
</body>
</html>`;
}
