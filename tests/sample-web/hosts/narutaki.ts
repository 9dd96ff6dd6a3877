import { narutakiOldPage } from '../content/narutaki.ts';
import type { Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { file } from '../web/answers.ts';
import { eucJp, iso2022jp } from '../web/charsets.ts';
import { escaped, paragraphs } from '../web/markup.ts';
import type { Answer, Host } from '../web/visit.ts';
import { era } from '../web/written-dates.ts';
import { idAfter, newsroomHost } from './newsroom-host.ts';
import { paths } from './paths.ts';

const list = '/release/index.html';
const encoders = { 'euc-jp': eucJp, 'iso-2022-jp': iso2022jp };

/** EUC-JP, told by the header alone; the page of one day is still in ISO-2022-JP. Dates count by era. */
export function narutakiHost(newsroom: Newsroom): Host {
	return newsroomHost(newsroom, {
		idIn: idAfter(/^\/release\/\d{4}\/(\d{8}[a-z]?)\.html$/),
		lists({ path }) {
			if (path !== '/' && path !== list) return undefined;
			return page(
				'鳴滝硝子 ニュースリリース',
				listOf(newsroom.listed(), newsroom.layout),
				newsroom.listChangedAt(),
			);
		},
		page: (notice, changedAt) =>
			page(
				notice.title,
				`<div class="release"><p class="hizuke">${era(notice.on)}</p><h2>${escaped(notice.title)}</h2>${paragraphs(notice.body)}</div>`,
				changedAt,
				notice.on === narutakiOldPage ? 'iso-2022-jp' : 'euc-jp',
			),
	});
}

function listOf(notices: readonly Notice[], layout: Newsroom['layout']): string {
	const items = notices.map(
		(notice) =>
			`<li><span class="hizuke">${era(notice.on)}</span>\u3000<a href="${paths.narutaki(notice).replace('/release/', '')}">${escaped(notice.title)}</a></li>`,
	);
	return `<h1>ニュースリリース</h1>\n<ul class="${layout === 'usual' ? 'releaselist' : 'topics'}">\n${items.join('\n')}\n</ul>`;
}

function page(
	title: string,
	main: string,
	changedAt: Date,
	charset: keyof typeof encoders = 'euc-jp',
): Answer {
	return file(
		`text/html; charset=${charset}`,
		encoders[charset](`<html lang="ja">
<head><base href="/release/"><title>${escaped(title)}</title></head>
<body><p><a href="${list}">ニュースリリース</a></p>
${main}
<p>鳴滝硝子株式会社（架空の会社）</p>
</body></html>`),
		changedAt,
	);
}
