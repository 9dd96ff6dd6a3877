import type { Day } from '#lib/domain/dates.ts';
import { languages } from '#lib/domain/terms.ts';
import { element } from './feeds/xml.ts';

/** A page of the site in both languages. */
export interface SitePage {
	/** Address without its language. */
	readonly path: string;
	/** When what it shows last changed. */
	readonly changedOn?: Day | undefined;
}

/**
 * The pages of the site for search engines (sitemaps.org), each in both languages and with its counterpart
 * (`hreflang`). One file holds 50,000 addresses, which are 25,000 pages: more than Japan has listed companies.
 */
export function sitemapOf(pages: readonly SitePage[], origin: string): string {
	const urls = pages.flatMap(({ path, changedOn }) => {
		const alternates = [...languages, 'x-default'].map((hreflang) => {
			const language = hreflang === 'ja' ? 'ja' : 'en';
			return element('xhtml:link', {
				rel: 'alternate',
				hreflang,
				href: `${origin}/${language}${path}`,
			});
		});
		return languages.map((language) =>
			element('url', {}, [
				element('loc', {}, `${origin}/${language}${path}`),
				...(changedOn ? [element('lastmod', {}, changedOn)] : []),
				...alternates,
			]),
		);
	});
	const namespaces = {
		xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
		'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
	};
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element('urlset', namespaces, urls)}\n`;
}
