import type { Manners } from '../exchange.ts';
import { CollectProblem, type ProblemCode } from '../problem.ts';
import { ask, type TimedAnswer } from './ask.ts';
import type { FetcherContext } from './context.ts';
import type { HostBook } from './host-book.ts';
import { headersFor } from './headers.ts';
import type { RobotsFile } from './robots-cache.ts';
import { spacingFor } from './spacing.ts';
import { redirectOf } from './verdict.ts';

/** On whose behalf, and in whose turn, robots.txt is asked for. */
export interface RobotsAsking {
	readonly manners: Manners;
	readonly heldHost?: string | undefined;
	readonly signal?: AbortSignal | undefined;
}

/** Problems that say nothing about robots.txt: they are passed on, and nothing is kept. */
const notAboutRobots: ReadonlySet<ProblemCode> = new Set([
	'unsafe_address',
	'bad_certificate',
	'budget_spent',
	'host_stopped',
	'unexpected',
]);

/**
 * Gets robots.txt of an origin (RFC 9309, 2.3.1): redirects are followed across hosts, more than allowed count as "there
 * is none"; so does a 4xx. What cannot be had, for a 5xx, a 429 or a broken line, is unreachable.
 * @throws {CollectProblem} for what is no answer to the question
 */
export async function fetchRobots(
	context: FetcherContext,
	book: HostBook,
	origin: string,
	asking: RobotsAsking,
): Promise<RobotsFile> {
	const fetchedAt = new Date(context.clock.now());
	try {
		const answer = await followRobots(context, book, new URL('/robots.txt', origin), asking);
		return { ...fileOf(answer, context.limits.robotsBytes), fetchedAt };
	} catch (error) {
		if (!(error instanceof CollectProblem) || notAboutRobots.has(error.code)) throw error;
		return { outcome: 'unreachable', status: undefined, body: '', fetchedAt };
	}
}

/** @returns the last answer, or undefined after too many redirects */
async function followRobots(
	context: FetcherContext,
	book: HostBook,
	first: URL,
	{ manners, heldHost, signal }: RobotsAsking,
): Promise<TimedAnswer | undefined> {
	let url = first;
	for (let redirects = 0; redirects <= context.limits.robotsRedirects; redirects += 1) {
		const answer = await ask(context, book, {
			url: context.guard.check(url),
			manners,
			headers: headersFor(context.userAgent, url, { accept: 'text/plain, */*;q=0.5' }),
			spacingMs: await spacingFor(context, url, manners, undefined),
			firstBytes: context.limits.robotsBytes,
			heldHost,
			signal,
		});
		const next = redirectOf(answer, url);
		if (!next) return answer;
		url = next;
	}
	return undefined;
}

function fileOf(
	answer: TimedAnswer | undefined,
	robotsBytes: number,
): Pick<RobotsFile, 'outcome' | 'status' | 'body'> {
	if (!answer) return { outcome: 'none', status: undefined, body: '' };
	const { status, body } = answer;
	if (status >= 400) return { outcome: 'none', status, body: '' };
	if (status < 200 || status > 299) return { outcome: 'unreachable', status, body: '' };
	const text = new TextDecoder().decode(body);
	// The line at which it was cut off would be another rule than the one that was meant.
	const whole = body.length < robotsBytes ? text : text.replace(/[^\r\n]*$/, '');
	return { outcome: 'rules', status, body: whole };
}
