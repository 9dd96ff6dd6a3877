import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';

/**
 * Gzip members that carry a seal: the header's comment (RFC 1952, FCOMMENT) holds SHA-256 and size of all that follows
 * it in the member. Gzip's own CRC-32 covers the inflated content only; a changed byte in a header, in the padding of a
 * deflate block, or a back-reference turned to an equal string would go unseen. Every gzip reader skips the comment.
 */
const HEADER_BYTES = 10;
/** Magic, deflate, FCOMMENT, no time, no flags of the compressor, unknown system: the same on every machine. */
const header = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 0xff]);
const sealShape = /^sha256:[0-9a-f]{64} (\d{1,10})$/;
/** What a seal can be long at most, its closing zero included. */
const SEAL_BYTES = 7 + 64 + 1 + 10 + 1;

/** Below this size, handing the content to another thread takes longer than compressing it. */
const SMALL_BYTES = 262_144;
/** What zlib asks memory for at a time; most records need a twentieth of it, and each would leave the rest to collect. */
const CHUNK_BYTES = 16_384;
/** What a member has besides its compressed content. */
const MEMBER_BYTES = 64;
const compressElsewhere = promisify(gzip);

/** A member of a sealed file, as found. */
export interface Member {
	/** Where it begins in the file, in bytes. */
	readonly offset: number;
	/** How long it is in the file, in bytes. */
	readonly length: number;
	/** Inflated. */
	readonly content: Buffer;
}

/** The file is not what was written: some byte of it has changed, or some are missing. */
export class BrokenSeal extends Error {}

function sealed(rest: Uint8Array): Buffer {
	const digest = hash('sha256', rest);
	return Buffer.concat([header, Buffer.from(`sha256:${digest} ${rest.length}\0`, 'latin1')]);
}

/** Compresses content into one sealed member. */
export async function sealedMember(content: Uint8Array): Promise<Buffer> {
	const plain =
		content.length < SMALL_BYTES
			? gzipSync(content, { chunkSize: Math.min(content.length + MEMBER_BYTES, CHUNK_BYTES) })
			: await compressElsewhere(content);
	const rest = plain.subarray(HEADER_BYTES);
	return Buffer.concat([sealed(rest), rest]);
}

function memberAt(file: Buffer, offset: number): Member {
	const sealAt = offset + HEADER_BYTES;
	const sealEnd = file.subarray(sealAt, sealAt + SEAL_BYTES).indexOf(0);
	const seal = file.toString('latin1', sealAt, sealAt + Math.max(sealEnd, 0));
	const size = Number(sealShape.exec(seal)?.[1] ?? Number.NaN);
	const restAt = sealAt + sealEnd + 1;
	const rest = file.subarray(restAt, restAt + size);
	// The header as it must be for these bytes, compared whole: nothing in it can differ unseen.
	if (Number.isNaN(size) || !sealed(rest).equals(file.subarray(offset, restAt)))
		throw new BrokenSeal(`the record at byte ${offset} is not the bytes that were written`);
	const end = restAt + size;
	return { offset, length: end - offset, content: gunzipSync(file.subarray(offset, end)) };
}

/**
 * The members of a file in order, each checked against its seal.
 * @throws {BrokenSeal}
 */
export function* membersOf(file: Buffer): Generator<Member> {
	for (let offset = 0; offset < file.length;) {
		const member = memberAt(file, offset);
		yield member;
		offset += member.length;
	}
}
