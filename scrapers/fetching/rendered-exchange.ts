import type { Request, Response } from 'playwright-core';
import type { Exchange } from '../exchange.ts';
import type { PageAnswers } from './page-answers.ts';

/**
 * The exchange of a rendered page: the last answer's head with the document as body. Answers before it count as
 * redirects, those by script included (their status is then 200).
 */
export async function renderedExchange(
	url: string,
	startedAt: Date,
	answers: PageAnswers,
	answer: Response,
	body: Uint8Array,
): Promise<Exchange> {
	const before = answers.all.slice(0, answers.all.indexOf(answer));
	const [requestHeaders, headers] = await Promise.all([
		sentHeaders(answer.request()),
		answer.headersArray(),
	]);
	return {
		url,
		finalUrl: answer.url(),
		redirects: before.map((response) => ({ url: response.url(), status: response.status() })),
		startedAt,
		requestHeaders,
		status: answer.status(),
		statusText: answer.statusText(),
		responseHeaders: [
			...headers
				.map(({ name, value }) => [name.toLowerCase(), value] as const)
				.filter(([name]) => name !== 'content-type'),
			['content-type', 'text/html; charset=utf-8'],
		],
		body,
		via: 'browser',
	};
}

/** Cookies are secrets; names that begin with a colon are HTTP/2's way to write the request line. */
async function sentHeaders(request: Request): Promise<Record<string, string>> {
	const headers = Object.entries(await request.allHeaders());
	return Object.fromEntries(headers.filter(([name]) => name !== 'cookie' && !name.startsWith(':')));
}
