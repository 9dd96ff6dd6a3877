import { idOf, type Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { html, pdf } from '../web/answers.ts';
import { escaped } from '../web/markup.ts';
import { writePdf } from '../web/pdf.ts';
import type { Host } from '../web/visit.ts';
import { dotted, japanese } from '../web/written-dates.ts';
import { idAfter, newsroomHost } from './newsroom-host.ts';
import { paths } from './paths.ts';

/** A list of PDF files whose addresses carry a version mark; every second file is written in 90ms-RKSJ-H. */
export function tonagiHost(newsroom: Newsroom): Host {
	return newsroomHost(newsroom, {
		idIn: idAfter(/^\/ir\/pdf\/(\d{8}[a-z]?)_j\.pdf$/),
		lists({ path }) {
			if (path !== '/' && path !== '/ir/news.html') return undefined;
			return html(listOf(newsroom.listed(), newsroom.layout), newsroom.listChangedAt());
		},
		page: (notice, changedAt) => pdf(pdfOf(notice), changedAt),
	});
}

function pdfOf(notice: Notice): Uint8Array {
	return writePdf(
		`遠凪海運株式会社\u3000${notice.title}`,
		[japanese(notice.on), '各　位', '遠凪海運株式会社', notice.title, ...notice.body, '以　上'],
		{ encoding: Number(notice.on.slice(-1)) % 2 === 0 ? 'UniJIS-UTF16-H' : '90ms-RKSJ-H' },
	);
}

function listOf(notices: readonly Notice[], layout: Newsroom['layout']): string {
	const item = layout === 'usual' ? 'ir-item' : 'ir-row';
	const items = notices.map(
		(notice) =>
			`<p class="${item}"><span class="date">${dotted(notice.on)}</span> <a href="${paths.tonagi(notice)}?rev=${idOf(notice)}01" target="_blank">${escaped(notice.title)}<span class="size">（PDF 12KB）</span></a></p>`,
	);
	return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>IRニュース｜遠凪海運</title></head>
<body><h1>IRニュース</h1>
<div class="ir-news">
${items.join('\n')}
</div>
<footer>遠凪海運株式会社（架空の会社）</footer></body></html>`;
}
