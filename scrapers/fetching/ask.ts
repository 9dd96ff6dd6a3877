import type { Manners } from '../exchange.ts';
import { asProblem, type CollectProblem } from '../problem.ts';
import type { FetcherContext } from './context.ts';
import type { HostBook } from './host-book.ts';
import { withSecrets } from './secrets.ts';
import { send, type Answer } from './send.ts';
import { troubleOf } from './verdict.ts';

/** One page asked for, politely; no redirect is followed. */
export interface Asking {
	readonly url: URL;
	readonly manners: Manners;
	readonly headers: Readonly<Record<string, string>>;
	/** Milliseconds since the request before to this host. */
	readonly spacingMs: number;
	readonly secretQuery?: Readonly<Record<string, string>> | undefined;
	readonly firstBytes?: number | undefined;
	/** A host whose turn the caller holds already. */
	readonly heldHost?: string | undefined;
	readonly signal?: AbortSignal | undefined;
}

export interface TimedAnswer extends Answer {
	readonly startedAt: Date;
}

/** Failures that another attempt may mend at once; one that was slow is not asked to be slow again. */
const worthAnotherTry = new Set(['unreachable', 'server_error', 'truncated']);

/**
 * Asks when it is the host's turn, and a few times more after a server error or a broken connection.
 * @returns an answer below 500 that is not 429
 * @throws {CollectProblem}
 * @throws the signal's reason
 */
export async function ask(
	context: FetcherContext,
	book: HostBook,
	asking: Asking,
): Promise<TimedAnswer> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await askOnce(context, book, asking);
		} catch (error) {
			asking.signal?.throwIfAborted();
			const problem = asProblem(error, asking.url.href);
			if (!worthAnotherTry.has(problem.code) || book.isStopped(asking.url)) throw error;
			if (attempt > context.limits.retries) throw error;
			const pause = pauseAfter(problem, attempt, asking.spacingMs, context.clock.now());
			if (pause > context.limits.longestWaitMs) throw error;
			await context.clock.sleep(pause, asking.signal);
		}
	}
}

/** What the server said in Retry-After, else twice the spacing, then four times. */
function pauseAfter(
	{ retryAt }: CollectProblem,
	attempt: number,
	spacingMs: number,
	now: number,
): number {
	return retryAt ? retryAt.getTime() - now : spacingMs * 2 ** attempt;
}

async function askOnce(
	context: FetcherContext,
	book: HostBook,
	asking: Asking,
): Promise<TimedAnswer> {
	const { url, manners, spacingMs, signal } = asking;
	await book.admit(url, manners);
	const inTurn = async (): Promise<TimedAnswer> => {
		await book.admit(url, manners);
		book.count(url);
		return sendNoted(context, book, asking);
	};
	if (asking.heldHost !== url.host) return context.turns.take(url.host, spacingMs, inTurn, signal);
	await context.clock.sleep(spacingMs, signal);
	return inTurn();
}

/** Sends, and notes in book and log how it went. */
async function sendNoted(
	context: FetcherContext,
	book: HostBook,
	asking: Asking,
): Promise<TimedAnswer> {
	const { url, manners, headers, secretQuery, firstBytes, signal } = asking;
	const { clock, agents, limits } = context;
	const startedAt = new Date(clock.now());
	const note = (status: number | undefined, problem: CollectProblem | undefined): void => {
		const ms = clock.now() - startedAt.getTime();
		const code = problem?.code;
		context.onRequest({ method: 'GET', url: url.href, via: 'http', status, problem: code, ms });
		if (problem) book.failed(url, problem);
		else book.succeeded(url);
	};

	const agent = manners.unverifiedCertificateBecause ? agents.unverified : agents.verified;
	const sentUrl = withSecrets(url, secretQuery);
	const sending = send({ url, sentUrl, headers, agent, limits, signal, firstBytes });
	const answer = await sending.catch((error: unknown) => {
		if (!signal?.aborted) note(undefined, asProblem(error, url.href));
		throw error;
	});
	const trouble = troubleOf(answer, url.href, clock.now());
	note(answer.status, trouble);
	if (trouble) throw trouble;
	return { ...answer, startedAt };
}
