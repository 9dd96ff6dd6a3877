import type { Element } from 'domhandler';
import { languages } from '#lib/domain/language.ts';
import { isBelow, textIn } from './nodes.ts';
import type { HtmlPage } from './page.ts';

/** An address of the web that a page links to, without its fragment. */
function resolved(href: string | undefined, base: string): string | undefined {
	const url = URL.parse(href?.trim() ?? '', base);
	if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
	url.hash = '';
	return url.href;
}

/** What relative addresses are relative to. */
export function baseOf(page: HtmlPage, url: string): string {
	return resolved(page.named('base')[0]?.attribs['href'], url) ?? url;
}

/** The PDF files that the main text links to, each once. */
export function attachments(page: HtmlPage, roots: readonly Element[], base: string): string[] {
	const links = page
		.named('a')
		.filter((link) => isBelow(link, (element) => roots.includes(element)));
	const files = links
		.filter(
			({ attribs }) =>
				/\.pdf(?:[?#]|$)/i.test(attribs['href'] ?? '') || attribs['type'] === 'application/pdf',
		)
		.map(({ attribs }) => resolved(attribs['href'], base));
	return [...new Set(files.filter((file) => file !== undefined))];
}

/** What sites write on the link to the other language. */
const languageNames: Readonly<Record<string, RegExp>> = {
	en: /^(?:english|en|eng|英語|english (?:page|version)|英語版)$/i,
	ja: /^(?:japanese|ja|jp|jpn|日本語|japanese (?:page|version)|日本語版|日本語ページ)$/i,
};
/** How addresses name a language: `/jp/`, `/ja-JP/`, `_j.pdf`, `_e.html`. */
const languageParts: Readonly<Record<string, RegExp>> = {
	en: /\/(?:en|eng|english|en-[a-z]{2})(?=\/)|[_-]e(?:n|ng)?(?=\.[a-z]+$)/gi,
	ja: /\/(?:jp|ja|jpn|japanese|ja-jp)(?=\/)|[_-]j(?:a|p)?(?=\.[a-z]+$)/gi,
};

/** An address without its language, so that two of one disclosure are equal. */
function withoutLanguage(url: string): string {
	const { host, pathname } = new URL(url);
	return Object.values(languageParts).reduce(
		(path, pattern) => path.replace(pattern, ''),
		host + pathname,
	);
}

const depth = (url: string): number => new URL(url).pathname.split('/').filter(Boolean).length;
const code = (tag: string | undefined): string | undefined =>
	/^[a-z]{2}(?![a-z])/.exec(tag?.trim().toLowerCase() ?? '')?.[0];

/** The language that a link leads to, by what it declares, what stands on it, or its address. */
function languageOfLink(link: Element, url: string, own: string): string | undefined {
	const declared = code(link.attribs['hreflang']);
	if (declared !== undefined) return declared;
	const label = textIn(link).trim();
	const named = languages.find((one) => languageNames[one]?.test(label));
	// "English" in the head of a site often leads to its front page, which is no translation of anything.
	if (named !== undefined) return depth(url) >= Math.max(2, depth(own) - 1) ? named : undefined;
	if (withoutLanguage(url) !== withoutLanguage(own)) return undefined;
	return languages.find((one) => new URL(url).pathname.search(languageParts[one] ?? /$^/) !== -1);
}

/**
 * The same disclosure in other languages as far as the page links it: by `hreflang`, by a link with a language's name on
 * it, or by a link that differs from the page's own address in the language alone. One address for each language.
 */
export function alternates(
	page: HtmlPage,
	about: { readonly url: string; readonly base: string; readonly lang: string | undefined },
): { lang: string; url: string }[] {
	const found = new Map<string, string>();
	const own = resolved(about.url, about.url);
	if (own === undefined) return [];
	for (const link of page.named('link', 'a')) {
		if (link.name === 'link' && !/\balternate\b/i.test(link.attribs['rel'] ?? '')) continue;
		const url = resolved(link.attribs['href'], about.base);
		if (url === undefined || url === own) continue;
		const lang = languageOfLink(link, url, own);
		if (lang !== undefined && lang !== about.lang && !found.has(lang)) found.set(lang, url);
	}
	return [...found].map(([lang, url]) => ({ lang, url }));
}
