import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { CollectProblem } from '../problem.ts';

/** A step that takes one content encoding off. */
export type Decoder = (encoded: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** The content encodings that we say we read. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/** RFC 9659: a window of at most 8 MB, so that a frame cannot ask for more memory than its content is worth. */
const zstdOptions = { params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } };

const decoders: Readonly<Record<string, Decoder>> = {
	gzip: through(() => zlib.createGunzip()),
	'x-gzip': through(() => zlib.createGunzip()),
	deflate: through(inflaterFor),
	br: through(() => zlib.createBrotliDecompress()),
	zstd: through(() => zlib.createZstdDecompress(zstdOptions)),
};

/**
 * The steps that take a body's content encodings off, last applied first.
 * @param header `Content-Encoding`
 * @throws {CollectProblem} `unreadable` if one is unknown or there are more than `most`
 */
export function decodersFor(header: string | undefined, most: number, subject: string): Decoder[] {
	const names = (header ?? '')
		.toLowerCase()
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '' && name !== 'identity');
	if (names.length > most)
		throw new CollectProblem(
			'unreadable',
			subject,
			`The body is encoded ${names.length} times over, which no honest server does.`,
		);
	return names.reverse().map((name) => {
		const decoder = Object.hasOwn(decoders, name) ? decoders[name] : undefined;
		if (decoder) return decoder;
		throw new CollectProblem(
			'unreadable',
			subject,
			`The body has a content encoding that was not asked for (${acceptedEncodings} were).`,
		);
	});
}

/** A body without a byte needs no decoder, whatever its headers say. */
function through(create: (first: Uint8Array) => Transform): Decoder {
	return async function* (encoded) {
		const chunks = encoded[Symbol.asyncIterator]();
		const first = await chunks.next();
		if (!first.done) yield* decodeBy(create(first.value), resumed(first.value, chunks));
	};
}

/** `deflate` means the zlib format; some servers send it without its header. */
function inflaterFor(first: Uint8Array): Transform {
	const isZlib = ((first[0] ?? 0) & 0x0f) === 8;
	return isZlib ? zlib.createInflate() : zlib.createInflateRaw();
}

async function* resumed(
	first: Uint8Array,
	rest: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
	try {
		yield first;
		for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
	} finally {
		await rest.return?.();
	}
}

async function* decodeBy(
	decoder: Transform,
	encoded: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
	// Whatever breaks the pipeline destroys the decoder with the same error, which is then thrown by the loop below.
	const fed = pipeline(encoded, decoder).catch(() => undefined);
	try {
		for await (const chunk of decoder as AsyncIterable<Uint8Array>) yield chunk;
	} finally {
		decoder.destroy();
		await fed;
	}
}
