import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { currentMetrics } from '#lib/server/metrics/current.ts';
import { canonicalAddress } from './address.ts';
import type { AnswerCache } from './answer-cache.ts';
import { headersOfNotModified, type Form, type KeptAnswer } from './kept-answer.ts';

/** Answers what is kept, at the cost of a bare server, and leaves all else to `application`. */
export function withCacheInFront(
	cache: AnswerCache,
	application: RequestListener,
): RequestListener {
	return (request, response) => {
		if (request.method === 'GET' || request.method === 'HEAD') {
			request.url = canonicalAddress(request.url ?? '/');
			const answer = cache.current(request.url);
			if (answer) {
				currentMetrics()?.looked('hit');
				send(answer, request, response);
				return;
			}
		}
		application(request, response);
	};
}

function send(answer: KeptAnswer, request: IncomingMessage, response: ServerResponse): void {
	const accepts = headerOf(request, 'accept-encoding');
	const ready = answer.ready(accepts);
	if (ready) {
		write(ready, answer, request, response);
		return;
	}
	answer.form(accepts).then(
		(form) => write(form, answer, request, response),
		() => response.destroy(),
	);
}

function write(
	form: Form,
	answer: KeptAnswer,
	request: IncomingMessage,
	response: ServerResponse,
): void {
	if (answer.isHadBy(headerOf(request, 'if-none-match'))) {
		response.writeHead(304, headersOfNotModified(form)).end();
		return;
	}
	response.writeHead(200, form.headers);
	response.end(request.method === 'HEAD' ? undefined : form.body);
}

const headerOf = ({ headers }: IncomingMessage, name: string): string => {
	const value = headers[name];
	return typeof value === 'string' ? value : (value?.join(', ') ?? '');
};
