import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { load } from 'cheerio';
import { ArchiveFailure, checkName, type ArchiveStorage, type StoredObject } from './storage.ts';

/** S3-compatible storage. */
export interface S3Settings {
	/** Address of the service, like https://s3.example. */
	readonly endpoint: string;
	readonly bucket: string;
	readonly region: string;
	/** In front of every object's name; empty for none. */
	readonly prefix: string;
	readonly keyId: string;
	readonly secret: string;
}

/** Tries after the first, where the service answers 5xx or 429. */
const RETRIES = 3;
/** A file of 50 MB over a slow line still gets through. */
const TIME_LIMIT_MS = 120_000;

const hints: Readonly<Record<string, string>> = {
	NoSuchBucket: 'Make the bucket, or correct its name in the settings.',
	InvalidAccessKeyId: 'Correct the key id in the settings.',
	SignatureDoesNotMatch: 'Correct the secret or the region in the settings.',
	AccessDenied: 'The key needs the right to list, get, put and delete objects.',
	PermanentRedirect: 'Correct the region or the address in the settings.',
};

/** An answer, read to its end. */
interface Answer {
	readonly ok: boolean;
	readonly status: number;
	readonly headers: Headers;
	readonly body: Buffer;
}

/** The code of an error document; empty where there is none. Its other parts may repeat what was signed. */
const errorCode = ({ body }: Answer): string =>
	load(body.toString(), { xml: true })('Error > Code').first().text();

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * The archive in a bucket, under `<prefix>archive/`, with path-style addresses (every compatible service knows them).
 * A PUT is atomic by the service's own promise, and its body is signed: bytes changed on the way are refused.
 */
export function s3Storage(settings: S3Settings): ArchiveStorage {
	const { endpoint, bucket, region, prefix, keyId, secret } = settings;
	const root = `${prefix}archive/`;
	const bucketUrl = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;
	const client = new AwsClient({
		accessKeyId: keyId,
		secretAccessKey: secret,
		region,
		service: 's3',
		retries: RETRIES,
	});

	async function ask(method: string, url: string, body?: Uint8Array): Promise<Answer> {
		const sha256 = createHash('sha256')
			.update(body ?? '')
			.digest('hex');
		try {
			const response = await client.fetch(url, {
				method,
				headers: { 'X-Amz-Content-Sha256': sha256 },
				redirect: 'manual',
				signal: AbortSignal.timeout(TIME_LIMIT_MS),
				...(body && { body: Buffer.from(body) }),
			});
			const { ok, status, headers } = response;
			return { ok, status, headers, body: Buffer.from(await response.arrayBuffer()) };
		} catch (error) {
			const { cause } = error as { cause?: unknown };
			const why = cause instanceof Error ? cause.message : String(error);
			throw new ArchiveFailure(
				`The archive at ${bucketUrl} does not answer (${why}). See that the address in the settings is right and the service is up.`,
				{ cause: error },
			);
		}
	}

	function refusal(what: string, answer: Answer): ArchiveFailure {
		const code = errorCode(answer);
		const hint = hints[code] ?? 'Try again later; if it stays so, ask who runs the storage.';
		return new ArchiveFailure(
			`The archive at ${bucketUrl} would not ${what} (${`${answer.status} ${code}`.trim()}). ${hint}`,
		);
	}

	const urlOf = (name: string): string => {
		checkName(name);
		return `${bucketUrl}/${encoded(root + name)}`;
	};

	return {
		async put(name, bytes) {
			const answer = await ask('PUT', urlOf(name), bytes);
			if (!answer.ok) throw refusal(`store ${name}`, answer);
		},
		async get(name) {
			const answer = await ask('GET', urlOf(name));
			if (answer.ok) return answer.body;
			// A missing bucket is 404 as well, and says nothing about the object.
			if (errorCode(answer) === 'NoSuchKey') return undefined;
			throw refusal(`give ${name}`, answer);
		},
		async find(name) {
			const answer = await ask('HEAD', urlOf(name));
			if (answer.status === 404) return undefined;
			if (!answer.ok) throw refusal(`describe ${name}`, answer);
			return {
				name,
				bytes: Number(answer.headers.get('content-length')),
				storedAt: new Date(answer.headers.get('last-modified') ?? Number.NaN),
			};
		},
		async *list(from = '') {
			let next: string | undefined;
			do {
				const query = new URLSearchParams({ 'list-type': '2', prefix: root + from });
				if (next !== undefined) query.set('continuation-token', next);
				const answer = await ask('GET', `${bucketUrl}?${query.toString()}`);
				if (!answer.ok) throw refusal('list its objects', answer);
				const page = readListing(answer.body.toString(), root);
				yield* page.objects;
				({ next } = page);
			} while (next !== undefined);
		},
		async remove(name) {
			const answer = await ask('DELETE', urlOf(name));
			if (!answer.ok && errorCode(answer) !== 'NoSuchKey') throw refusal(`remove ${name}`, answer);
		},
	};
}

/** A page of a list, and the token for the next one. */
function readListing(
	xml: string,
	root: string,
): { objects: StoredObject[]; next: string | undefined } {
	const $ = load(xml, { xml: true });
	const objects = $('ListBucketResult > Contents')
		.toArray()
		.map((entry) => ({
			name: $(entry).children('Key').text().slice(root.length),
			bytes: Number($(entry).children('Size').text()),
			storedAt: new Date($(entry).children('LastModified').text()),
		}));
	const next = $('ListBucketResult > NextContinuationToken').text();
	const more = $('ListBucketResult > IsTruncated').text() === 'true';
	return { objects, next: more && next !== '' ? next : undefined };
}
