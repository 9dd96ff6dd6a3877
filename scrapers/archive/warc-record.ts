import { createHash, hash } from 'node:crypto';
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import { oneLine, type Header } from './http-message.ts';

export type RecordType = 'warcinfo' | 'response' | 'resource' | 'request' | 'metadata';

/** A record to be written. */
export interface NewRecord {
	readonly type: RecordType;
	readonly contentType: string;
	/** Named fields besides those that follow from the rest. */
	readonly fields: Readonly<Record<string, string>>;
	readonly date: Date;
	/** In pieces, so that a large body need not be copied to stand behind its head. */
	readonly block: readonly Uint8Array[];
	/** By {@link labelledDigest}. */
	readonly blockDigest: string;
	/** Of what the payload is in the block: the body of a message, else all of it; a `warcinfo` has none. */
	readonly payloadDigest: string | undefined;
}

/** A record as read, its digests recomputed and right. */
export interface ReadRecord {
	readonly type: string;
	/** A named field, or undefined. */
	field(name: string): string | undefined;
	readonly block: Buffer;
}

/** A record that is not a proper WARC record, or whose digests are not those of its bytes. */
export class BadRecord extends Error {}

/** SHA-256 of bytes as a labelled digest; in hexadecimal, as everywhere else in Tettai. */
export function labelledDigest(...pieces: readonly Uint8Array[]): string {
	const digest = createHash('sha256');
	for (const piece of pieces) digest.update(piece);
	return `sha256:${digest.digest('hex')}`;
}

/** A record's identifier that follows from what it is about: the same record is written with the same one (RFC 9562, version 8). */
export function recordId(...about: readonly string[]): string {
	const hex = hash('sha256', JSON.stringify(about));
	const variant = (8 + (Number.parseInt(hex.charAt(16), 16) % 4)).toString(16);
	const parts = [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	];
	return `<urn:uuid:${parts.join('-')}>`;
}

/** A block of `application/warc-fields`. */
export const warcFields = (fields: readonly Header[]): Buffer =>
	Buffer.from(fields.map(([name, value]) => `${name}: ${oneLine(value)}\r\n`).join(''));

/**
 * One uncompressed WARC/1.1 record. Digests are handed to warcio ready-made: its own hashing in WebAssembly takes
 * longer than all the rest of a capture.
 */
export async function serializeRecord(record: NewRecord): Promise<Uint8Array> {
	const { type, contentType, date, block, blockDigest, payloadDigest } = record;
	const fields = {
		...record.fields,
		'Content-Type': contentType,
		'WARC-Block-Digest': blockDigest,
		'WARC-Payload-Digest': payloadDigest,
	};
	const warcHeaders = Object.entries(fields).flatMap(([name, value]): [string, string][] =>
		value === undefined ? [] : [[name, oneLine(value)]],
	);
	const made = WARCRecord.create(
		{ type, warcVersion: 'WARC/1.1', date: date.toISOString(), warcHeaders },
		block,
	);
	// The head of an HTTP message is in the block already, as received: warcio's map of headers would reorder it.
	made.httpHeaders = null;
	return WARCSerializer.serialize(made);
}

/**
 * Reads one uncompressed record.
 * @throws {BadRecord}
 */
export async function readRecord(content: Buffer): Promise<ReadRecord> {
	const record = await WARCParser.parse([content], { keepHeadersCase: true, parseHttp: false });
	if (!record) throw new BadRecord('it holds no WARC record');
	const field = (name: string) => record.warcHeader(name) ?? undefined;
	const block = Buffer.from(await record.readFully(false));
	if (String(block.length) !== field('Content-Length'))
		throw new BadRecord('a record is shorter than it says');
	if (labelledDigest(block) !== field('WARC-Block-Digest'))
		throw new BadRecord('a record’s block is not what its digest says');
	return { type: record.warcType, field, block };
}
