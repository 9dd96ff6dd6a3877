import { idOf, type Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { file, html } from '../web/answers.ts';
import { escaped, paragraphs } from '../web/markup.ts';
import type { Host, Visit } from '../web/visit.ts';
import { dotted } from '../web/written-dates.ts';
import { idAfter, newsroomHost } from './newsroom-host.ts';
import { paths } from './paths.ts';

const feed = '/feed/atom.xml';

/** Atom 1.0 with times in Japan. */
export function shiojiHost(newsroom: Newsroom): Host {
	return (visit) =>
		newsroomHost(newsroom, {
			idIn: idAfter(/^\/topics\/(\d{8}[a-z]?)\/$/),
			lists({ path: asked }) {
				if (asked === '/')
					return html(
						framed(
							'汐路農機',
							'',
							`<link rel="alternate" type="application/atom+xml" href="${feed}">`,
						),
					);
				if (asked !== feed) return undefined;
				const notices = newsroom.listed();
				return file(
					'application/atom+xml; charset=utf-8',
					atom(notices, visit, newsroom.layout),
					newsroom.listChangedAt(notices),
				);
			},
			page: (notice, changedAt) =>
				html(
					framed(
						notice.title,
						`<div class="post"><h1>${escaped(notice.title)}</h1><p class="post-date">${dotted(notice.on)}</p><div class="post-content">${paragraphs(notice.body)}</div></div>`,
					),
					changedAt,
				),
		})(visit);
}

/** With the changed layout the entries are those of another format. */
function atom(notices: readonly Notice[], visit: Visit, layout: Newsroom['layout']): string {
	const element = layout === 'usual' ? 'entry' : 'item';
	const entries = notices.map(
		(notice) => `<${element}>
<id>tag:shioji.example,${notice.on}:${idOf(notice)}</id>
<title type="html">${escaped(escaped(notice.title))}</title>
<link rel="alternate" type="text/html" href="${visit.origin()}${paths.shioji(notice)}"/>
<published>${notice.on}T07:30:00+09:00</published>
<updated>${notice.on}T07:30:00+09:00</updated>
</${element}>`,
	);
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
<id>tag:shioji.example,2021:topics</id>
<title>汐路農機 トピックス</title>
<updated>${notices[0]?.on ?? '2021-01-01'}T07:30:00+09:00</updated>
<link rel="self" href="${visit.origin()}${feed}"/>
${entries.join('\n')}
</feed>`;
}

function framed(title: string, main: string, head = ''): string {
	return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${escaped(title)}</title>${head}</head>
<body><nav><a href="/">ホーム</a> <a href="/products/">製品</a></nav>${main}<footer>汐路農機株式会社（架空の会社）</footer></body></html>`;
}
