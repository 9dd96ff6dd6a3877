import { CollectProblem } from '../../problem.ts';
import type { Discovery, Listing } from '../../source.ts';
import type { Declaration, SourceKind } from '../declaration.ts';
import { itemsOf } from '../entries.ts';
import { feedOptions, type FeedOptions } from './options.ts';
import { readFeed } from './read-feed.ts';

const accept =
	'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/** A company's feed of news. Old entries leave it, so that it never holds the whole. */
export const kind: SourceKind<FeedOptions> = {
	options: feedOptions,
	create: (declaration, options) => ({
		discover: (discovery) => discover(declaration, options, discovery),
	}),
};

async function* discover(
	{ url: home, company }: Declaration,
	options: FeedOptions,
	discovery: Discovery,
): AsyncGenerator<Listing> {
	const { feed } = options;
	const page = await discovery.get(feed, { accept });
	if (page === undefined) return;
	const entries = readFeed(page, options, discovery.today);
	const hosts = [home, feed, page.finalUrl].map((url) => new URL(url).hostname);
	const items = itemsOf(entries, options, { list: feed, hosts, company }, (...told) =>
		discovery.report(...told),
	);
	if (items.length < options.minimum)
		throw new CollectProblem(
			'structure_changed',
			feed,
			`Only ${items.length} of ${entries.length} entries of ${feed} can be read: look at the feed and correct the declaration.`,
		);
	yield { name: feed, items, rolling: true };
}
