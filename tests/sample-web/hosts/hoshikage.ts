import { idOf, type Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { file, html } from '../web/answers.ts';
import { escaped, paragraphs } from '../web/markup.ts';
import type { Host, Visit } from '../web/visit.ts';
import { inTokyo, japanese } from '../web/written-dates.ts';
import { idAfter, newsroomHost } from './newsroom-host.ts';
import { paths } from './paths.ts';

const feed = '/news/rss.xml';

/** RSS 2.0 whose times are GMT: notices published at eight in the morning in Tokyo are of the day before there. */
export function hoshikageHost(newsroom: Newsroom): Host {
	return (visit) =>
		newsroomHost(newsroom, {
			idIn: idAfter(/^\/news\/\d{4}\/(\d{8}[a-z]?)\.html$/),
			lists({ path: asked }) {
				if (asked === '/')
					return html(
						framed(
							'星影光学',
							'<p>ニュースは RSS で配信しています。</p>',
							`<link rel="alternate" type="application/rss+xml" href="${feed}">`,
						),
					);
				if (asked !== feed) return undefined;
				const notices = newsroom.listed();
				return file(
					'application/rss+xml; charset=utf-8',
					rss(notices, visit, newsroom.layout),
					newsroom.listChangedAt(notices),
				);
			},
			page: (notice, changedAt) =>
				html(
					framed(
						notice.title,
						`<article><header><h1>${escaped(notice.title)}</h1><p>${japanese(notice.on)}</p></header>${paragraphs(notice.body)}</article>`,
					),
					changedAt,
				),
		})(visit);
}

/** With the changed layout the entries are those of another format. */
function rss(notices: readonly Notice[], visit: Visit, layout: Newsroom['layout']): string {
	const element = layout === 'usual' ? 'item' : 'entry';
	const items = notices.map(
		(notice) => `<${element}>
<title>${escaped(notice.title)}</title>
<link>${visit.origin()}${paths.hoshikage(notice)}?utm_source=rss</link>
<guid isPermaLink="false">hoshikage-${idOf(notice)}</guid>
<pubDate>${inTokyo(notice.on, '08:00').toUTCString()}</pubDate>
<description><![CDATA[${notice.body[0] ?? ''}]]></description>
</${element}>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>星影光学 ニュース</title>
<link>${visit.origin()}/</link>
<description>星影光学（架空の会社）のニュース</description>
<language>ja</language>
${items.join('\n')}
</channel></rss>`;
}

function framed(title: string, main: string, head = ''): string {
	return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${escaped(title)}</title>${head}</head>
<body>${main}<footer>星影光学株式会社（架空の会社）</footer></body></html>`;
}
