import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Settings } from '../s3-storage.ts';

/** A small S3 service on this machine, which believes no signature that it has not computed itself. */
export interface FakeS3 {
	readonly settings: S3Settings;
	/** By key. */
	readonly objects: Map<string, Buffer>;
	/** Method, path and query of every request, in order. */
	readonly asked: string[];
	/** Answers the next requests with these codes, and has no effect. */
	readonly trouble: { status: number; code: string }[];
	close(): Promise<void>;
}

/** Keys in one page of a list. */
export const PAGE = 3;
const bucket = 'evidence';
const stored = new Date('2026-11-20T00:00:00Z');

const sha256 = (bytes: string | Uint8Array): string =>
	createHash('sha256').update(bytes).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer =>
	createHmac('sha256', key).update(text).digest();
const strict = (text: string): string =>
	encodeURIComponent(text).replaceAll(
		/[!'()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);

/** What is wrong with a request's signature (AWS Signature Version 4, computed from its description); empty: nothing. */
function wrongSignature(
	request: IncomingMessage,
	body: Buffer,
	{ keyId, secret, region }: S3Settings,
): string {
	const given = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(.+)$/.exec(
		request.headers.authorization ?? '',
	);
	const [, credential = '', names = '', signature = ''] = given ?? [];
	const time = String(request.headers['x-amz-date']);
	const scope = [time.slice(0, 8), region, 's3', 'aws4_request'];
	if (credential !== [keyId, ...scope].join('/')) return 'InvalidAccessKeyId';
	if (request.headers['x-amz-content-sha256'] !== sha256(body)) return 'XAmzContentSHA256Mismatch';
	for (const needed of ['host', 'x-amz-content-sha256', 'x-amz-date'])
		if (!names.split(';').includes(needed)) return 'AccessDenied';
	const url = new URL(request.url ?? '', 'http://any.example');
	const query = [...url.searchParams].map((pair) => pair.map(strict).join('=')).sort();
	const canonical = [
		request.method,
		decodeURIComponent(url.pathname).split('/').map(strict).join('/'),
		query.join('&'),
		...names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
		'',
		names,
		sha256(body),
	].join('\n');
	const toSign = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n');
	const key = scope.reduce<string | Buffer>(
		(secretSoFar, part) => hmac(secretSoFar, part),
		`AWS4${secret}`,
	);
	return hmac(key, toSign).toString('hex') === signature ? '' : 'SignatureDoesNotMatch';
}

function listing(objects: ReadonlyMap<string, Buffer>, query: URLSearchParams): string {
	const prefix = query.get('prefix') ?? '';
	const after = query.get('continuation-token')?.replace('after ', '') ?? '';
	const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
	const page = keys.slice(0, PAGE);
	const more = keys.length > PAGE;
	const contents = page.map(
		(key) =>
			`<Contents><Key>${key}</Key><LastModified>${stored.toISOString()}</LastModified><Size>${String(objects.get(key)?.length)}</Size></Contents>`,
	);
	const next = more
		? `<NextContinuationToken>after ${page.at(-1) ?? ''}</NextContinuationToken>`
		: '';
	return `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${String(more)}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
}

function fail(response: ServerResponse, status: number, code: string): void {
	response
		.writeHead(status, { 'content-type': 'application/xml' })
		.end(
			`<Error><Code>${code}</Code><Message>no</Message><AWSAccessKeyId>key-1</AWSAccessKeyId></Error>`,
		);
}

/** Does what is asked, for a request that is known to be right. */
function serve(
	objects: Map<string, Buffer>,
	{ method, url: path }: IncomingMessage,
	body: Buffer,
	response: ServerResponse,
): void {
	const url = new URL(path ?? '', 'http://any.example');
	const [, ofBucket, ...rest] = decodeURIComponent(url.pathname).split('/');
	const key = rest.join('/');
	const object = objects.get(key);
	if (ofBucket !== bucket) fail(response, 404, 'NoSuchBucket');
	else if (url.searchParams.get('list-type') === '2')
		response.end(listing(objects, url.searchParams));
	else if (method === 'PUT' || method === 'DELETE') {
		if (method === 'PUT') objects.set(key, body);
		else objects.delete(key);
		response.end();
	} else if (object) {
		response.writeHead(200, {
			'content-length': object.length,
			'last-modified': stored.toUTCString(),
		});
		response.end(method === 'HEAD' ? undefined : object);
	} else fail(response, 404, 'NoSuchKey');
}

export async function startFakeS3(): Promise<FakeS3> {
	const objects = new Map<string, Buffer>();
	const asked: string[] = [];
	const trouble: { status: number; code: string }[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
			const body = Buffer.concat(chunks);
			const wrong = wrongSignature(request, body, settings);
			const next = trouble.shift();
			if (next) fail(response, next.status, next.code);
			else if (wrong !== '') fail(response, 403, wrong);
			else serve(objects, request, body, response);
		});
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	const settings: S3Settings = {
		endpoint: `http://127.0.0.1:${String(port)}/`,
		bucket,
		region: 'ap-northeast-1',
		prefix: 'tettai/',
		keyId: 'key-1',
		secret: 'a/secret+with=signs',
	};
	return {
		settings,
		objects,
		asked,
		trouble,
		close: () =>
			new Promise((closed) => {
				server.close(() => {
					closed();
				});
				server.closeAllConnections();
			}),
	};
}
