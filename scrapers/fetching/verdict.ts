import { CollectProblem } from '../problem.ts';
import { readRetryAfter } from './retry-after.ts';
import { valueOf, type Answer } from './send.ts';

type Head = Pick<Answer, 'status' | 'headers'>;

/** The problem of an answer that tells of trouble at the server: 429, 503 and other 5xx. */
export function troubleOf(answer: Head, subject: string, now: number): CollectProblem | undefined {
	const { status } = answer;
	if (status !== 429 && status < 500) return undefined;
	const retryAt = readRetryAfter(valueOf(answer, 'retry-after'), now);
	const options = retryAt ? { retryAt } : {};
	if (status === 429 || status === 503)
		return new CollectProblem(
			'throttled',
			subject,
			`The server asked for rest (status ${status}); it is left alone for the rest of this run.`,
			options,
		);
	return new CollectProblem(
		'server_error',
		subject,
		`The server failed (status ${status}).`,
		options,
	);
}

/** The problem of an answer that is neither a page nor a redirect nor trouble; none for a complete 2xx. */
export function refusalOf({ status }: Head, subject: string): CollectProblem | undefined {
	if (status === 206)
		return new CollectProblem('truncated', subject, 'The server sent a part of the page only.');
	if (status >= 200 && status <= 299) return undefined;
	if ([401, 403, 407, 451].includes(status))
		return new CollectProblem(
			'refused',
			subject,
			`The server refuses us the page (status ${status}); we do not disguise ourselves to get it.`,
		);
	return new CollectProblem(
		'not_found',
		subject,
		`There is no page at this address (status ${status}); correct it where it is declared or linked.`,
	);
}

/**
 * Where a redirect leads; without `Location` an answer is none.
 * @throws {CollectProblem} `not_found` if the place cannot be read
 */
export function redirectOf(answer: Head, from: URL): URL | undefined {
	if (![301, 302, 303, 307, 308].includes(answer.status)) return undefined;
	const location = answer.headers.find(([name]) => name === 'location')?.[1];
	if (location === undefined) return undefined;
	const target = URL.parse(location, from);
	if (target === null)
		throw new CollectProblem(
			'not_found',
			from.href,
			`The server redirects (status ${answer.status}) to something that is no address.`,
		);
	target.hash = '';
	return target;
}
