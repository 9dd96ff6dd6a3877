import { CollectProblem } from '../problem.ts';
import { decodersFor } from './decoders.ts';
import { keepBytes } from './kept-bytes.ts';
import type { Limits } from './limits.ts';

type BodyLimits = Pick<
	Limits,
	'compressedBytes' | 'inflatedBytes' | 'ratio' | 'ratioFromBytes' | 'encodings'
>;

export interface ReceiveOptions {
	readonly limits: BodyLimits;
	/** `Content-Encoding` of the answer. */
	readonly encoding: string | undefined;
	/** `Content-Length` of the answer: what to get ready for, whatever comes. */
	readonly announced?: string | undefined;
	/** The address, for problems. */
	readonly subject: string;
	/** Keep so many inflated bytes and leave the rest where it is, instead of refusing what is larger. */
	readonly firstBytes?: number | undefined;
}

/**
 * Reads a body as a stream, takes its content encodings off and counts: what exceeds a limit is cut off there and then,
 * whatever the headers promised. Leaving the loop early closes `wire`.
 * @throws {CollectProblem} `too_large`, `unreadable` (encoding)
 * @throws what the stream or a decoder throws, as it is
 */
export async function receiveBody(
	wire: AsyncIterable<Uint8Array>,
	{ limits, encoding, announced, subject, firstBytes }: ReceiveOptions,
): Promise<Uint8Array> {
	const tooLarge = (what: string): CollectProblem =>
		new CollectProblem('too_large', subject, `The body ${what}; it was cut off and is not kept.`);

	let sent = 0;
	async function* counted(): AsyncIterable<Uint8Array> {
		for await (const chunk of wire) {
			sent += chunk.length;
			if (sent > limits.compressedBytes && firstBytes === undefined)
				throw tooLarge(`has more than ${limits.compressedBytes} bytes as sent`);
			yield chunk;
		}
	}

	let body: AsyncIterable<Uint8Array> = counted();
	for (const decode of decodersFor(encoding, limits.encodings, subject)) body = decode(body);

	const kept = keepBytes(bytesAhead(announced, encoding));
	for await (const chunk of body) {
		if (firstBytes !== undefined && kept.length + chunk.length >= firstBytes) {
			kept.add(chunk.subarray(0, firstBytes - kept.length));
			break;
		}
		kept.add(chunk);
		if (kept.length > limits.inflatedBytes)
			throw tooLarge(`has more than ${limits.inflatedBytes} bytes when inflated`);
		if (kept.length > limits.ratioFromBytes && kept.length > sent * limits.ratio)
			throw tooLarge(`inflates to more than ${limits.ratio} times what was sent`);
	}
	return kept.join();
}

/** How many bytes an answer says that it has, if they come as they are; a lie costs nothing but the right block. */
function bytesAhead(
	announced: string | undefined,
	encoding: string | undefined,
): number | undefined {
	const plain = encoding === undefined || encoding === '' || encoding === 'identity';
	return plain && /^\d{1,9}$/.test(announced ?? '') ? Number(announced) : undefined;
}
