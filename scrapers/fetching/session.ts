import type { Exchange, FetchRequest, FetchSession, Manners } from '../exchange.ts';
import { CollectProblem } from '../problem.ts';
import { ask, type TimedAnswer } from './ask.ts';
import type { FetcherContext } from './context.ts';
import { headersFor } from './headers.ts';
import { openHostBook, type HostBook } from './host-book.ts';
import { admitByRobots } from './permission.ts';
import { renderPage } from './rendering.ts';
import { blotSecrets, withoutSecrets } from './secrets.ts';
import { redirectOf, refusalOf } from './verdict.ts';

/** What a request has come to while its redirects are followed. */
interface Journey {
	readonly request: FetchRequest;
	readonly redirects: { url: string; status: number }[];
	url: URL;
	headers: Record<string, string>;
	/** Gone for good as soon as a redirect leaves the origin for which they were meant. */
	secretQuery: FetchRequest['secretQuery'];
}

/** One run's fetching: it counts its requests and remembers which hosts to leave alone. */
export function openSession(context: FetcherContext, signal?: AbortSignal): FetchSession {
	const book = openHostBook(context);
	const announced = new Set<string>();

	/** Says once per host that its certificate is not verified. */
	function announce({ host, protocol }: URL, { unverifiedCertificateBecause }: Manners): void {
		if (!unverifiedCertificateBecause || protocol !== 'https:' || announced.has(host)) return;
		announced.add(host);
		context.onEvent({
			type: 'unverified_certificate',
			host,
			because: unverifiedCertificateBecause,
		});
	}

	return {
		get requests() {
			return book.requests;
		},
		async get(request) {
			signal?.throwIfAborted();
			const url = context.guard.check(request.url);
			url.hash = '';
			announce(url, request.manners);
			if (request.render === 'browser') return renderPage(context, book, request, url, signal);
			return follow(context, book, startOf(context, request, url), signal);
		},
	};
}

function startOf(context: FetcherContext, request: FetchRequest, url: URL): Journey {
	const { accept, etag, lastModified, secretQuery } = request;
	const headers = headersFor(context.userAgent, url, { accept, etag, lastModified });
	return { request, redirects: [], url, headers, secretQuery };
}

async function follow(
	context: FetcherContext,
	book: HostBook,
	journey: Journey,
	signal: AbortSignal | undefined,
): Promise<Exchange | 'not_modified'> {
	for (;;) {
		const answer = await visit(context, book, journey, signal);
		if (answer.status === 304 && isConditional(journey)) return 'not_modified';
		const target = redirectOf(answer, journey.url);
		if (!target) return conclude(journey, answer);
		if (journey.redirects.length >= context.limits.redirects)
			throw new CollectProblem(
				'too_many_redirects',
				journey.request.url,
				`The address redirects more than ${context.limits.redirects} times; declare the one where it ends.`,
			);
		turn(context, journey, target, answer.status);
	}
}

/** Asks one address of the journey, if its robots.txt allows it. */
async function visit(
	context: FetcherContext,
	book: HostBook,
	{ request: { manners }, url, headers, secretQuery }: Journey,
	signal: AbortSignal | undefined,
): Promise<TimedAnswer> {
	const spacingMs = await admitByRobots(context, book, url, { manners, signal });
	return ask(context, book, { url, manners, headers, spacingMs, secretQuery, signal });
}

/** Turns to the address that a redirect names. Validators belong to the first address only and stay behind. */
function turn(context: FetcherContext, journey: Journey, target: URL, status: number): void {
	const { redirects, request, url } = journey;
	redirects.push({ url: redirects.length === 0 ? request.url : url.href, status });
	const next = withoutSecrets(context.guard.check(target), request.secretQuery);
	if (blotSecrets(next.href, request.secretQuery) !== next.href)
		throw new CollectProblem(
			'refused',
			request.url,
			'The server redirects to an address that repeats a secret of ours; it is not followed.',
		);
	if (next.origin !== url.origin) journey.secretQuery = undefined;
	journey.url = next;
	journey.headers = headersFor(context.userAgent, next, { accept: request.accept });
}

const isConditional = ({ redirects, request }: Journey): boolean =>
	redirects.length === 0 && (request.etag !== undefined || request.lastModified !== undefined);

function conclude({ request, redirects, url, headers }: Journey, answer: TimedAnswer): Exchange {
	const refusal = refusalOf(answer, url.href);
	if (refusal) throw refusal;
	return {
		url: request.url,
		finalUrl: redirects.length === 0 ? request.url : url.href,
		redirects,
		startedAt: answer.startedAt,
		requestHeaders: headers,
		status: answer.status,
		statusText: answer.statusText,
		responseHeaders: answer.headers.map(([name, value]) => [
			name,
			blotSecrets(value, request.secretQuery),
		]),
		body: answer.body,
		via: 'http',
	};
}
