import type { Exchange, FetchRequest } from '../exchange.ts';
import { asProblem, CollectProblem } from '../problem.ts';
import type { FetcherContext } from './context.ts';
import type { HostBook } from './host-book.ts';
import { admitByRobots } from './permission.ts';
import type { Renderer } from './renderer.ts';
import { refusalOf, troubleOf } from './verdict.ts';

/**
 * Gets a page by the browser, in the host's turn. What the page loads is counted against the run's budget and asked of
 * robots.txt like any request; it belongs to the page's turn and is not spaced.
 */
export async function renderPage(
	context: FetcherContext,
	book: HostBook,
	request: FetchRequest,
	url: URL,
	signal: AbortSignal | undefined,
): Promise<Exchange> {
	const { manners } = request;
	const renderer = rendererFor(context, request);
	const spacingMs = await admitByRobots(context, book, url, { manners, signal });
	const inTurn = async (): Promise<Exchange> => {
		await book.admit(url, manners);
		book.count(url);
		return renderNoted(context, book, renderer, request, url, signal);
	};
	const exchange = await context.turns.take(url.host, spacingMs, inTurn, signal);
	const refusal = refusalOf(
		{ status: exchange.status, headers: exchange.responseHeaders },
		exchange.finalUrl,
	);
	if (refusal) throw refusal;
	return exchange;
}

function rendererFor({ renderer }: FetcherContext, request: FetchRequest): Renderer {
	if (!renderer)
		throw new CollectProblem(
			'not_configured',
			request.url,
			'The page needs a browser, and this process has none.',
		);
	if (Object.keys(request.secretQuery ?? {}).length > 0)
		throw new CollectProblem(
			'not_configured',
			request.url,
			'Secret parameters cannot be kept from a page in a browser; declare the source with render: static.',
		);
	return renderer;
}

async function renderNoted(
	context: FetcherContext,
	book: HostBook,
	renderer: Renderer,
	request: FetchRequest,
	url: URL,
	signal: AbortSignal | undefined,
): Promise<Exchange> {
	const { clock, limits } = context;
	const startedAt = clock.now();
	const log = (status: number | undefined, problem: CollectProblem | undefined): void =>
		context.onRequest({
			method: 'GET',
			url: url.href,
			via: 'browser',
			status,
			problem: problem?.code,
			ms: clock.now() - startedAt,
		});
	// What the page still wants when it has been rendered, or given up, is not asked for any more.
	const rendered = new AbortController();
	const until = signal ? AbortSignal.any([rendered.signal, signal]) : rendered.signal;
	try {
		const exchange = await renderer.render({
			url: url.href,
			...(request.waitFor !== undefined && { waitFor: request.waitFor }),
			timeoutMs: limits.renderMs,
			userAgent: context.userAgent,
			allowsRobots: (wanted) => allowsLoading(context, book, request, url, wanted, until),
			signal,
		});
		const head = { status: exchange.status, headers: exchange.responseHeaders };
		const trouble = troubleOf(head, url.href, clock.now());
		if (trouble) throw trouble;
		log(exchange.status, undefined);
		book.succeeded(url);
		return { ...exchange, url: request.url };
	} catch (error) {
		signal?.throwIfAborted();
		const problem = asProblem(error, url.href);
		log(undefined, problem);
		book.failed(url, problem);
		throw problem;
	} finally {
		rendered.abort();
	}
}

/** Whether the page may load an address; if so, that counts as a request. */
async function allowsLoading(
	context: FetcherContext,
	book: HostBook,
	{ manners }: FetchRequest,
	page: URL,
	wanted: string,
	signal: AbortSignal,
): Promise<boolean> {
	if (wanted === page.href) return true;
	try {
		const url = context.guard.check(wanted);
		await admitByRobots(context, book, url, { manners, heldHost: page.host, signal });
		await book.admit(url, manners);
		book.count(url);
		context.onRequest({
			method: 'GET',
			url: url.href,
			via: 'browser',
			status: undefined,
			problem: undefined,
			ms: 0,
		});
		return true;
	} catch (error) {
		if (error instanceof CollectProblem || signal.aborted) return false;
		throw error;
	}
}
