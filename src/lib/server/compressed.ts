import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, createGzip, gzip } from 'node:zlib';
import { acceptsGzip, isText, leastPacked } from './caching/encoding.ts';
import { streamOf } from './stream.ts';

type Reader = ReadableStreamDefaultReader<Uint8Array>;
type Read = ReadableStreamReadResult<Uint8Array>;

/**
 * The same response as gzip, about a tenth of the bytes, where the request accepts that and the body is text. Meant
 * for pages that carry no secret: how well a page packs tells about its words (BREACH).
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
	const { headers, status, statusText } = response;
	if (!response.body || headers.has('content-encoding')) return response;
	if (!isText(headers.get('content-type'))) return response;
	headers.append('vary', 'accept-encoding');
	if (!acceptsGzip(request.headers.get('accept-encoding') ?? '')) return response;
	const reader: Reader = response.body.getReader();
	const { start, next } = await begin(reader);
	if (!next && start.length < leastPacked)
		return new Response(new Uint8Array(start), { headers, status, statusText });
	headers.set('content-encoding', 'gzip');
	headers.delete('content-length');
	const packed = next
		? streamOf(packedPieces(start, next, reader))
		: new Uint8Array(await promisify(gzip)(start));
	return new Response(packed, { headers, status, statusText });
}

/**
 * The start of a body: all of it where it is there already, else enough to be worth packing and what is being read.
 */
async function begin(reader: Reader): Promise<{ start: Buffer; next?: Promise<Read> }> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const next = reader.read();
		// What is there already comes before the next turn of the event loop; what is still being made does not.
		const read = length === 0 ? await next : await Promise.race([next, setImmediate()]);
		if (!read) return { start: Buffer.concat(pieces), next };
		if (read.done) return { start: Buffer.concat(pieces) };
		pieces.push(read.value);
		length += read.value.length;
	}
}

/** The rest of a body packed as it comes. */
async function* packedPieces(
	start: Buffer,
	next: Promise<Read>,
	reader: Reader,
): AsyncGenerator<Uint8Array> {
	const packer = createGzip();
	async function* whole() {
		yield start;
		for (let read = await next; !read.done; read = await reader.read()) yield read.value;
	}
	let ready: Buffer[] = [];
	// Taken as it comes: a piece larger than the packer's own room would wait for ever for somebody to read it.
	packer.on('data', (packed: Buffer) => ready.push(packed));
	const taken = (): Buffer => {
		const packed = Buffer.concat(ready);
		ready = [];
		return packed;
	};
	try {
		for await (const piece of whole()) {
			packer.write(piece);
			// Whoever reads gets what there is, and nothing piles up here.
			await new Promise<void>((flushed) => packer.flush(constants.Z_SYNC_FLUSH, flushed));
			yield taken();
		}
		const ended = once(packer, 'end');
		packer.end();
		await ended;
		yield taken();
	} finally {
		packer.destroy();
		await reader.cancel();
	}
}
