import { CollectProblem } from '../problem.ts';
import type { FetcherContext } from './context.ts';
import type { HostBook } from './host-book.ts';
import type { Robots } from './robots-cache.ts';
import { fetchRobots, type RobotsAsking } from './robots-file.ts';
import { spacingFor } from './spacing.ts';

/**
 * Whether robots.txt of its origin lets us ask for an address. It is asked for first if it is not at hand.
 * @returns milliseconds to keep to the request before, Crawl-delay included
 * @throws {CollectProblem} `robots_disallowed`, `robots_unreachable`; `host_stopped` or `budget_spent` before anything is
 *   asked; what makes the host itself impossible to ask
 */
export async function admitByRobots(
	context: FetcherContext,
	book: HostBook,
	url: URL,
	asking: RobotsAsking,
): Promise<number> {
	await book.admit(url, asking.manners);
	const robots = await robotsOf(context, book, url, asking);
	if (robots.file.outcome === 'unreachable') throw unreachable(url, robots);
	if (!robots.allows(url))
		throw new CollectProblem(
			'robots_disallowed',
			url.href,
			`robots.txt of ${url.host} asks us not to fetch this address.`,
		);
	const spacing = await spacingFor(context, url, asking.manners, robots.crawlDelay);
	if (spacing > context.limits.longestWaitMs && spacing > asking.manners.spacingMs)
		throw new CollectProblem(
			'robots_disallowed',
			url.href,
			`robots.txt of ${url.host} wants ${spacing / 1000} s between requests, which is longer than a run can wait.`,
		);
	return spacing;
}

function robotsOf(
	context: FetcherContext,
	book: HostBook,
	{ origin }: URL,
	asking: RobotsAsking,
): Promise<Robots> {
	const fetch = () => fetchRobots(context, book, origin, asking);
	return context.robots.get(origin, fetch, asking.signal);
}

function unreachable(url: URL, { staleAt, file }: Robots): CollectProblem {
	const seen = file.status === undefined ? 'could not be had' : `answered ${file.status}`;
	return new CollectProblem(
		'robots_unreachable',
		url.href,
		`robots.txt of ${url.host} ${seen}, which counts as a complete disallow; it is asked for again from ${staleAt.toISOString()}.`,
		{ retryAt: staleAt },
	);
}
