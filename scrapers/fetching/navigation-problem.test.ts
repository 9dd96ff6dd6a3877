import { expect, test } from 'vitest';
import { problemOfNavigation } from './navigation-problem.ts';

const url = 'https://www.minato.test/';

test.each([
	['net::ERR_CERT_DATE_INVALID', 'bad_certificate'],
	['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'bad_certificate'],
	['net::ERR_SSL_PROTOCOL_ERROR', 'unreachable'],
	['net::ERR_TOO_MANY_REDIRECTS', 'too_many_redirects'],
	['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'truncated'],
	['net::ERR_CONTENT_DECODING_FAILED', 'unreadable'],
	['net::ERR_ABORTED', 'wrong_type'],
	['Download is starting', 'wrong_type'],
	['net::ERR_TUNNEL_CONNECTION_FAILED', 'unreachable'],
])('%s means %s', (name, code) => {
	const problem = problemOfNavigation(new Error(`page.goto: ${name} at ${url}\nCall log:`), url);
	expect(problem).toMatchObject({ code, subject: url });
	expect(problem?.message).toMatch(
		/^The browser got no page from https:\/\/www\.minato\.test\/: .*\.$/,
	);
});

test('anything else is no problem of the way to the page', () => {
	expect(problemOfNavigation(new Error('page.goto: Frame was detached'), url)).toBeUndefined();
});
