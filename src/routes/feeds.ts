import type { RequestEvent } from '@sveltejs/kit';
import type { ParameterProblem } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { atomOf } from '#lib/server/publishing/feeds/atom.ts';
import type { Feed } from '#lib/server/publishing/feeds/feed.ts';
import { jsonFeedOf } from '#lib/server/publishing/feeds/json-feed.ts';
import type { FeedPlace } from '#lib/server/publishing/feeds/paged-feed.ts';
import { conditional } from './conditional.ts';
import { badQuestion } from './files.ts';

type FeedEvent = RequestEvent<{ lang: Language; feed: 'atom' | 'feed.json' }>;

const formats = {
	atom: { type: 'application/atom+xml; charset=utf-8', write: atomOf },
	'feed.json': { type: 'application/feed+json; charset=utf-8', write: jsonFeedOf },
} as const;

/** Where the feed of an address stands; `path` is that of the page behind it, without its language. */
export const placeOf = ({ url, params: { lang, feed } }: FeedEvent, path: string): FeedPlace => ({
	language: lang,
	origin: url.origin,
	path,
	format: feed,
});

/** A question that was read, or what is wrong with it. */
type Read<Question> =
	{ readonly question: Question } | { readonly problems: readonly ParameterProblem[] };

/** Answers a feed in the format of the address; a reader that has it already is told so (RFC 9110, 13.1.2). */
export async function feedAnswer<Question>(
	{ request, params }: FeedEvent,
	read: Read<Question>,
	make: (question: Question) => Promise<Feed>,
): Promise<Response> {
	if (!('question' in read)) return badQuestion(read.problems);
	const { type, write } = formats[params.feed];
	return conditional(request, write(await make(read.question)), { 'content-type': type });
}
