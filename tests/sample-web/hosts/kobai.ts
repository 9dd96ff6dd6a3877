import type { English, Notice } from '../content/notice.ts';
import type { Newsroom } from '../newsroom.ts';
import { html } from '../web/answers.ts';
import { escaped, paragraphs } from '../web/markup.ts';
import type { Host, Visit } from '../web/visit.ts';
import { english, japanese } from '../web/written-dates.ts';
import { idAfter, newsroomHost } from './newsroom-host.ts';
import { englishPaths, paths } from './paths.ts';

type Lang = 'ja' | 'en';
const folder = { ja: '/jp/news/', en: '/en/news/' } as const;
const path = (notice: Notice, lang: Lang): string =>
	(lang === 'ja' ? paths : englishPaths).kobai(notice);
const versionIn = (notice: Notice, lang: Lang): Notice | English =>
	lang === 'en' && notice.en ? notice.en : notice;

/** Two lists. A page names its other version, if there is one, by `hreflang` in its head and by a link at its top. */
export function kobaiHost(newsroom: Newsroom): Host {
	return (visit) =>
		newsroomHost(newsroom, {
			idIn: idAfter(/^\/(?:jp|en)\/news\/(\d{8}[a-z]?)(?:_e)?\.html$/),
			lists({ path: asked }) {
				const lang =
					asked === '/' || asked === folder.ja ? 'ja' : asked === folder.en ? 'en' : undefined;
				if (lang === undefined) return undefined;
				const shown = newsroom.listed().filter((notice) => lang === 'ja' || notice.en);
				return html(listOf(shown, lang, newsroom.layout), newsroom.listChangedAt(shown));
			},
			page(notice, changedAt, asked) {
				const lang = asked.startsWith('/en/') ? 'en' : 'ja';
				if (lang === 'en' && !notice.en) return undefined;
				return html(article(notice, lang, visit), changedAt);
			},
		})(visit);
}

function listOf(notices: readonly Notice[], lang: Lang, layout: Newsroom['layout']): string {
	const items = notices.map((notice) => {
		const version = versionIn(notice, lang);
		const day = lang === 'en' ? english(version.on) : japanese(version.on);
		return `<article class="${layout === 'usual' ? 'news' : 'story'}"><p class="day">${day}</p><h2><a href="${path(notice, lang)}">${escaped(version.title)}</a></h2></article>`;
	});
	const heading = lang === 'ja' ? 'ニュース' : 'News';
	return framed(
		lang,
		heading,
		`<h1>${heading}</h1><section class="all-news">${items.join('\n')}</section>`,
	);
}

function article(notice: Notice, lang: Lang, visit: Visit): string {
	const version = versionIn(notice, lang);
	const versions: readonly Lang[] = notice.en ? ['ja', 'en'] : ['ja'];
	const head = versions
		.map(
			(one) =>
				`<link rel="alternate" hreflang="${one}" href="${visit.origin()}${path(notice, one)}">`,
		)
		.join('\n');
	const other = lang === 'ja' ? 'en' : 'ja';
	const change = versions.includes(other)
		? `<a class="language" href="${path(notice, other)}" lang="${other}">${other === 'en' ? 'English' : '日本語'}</a>`
		: '';
	return framed(
		lang,
		version.title,
		`${change}<article class="body"><p class="day">${lang === 'en' ? english(version.on) : japanese(version.on)}</p><h1>${escaped(version.title)}</h1>${paragraphs(version.body)}</article>`,
		head,
	);
}

function framed(lang: Lang, title: string, main: string, head = ''): string {
	const name = lang === 'ja' ? '紅梅衣料' : 'Kobai Apparel';
	return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)} - ${name}</title>
${head}</head>
<body><header>${name}</header><main>${main}</main><footer>${name}（fictional）</footer></body></html>`;
}
