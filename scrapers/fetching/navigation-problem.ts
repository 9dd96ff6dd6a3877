import { CollectProblem, type ProblemCode } from '../problem.ts';

/** Chromium's names for what may go wrong on the way to a page; the first that fits counts. */
const meanings: readonly (readonly [RegExp, ProblemCode, string])[] = [
	[/ERR_CERT_|ERR_SSL_(?!PROTOCOL)/, 'bad_certificate', 'its certificate could not be verified'],
	[/ERR_TOO_MANY_REDIRECTS/, 'too_many_redirects', 'it redirects in circles'],
	[
		/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED_ENCODING/,
		'truncated',
		'its answer broke off',
	],
	[/ERR_CONTENT_DECODING/, 'unreadable', 'its answer could not be decoded'],
	[/ERR_ABORTED|Download is starting/, 'wrong_type', 'it is not a page but a download, or empty'],
	[/net::ERR_/, 'unreachable', 'it did not answer'],
];

/** The problem of a page that the browser failed to get; undefined if it is not of this kind. */
export function problemOfNavigation(error: unknown, url: string): CollectProblem | undefined {
	const message = error instanceof Error ? error.message : String(error);
	const meaning = meanings.find(([pattern]) => pattern.test(message));
	if (!meaning) return undefined;
	const name = /net::(ERR_\w+)/.exec(message)?.[1];
	const detail = name ? ` (${name})` : '';
	return new CollectProblem(
		meaning[1],
		url,
		`The browser got no page from ${url}: ${meaning[2]}${detail}.`,
		{ cause: error },
	);
}
