import { htmlOf } from './atom.ts';
import { tagOf, type Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). The same entries have the same names as in Atom. */
export function jsonFeedOf(feed: Feed): string {
	const { language, next } = feed;
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: feed.title,
		description: feed.subtitle,
		home_page_url: feed.home,
		feed_url: feed.self,
		...(next !== null && { next_url: next }),
		icon: feed.icon,
		language,
		authors: [{ name: 'Tettai' }],
		items: feed.entries.map((entry) => ({
			id: tagOf(language, entry.path),
			url: entry.url,
			title: entry.title,
			content_html: htmlOf(entry),
			content_text: entry.content.join('\n'),
			date_published: entry.published.toISOString(),
			date_modified: entry.updated.toISOString(),
			...(entry.categories.length > 0 && { tags: entry.categories }),
			language,
		})),
	});
}
