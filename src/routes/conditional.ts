import { hash } from 'node:crypto';

/** Whether whoever asks has a body of this tag already (RFC 9110, 13.1.2). */
export const hasAlready = (request: Request, etag: string): boolean =>
	(request.headers.get('if-none-match') ?? '')
		.split(',')
		.some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));

/** The tag of a body: the same for the same bytes. */
export const etagOf = (body: string | Uint8Array): string =>
	`"${hash('sha256', body, 'base64url').slice(0, 22)}"`;

/** A body that any site may read; who has it already is told so. */
export function conditional(
	request: Request,
	body: string,
	headers: Readonly<Record<string, string>>,
): Response {
	const etag = etagOf(body);
	const common = { etag, 'cache-control': 'no-cache', 'access-control-allow-origin': '*' };
	return hasAlready(request, etag)
		? new Response(null, { status: 304, headers: common })
		: new Response(body, { headers: { ...common, ...headers } });
}
