import type { Agent } from 'undici';
import { request } from 'undici';
import { asFetchProblem, tooSlow, type Stage } from './failures.ts';
import type { Limits } from './limits.ts';
import { receiveBody } from './receive.ts';

/** One request on the wire. */
export interface Sending {
	/** As it may be shown. */
	readonly url: URL;
	/** As it is sent, with secrets. */
	readonly sentUrl: URL;
	readonly headers: Readonly<Record<string, string>>;
	readonly agent: Agent;
	readonly limits: Limits;
	readonly signal?: AbortSignal | undefined;
	/** Keep only the first bytes of the body. */
	readonly firstBytes?: number | undefined;
}

/** One answer from the wire; the body only of a 2xx. */
export interface Answer {
	readonly status: number;
	readonly statusText: string;
	/** Names in lower case, in the order received. */
	readonly headers: readonly (readonly [name: string, value: string])[];
	readonly body: Uint8Array;
}

/**
 * Sends a GET request and reads the answer, no redirect followed, all of it within the time limit.
 * @throws {CollectProblem}
 * @throws the signal's reason
 */
export async function send(sending: Sending): Promise<Answer> {
	const { limits, signal } = sending;
	const clock = new AbortController();
	const timer = setTimeout(() => clock.abort(), limits.totalMs);
	const stages: { now: Stage } = { now: 'asking' };
	try {
		return await exchange(sending, either(clock.signal, signal), stages);
	} catch (error) {
		signal?.throwIfAborted();
		if (clock.signal.aborted) throw tooSlow(sending.url.href, limits.totalMs);
		throw asFetchProblem(error, sending.url.href, stages.now);
	} finally {
		clearTimeout(timer);
	}
}

const either = (one: AbortSignal, other: AbortSignal | undefined): AbortSignal =>
	other ? AbortSignal.any([one, other]) : one;

async function exchange(
	{ url, sentUrl, headers, agent, limits, firstBytes }: Sending,
	signal: AbortSignal,
	stages: { now: Stage },
): Promise<Answer> {
	const response = await request(sentUrl, {
		dispatcher: agent,
		method: 'GET',
		headers: { ...headers },
		responseHeaders: 'raw',
		signal,
	});
	stages.now = 'receiving';
	// With `raw`, undici gives names and values in turn, which its types do not say.
	const received = pairs(response.headers as unknown as readonly string[]);
	const answer = {
		status: response.statusCode,
		statusText: response.statusText,
		headers: received,
	};
	if (answer.status < 200 || answer.status > 299) {
		await response.body.dump({ limit: 65_536, signal });
		return { ...answer, body: new Uint8Array() };
	}
	const encoding = valueOf(answer, 'content-encoding');
	const body = await receiveBody(response.body, {
		limits,
		encoding,
		announced: valueOf(answer, 'content-length'),
		subject: url.href,
		firstBytes,
	});
	return { ...answer, body };
}

function pairs(raw: readonly string[]): [string, string][] {
	const found: [string, string][] = [];
	for (let at = 0; at + 1 < raw.length; at += 2)
		found.push([(raw[at] ?? '').toLowerCase(), raw[at + 1] ?? '']);
	return found;
}

/** A header of an answer; several of one name are joined with a comma. */
export function valueOf(answer: Pick<Answer, 'headers'>, name: string): string | undefined {
	const values = answer.headers.filter(([key]) => key === name).map(([, value]) => value);
	return values.length > 0 ? values.join(', ') : undefined;
}
