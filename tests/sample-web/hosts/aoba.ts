import type { Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { html } from '../web/answers.ts';
import { escaped, paragraphs } from '../web/markup.ts';
import type { Host } from '../web/visit.ts';
import { dotted } from '../web/written-dates.ts';
import { idAfter, newsroomHost } from './newsroom-host.ts';
import { paths } from './paths.ts';

const list = '/corporate/news/';
export const entriesOfPage = 10;

/** A list in pages of ten, each with a link to the next. */
export function aobaHost(newsroom: Newsroom): Host {
	return newsroomHost(newsroom, {
		idIn: idAfter(/^\/corporate\/news\/(\d{8}[a-z]?)\.html$/),
		lists({ path, query }) {
			if (path === '/') return html(framed('青葉タイヤ株式会社', `<a href="${list}">ニュース</a>`));
			const page = Number(query.get('page') ?? '1');
			const all = newsroom.listed();
			const last = Math.max(1, Math.ceil(all.length / entriesOfPage));
			if (path !== list || !Number.isInteger(page) || page < 1 || page > last) return undefined;
			const shown = all.slice((page - 1) * entriesOfPage, page * entriesOfPage);
			return html(
				framed('ニュース | 青葉タイヤ', pageOf(shown, page, last, newsroom.layout)),
				newsroom.listChangedAt(shown),
			);
		},
		page: (notice, changedAt) =>
			html(
				framed(
					`${notice.title} | 青葉タイヤ`,
					`<div id="contents"><div class="ttl"><span class="ymd">${dotted(notice.on)}</span><h2>${escaped(notice.title)}</h2></div>
<div class="txt">${paragraphs(notice.body)}</div>
<p class="contact">本件に関するお問い合わせ先：広報部\u3000電話 000-000-0000</p></div>`,
				),
				changedAt,
			),
	});
}

function pageOf(
	notices: readonly Notice[],
	page: number,
	last: number,
	layout: Newsroom['layout'],
): string {
	const item = layout === 'usual' ? 'entry' : 'card';
	const entries = notices.map(
		(notice) =>
			`<div class="${item}"><a href="${paths.aoba(notice)}"><span class="ymd">${dotted(notice.on)}</span><span class="subject">${escaped(notice.title)}</span></a></div>`,
	);
	const previous =
		page > 1 ? `<a class="prev" rel="prev" href="?page=${String(page - 1)}">前へ</a>` : '';
	const next =
		page < last ? `<a class="next" rel="next" href="?page=${String(page + 1)}">次へ</a>` : '';
	return `<h1>ニュース</h1>
<div class="entries">
${entries.join('\n')}
</div>
<div class="pager">${previous}<span>${String(page)} / ${String(last)}</span>${next}</div>`;
}

function framed(title: string, main: string): string {
	return `<!DOCTYPE html>
<html lang="ja">
<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>${escaped(title)}</title></head>
<body>
<div id="header"><a href="/">青葉タイヤ</a> <form action="/search"><input name="q"></form></div>
${main}
<div id="footer"><a href="/site/terms.html">サイトのご利用条件</a> &copy; Aoba Tire（架空の会社）</div>
</body>
</html>`;
}
