import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Answer, Visit } from './visit.ts';

/** Bytes below which compression is not worth while. */
const worthCompressing = 1024;

/** Writes an answer: with validators where it has a time of change, compressed where the client asks for it. */
export function send(visit: Visit, answer: Answer): void {
	const { response, request } = visit.raw;
	const body = Buffer.from(answer.body ?? '');
	const headers: Record<string, string | string[]> = {};
	for (const [name, value] of Object.entries(answer.headers ?? {}))
		headers[name] = typeof value === 'string' ? value : [...value];

	if (answer.changedAt) {
		headers['etag'] = etagOf(body);
		headers['last-modified'] = answer.changedAt.toUTCString();
		if (isUnchanged(visit, headers['etag'], answer.changedAt)) {
			delete headers['content-type'];
			response.writeHead(304, headers).end();
			return;
		}
	}
	const sent = compressed(visit, body, headers);
	headers['content-length'] = String(sent.length);
	response.writeHead(answer.status ?? 200, headers);
	response.end(request.method === 'HEAD' ? undefined : sent);
}

function etagOf(body: Uint8Array): string {
	return `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;
}

/** If-None-Match decides where it is given, else If-Modified-Since (RFC 9110, 13.2.2). */
function isUnchanged({ headers }: Visit, etag: string, changedAt: Date): boolean {
	const tags = headers['if-none-match'];
	if (tags !== undefined)
		return tags.split(',').some((tag) => tag.trim().replace('W/', '') === etag);
	const since = Date.parse(headers['if-modified-since'] ?? '');
	return Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

function compressed(
	{ headers }: Visit,
	body: Buffer,
	answer: Record<string, string | string[]>,
): Buffer {
	const isText = /text|json|xml|javascript/.test(String(answer['content-type']));
	const accepts = /\bgzip\b/.test(String(headers['accept-encoding']));
	const asItIs = String(answer['cache-control']).includes('no-transform');
	if (asItIs || !isText || !accepts || body.length < worthCompressing || answer['content-encoding'])
		return body;
	answer['content-encoding'] = 'gzip';
	answer['vary'] = 'accept-encoding';
	return gzipSync(body);
}
