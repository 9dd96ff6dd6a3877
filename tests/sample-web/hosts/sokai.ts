import type { Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { html, redirect } from '../web/answers.ts';
import { escaped, paragraphs } from '../web/markup.ts';
import type { Host } from '../web/visit.ts';
import { era, withoutYear } from '../web/written-dates.ts';
import { idAfter, newsroomHost } from './newsroom-host.ts';
import { paths } from './paths.ts';

const yearOf = (notice: Notice): string => notice.on.slice(0, 4);

/** An archive page for each year whose dates are without it; the newest year is also at `/ja/news/`. */
export function sokaiHost(newsroom: Newsroom): Host {
	return newsroomHost(newsroom, {
		idIn: idAfter(/^\/ja\/news\/\d{4}\/(\d{8}[a-z]?)\.html$/),
		lists({ path }) {
			const notices = newsroom.listed();
			const years = [...new Set(notices.map(yearOf))];
			if (path === '/') return html(framed('蒼海商事', '<p><a href="/ja/news/">ニュース</a></p>'));
			if (path === '/ja/news/') return redirect(`/ja/news/${String(years[0])}/index.html`);
			const year = /^\/ja\/news\/(\d{4})\/index\.html$/.exec(path)?.[1];
			if (year === undefined || !years.includes(year)) return undefined;
			const shown = notices.filter((notice) => yearOf(notice) === year);
			return html(
				framed(`${year}年のニュース - 蒼海商事`, archiveOf(year, shown, years, newsroom.layout)),
				newsroom.listChangedAt(shown),
			);
		},
		page: (notice, changedAt) =>
			html(
				framed(
					`${notice.title} - 蒼海商事`,
					`<div class="document"><p class="right">${era(notice.on)}<br>蒼海商事株式会社</p>
<h1>${escaped(notice.title)}</h1>
${paragraphs(notice.body)}
<p class="right">以\u3000上</p></div>`,
				),
				changedAt,
			),
	});
}

function archiveOf(
	year: string,
	notices: readonly Notice[],
	years: readonly string[],
	layout: Newsroom['layout'],
): string {
	const rows = notices.map(
		(notice) =>
			`<dt>${withoutYear(notice.on)}</dt><dd><a href="${paths.sokai(notice)}">${escaped(notice.title)}</a></dd>`,
	);
	const tabs = years.map((one) => `<li><a href="/ja/news/${one}/index.html">${one}年</a></li>`);
	return `<h1 class="year">${year}年</h1>
<ul class="years">${tabs.join('')}</ul>
<dl class="${layout === 'usual' ? 'releases' : 'news-grid'}">
${rows.join('\n')}
</dl>`;
}

function framed(title: string, main: string): string {
	return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body><header><a href="/">SOKAI</a></header>
<main>${main}</main>
<footer>蒼海商事株式会社（架空の会社）</footer></body></html>`;
}
