import { currentMetrics } from '#lib/server/metrics/current.ts';
import { streamOf } from '#lib/server/stream.ts';
import type { AnswerCache } from './answer-cache.ts';
import { headersOfNotModified, KeptAnswer } from './kept-answer.ts';

/**
 * How long others keep public answers. Browsers ask every time, and mostly hear that nothing has changed; caches of
 * anybody between us and them keep a minute, and those that know RFC 9213 show a page that is one more minute old while
 * they ask again, or a day old while we do not answer.
 */
const forCaches: Readonly<Record<string, string>> = {
	'cache-control': 'public, max-age=0, s-maxage=60',
	'cdn-cache-control': 'max-age=60, stale-while-revalidate=60, stale-if-error=86400',
};

interface Asked {
	readonly cache: AnswerCache;
	readonly request: Request;
	/** Path and query (see `canonicalAddress`). */
	readonly address: string;
	/** Whether the body is made while it is sent. */
	readonly isStreamed: boolean;
	/** Makes the answer. */
	readonly make: () => Promise<Response>;
	/** The answer as it is sent where it is not kept. */
	readonly unkept: (response: Response) => Promise<Response>;
}

/**
 * Answers a public request: from memory where the answer is true still; with many others where several ask at once;
 * else anew, and keeps it. Where no answer can be made (the database is away) the last one is sent.
 */
export async function keptOrMade(asked: Asked): Promise<Response> {
	const { cache, request, address } = asked;
	const kept = cache.current(address);
	if (kept) return responseOf(kept, request);
	const joined = cache.join(address);
	if ('theirs' in joined) {
		const theirs = await joined.theirs;
		if (theirs) return responseOf(theirs, request);
		const response = await asked.make();
		return response.status >= 500 ? lastOr(response, asked) : asked.unkept(response);
	}
	currentMetrics()?.looked('miss');
	let made: KeptAnswer | undefined;
	try {
		// Whether whoever asks has it already is for us to say, of the whole answer.
		const tags = request.headers.get('if-none-match') ?? '';
		request.headers.delete('if-none-match');
		const response = await asked.make();
		if (tags !== '') request.headers.set('if-none-match', tags);
		if (response.status >= 500) return await lastOr(response, asked);
		if (!mayBeKept(response)) return await asked.unkept(response);
		for (const [name, value] of Object.entries(forCaches))
			if (isOurs(response, name)) response.headers.set(name, value);
		if (asked.isStreamed) return await asked.unkept(keptAsItLeaves(response, joined.moment, asked));
		made = new KeptAnswer(
			joined.moment,
			response.headers,
			new Uint8Array(await response.arrayBuffer()),
		);
		cache.keep(address, made);
		return await responseOf(made, request, 'tettai; fwd=miss; stored');
	} finally {
		joined.done(made);
	}
}

/** An answer may be kept that is whole, is nobody's own, and does not say otherwise. */
function mayBeKept({ status, headers, body }: Response): boolean {
	return (
		status === 200 &&
		body !== null &&
		!headers.has('set-cookie') &&
		!/private|no-store/.test(headers.get('cache-control') ?? '')
	);
}

/** Routes may say themselves how long others keep them; `no-cache` is what we say too, in more words. */
const isOurs = ({ headers }: Response, name: string): boolean =>
	!headers.has(name) || headers.get(name) === 'no-cache';

/** The last good answer instead of a failure, kept by nobody else. */
async function lastOr(failure: Response, { cache, address, request, unkept }: Asked) {
	const last = cache.last(address);
	if (!last) return unkept(failure);
	currentMetrics()?.looked('stale');
	const response = await responseOf(last, request, 'tettai; hit; ttl=-1');
	response.headers.set('cache-control', 'no-store');
	response.headers.delete('cdn-cache-control');
	return response;
}

/** The same answer, whose body is gathered while it is sent and kept once it has ended well and is not too large. */
function keptAsItLeaves(response: Response, moment: string, { cache, address }: Asked): Response {
	const { headers, body } = response;
	if (!body) return response;
	const own = new Headers(headers);
	async function* gathered(from: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
		let pieces: Uint8Array[] = [];
		let length = 0;
		for await (const piece of from) {
			length += piece.length;
			if (length <= cache.largest) pieces.push(piece);
			else pieces = [];
			yield piece;
		}
		if (length <= cache.largest)
			cache.keep(address, new KeptAnswer(moment, own, new Uint8Array(Buffer.concat(pieces))));
	}
	return new Response(streamOf(gathered(body)), { headers });
}

async function responseOf(
	answer: KeptAnswer,
	request: Request,
	status = 'tettai; hit',
): Promise<Response> {
	const form = await answer.form(request.headers.get('accept-encoding') ?? '');
	const isHad = answer.isHadBy(request.headers.get('if-none-match') ?? '');
	const headers = {
		...(isHad ? headersOfNotModified(form) : form.headers),
		'cache-status': status,
	};
	return isHad
		? new Response(null, { status: 304, headers })
		: new Response(form.body, { headers });
}
