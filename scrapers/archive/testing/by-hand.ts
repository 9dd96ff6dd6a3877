import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

/** A gzip member, read with nothing of what wrote it. */
export interface HandMember {
	readonly offset: number;
	readonly length: number;
	readonly content: Buffer;
}

/** A WARC record, read with nothing of what wrote it. */
export interface HandRecord {
	readonly version: string;
	readonly fields: ReadonlyMap<string, string>;
	readonly block: Buffer;
}

/** Where the deflate data of a member begins: RFC 1952, section 2.3. */
function deflateAt(file: Buffer, offset: number): number {
	const flags = file.readUInt8(offset + 3);
	let at = offset + 10;
	if (flags & 4) at += 2 + file.readUInt16LE(at);
	if (flags & 8) at = file.indexOf(0, at) + 1;
	if (flags & 16) at = file.indexOf(0, at) + 1;
	return flags & 2 ? at + 2 : at;
}

/** The gzip members of a file, each found by where the deflate data before it ended. */
export function membersByHand(file: Buffer): HandMember[] {
	const members: HandMember[] = [];
	for (let offset = 0; offset < file.length;) {
		const start = deflateAt(file, offset);
		const { buffer, engine } = inflateRawSync(file.subarray(start), {
			info: true,
		}) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
		const length = start + engine.bytesWritten + 8 - offset;
		members.push({ offset, length, content: buffer });
		offset += length;
	}
	return members;
}

/** Takes a record apart after WARC/1.1, section 4, and complains of what is not as it must be. */
export function recordByHand(content: Buffer): HandRecord {
	const headEnd = content.indexOf('\r\n\r\n');
	const [version = '', ...lines] = content.toString('utf8', 0, headEnd).split('\r\n');
	const fields = new Map(
		lines.map((line) => {
			const colon = line.indexOf(': ');
			return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)];
		}),
	);
	if (fields.size !== lines.length) throw new Error('A field is there twice.');
	const length = Number(fields.get('content-length'));
	const block = content.subarray(headEnd + 4, headEnd + 4 + length);
	if (block.length !== length) throw new Error('The block is shorter than Content-Length.');
	if (content.toString('latin1', headEnd + 4 + length) !== '\r\n\r\n')
		throw new Error('The record does not end with two line ends.');
	return { version, fields, block };
}

/** The entity body of an HTTP message: what follows its head. */
export const bodyByHand = (block: Buffer): Buffer => block.subarray(block.indexOf('\r\n\r\n') + 4);

export const digestByHand = (bytes: Uint8Array): string =>
	`sha256:${createHash('sha256').update(bytes).digest('hex')}`;
