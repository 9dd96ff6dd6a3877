import { tagOf, updatedOf, type Feed, type FeedEntry } from './feed.ts';
import { element, xmlText } from './xml.ts';

const link = (rel: string, href: string, type: string): string =>
	element('link', { rel, type, href });

/** A feed as Atom (RFC 4287), paged as RFC 5005 says. */
export function atomOf(feed: Feed): string {
	const { language, next } = feed;
	return `<?xml version="1.0" encoding="utf-8"?>\n${element(
		'feed',
		{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
		[
			element('id', {}, tagOf(language, feed.path)),
			element('title', {}, feed.title),
			element('subtitle', {}, feed.subtitle),
			element('updated', {}, updatedOf(feed).toISOString()),
			element('author', {}, [element('name', {}, 'Tettai')]),
			element('icon', {}, feed.icon),
			element('rights', {}, feed.rights),
			link('self', feed.self, 'application/atom+xml'),
			link('alternate', feed.home, 'text/html'),
			...(next === null ? [] : [link('next', next, 'application/atom+xml')]),
			...feed.entries.map((entry) => entryOf(entry, feed)),
		],
	)}\n`;
}

function entryOf(entry: FeedEntry, { language }: Feed): string {
	return element('entry', {}, [
		element('id', {}, tagOf(language, entry.path)),
		element('title', {}, entry.title),
		link('alternate', entry.url, 'text/html'),
		element('published', {}, entry.published.toISOString()),
		element('updated', {}, entry.updated.toISOString()),
		...entry.categories.map((term) => element('category', { term })),
		element('content', { type: 'html' }, htmlOf(entry)),
	]);
}

/** The paragraphs of an entry as HTML. */
export const htmlOf = ({ content }: FeedEntry): string =>
	content.map((paragraph) => `<p>${xmlText(paragraph)}</p>`).join('');
