import type { Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { file, html, json } from '../web/answers.ts';
import { escaped, paragraphs } from '../web/markup.ts';
import type { Host } from '../web/visit.ts';
import { japanese } from '../web/written-dates.ts';
import { idAfter, newsroomHost } from './newsroom-host.ts';
import { paths } from './paths.ts';

/** Builds the list in the browser; with the changed layout under another name, so that nothing appears to wait for. */
const script = (layout: Newsroom['layout']): string => `
const root = document.querySelector('#news-root');
const answer = await fetch('/api/news.json');
const { items } = await answer.json();
const list = document.createElement('ul');
list.className = '${layout === 'usual' ? 'news-cards' : 'tiles'}';
for (const item of items) {
	const entry = document.createElement('li');
	const date = document.createElement('time');
	date.dateTime = item.date;
	date.textContent = item.shown;
	const link = document.createElement('a');
	link.href = item.path;
	link.textContent = item.title;
	entry.append(date, link);
	list.append(entry);
}
root.replaceChildren(list);
`;

/** A page without entries, and a script that asks for them and builds the list. */
export function gyokoHost(newsroom: Newsroom): Host {
	return newsroomHost(newsroom, {
		idIn: idAfter(/^\/news\/detail\/(\d{8}[a-z]?)\.html$/),
		lists({ path }) {
			const changedAt = newsroom.listChangedAt();
			if (path === '/' || path === '/news/') return html(listPage, changedAt);
			if (path === '/assets/news.js')
				return file('text/javascript; charset=utf-8', script(newsroom.layout), changedAt);
			if (path === '/api/news.json')
				return json({ items: newsroom.listed().map(itemOf) }, changedAt);
			return undefined;
		},
		page: (notice, changedAt) =>
			html(
				framed(
					notice.title,
					`<main class="detail"><time datetime="${notice.on}">${japanese(notice.on)}</time><h1>${escaped(notice.title)}</h1><section>${paragraphs(notice.body)}</section></main>`,
				),
				changedAt,
			),
	});
}

const itemOf = (notice: Notice) => ({
	date: notice.on,
	shown: japanese(notice.on),
	path: paths.gyoko(notice),
	title: notice.title,
});

const listPage = framed(
	'ニュース',
	`<main><h1>ニュース</h1><div id="news-root"><p>読み込み中です。</p></div></main>
<noscript>この一覧を表示するにはJavaScriptを有効にしてください。</noscript>
<script type="module" src="/assets/news.js"></script>`,
);

function framed(title: string, main: string): string {
	return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${escaped(title)} | 暁光電機</title></head>
<body><header>暁光電機</header>${main}<footer>暁光電機株式会社（架空の会社）</footer></body></html>`;
}
