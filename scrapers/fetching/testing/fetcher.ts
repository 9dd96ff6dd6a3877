import { onTestFinished } from 'vitest';
import type { Exchange, Fetcher, FetchRequest, FetchSession } from '../../exchange.ts';
import type { FetcherEvent, RequestEvent } from '../context.ts';
import { createFetcher, type FetcherOptions } from '../fetcher.ts';
import { problemIn } from './problem.ts';
import { startServer, type PretendAnswers, type PretendServer } from './server.ts';

/** Manners of a test's source. */
export const manners: FetchRequest['manners'] = { spacingMs: 3_000, maxRequests: 200 };

/**
 * A fetcher that may ask 127.0.0.1 without pause, and what its listeners heard. It is closed with the test that
 * creates it.
 */
export function testFetcher(options: Partial<FetcherOptions> = {}) {
	const requests: RequestEvent[] = [];
	const events: FetcherEvent[] = [];
	const fetcher = createFetcher({
		contact: 'crawler@tettai.example',
		version: '1.2.3',
		allowAddresses: ['127.0.0.0/8'],
		minDelayMs: 0,
		random: () => 0,
		onRequest: (event) => requests.push(event),
		onEvent: (event) => events.push(event),
		...options,
	});
	onTestFinished(() => fetcher.close());
	return { fetcher, requests, events };
}

/** A server that is closed with the test that starts it. */
export async function serve(
	answers: PretendAnswers,
	options?: Parameters<typeof startServer>[1],
): Promise<PretendServer> {
	const server = await startServer(answers, options);
	onTestFinished(() => server.close());
	return server;
}

/** Asks for an address with the manners of a test. */
export const get = (session: FetchSession, url: string, more: Partial<FetchRequest> = {}) =>
	session.get({ url, manners, ...more });

/** Asks for a page that has to come. */
export async function page(
	session: FetchSession,
	url: string,
	more: Partial<FetchRequest> = {},
): Promise<Exchange> {
	const answer = await get(session, url, more);
	if (answer === 'not_modified') throw new Error('The page was not sent.');
	return answer;
}

/** The code of the problem that asking for an address in a new session ends in. */
export const codeOf = async (fetcher: Fetcher, url: string, more: Partial<FetchRequest> = {}) =>
	(await problemIn(get(fetcher.session(), url, more))).code;
