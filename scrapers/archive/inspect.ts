import { headerFrom, readMessage, type Header } from './http-message.ts';
import { BrokenSeal, membersOf, type Member } from './sealed-gzip.ts';
import { BadRecord, labelledDigest, readRecord, type ReadRecord } from './warc-record.ts';

/** A capture as the archive has it. */
export interface StoredCapture {
	/** The address that answered, after redirects. */
	readonly url: string;
	/** The address asked for. */
	readonly requestedUrl: string;
	readonly capturedAt: Date;
	readonly via: 'http' | 'browser';
	readonly status: number;
	/** As stored: what described the transfer is called `x-archive-orig-…`. */
	readonly headers: readonly Header[];
	readonly body: Buffer;
	/** Where the main record begins in the file, and how long it is there, in bytes. */
	readonly warcOffset: number;
	readonly warcLength: number;
}

/** What is wrong with a file of the archive, as the end of a sentence. */
export interface Damage {
	readonly damage: string;
}

interface Placed extends ReadRecord {
	readonly member: Member;
}

const expected = /^warcinfo (response|resource) request metadata$/;

async function recordsOf(
	file: Buffer,
): Promise<[info: Placed, main: Placed, request: Placed, story: Placed]> {
	const records: Placed[] = [];
	for (const member of membersOf(file))
		records.push({ ...(await readRecord(member.content)), member });
	const [info, main, request, story] = records;
	if (
		!info ||
		!main ||
		!request ||
		!story ||
		!expected.test(records.map(({ type }) => type).join(' '))
	)
		throw new BadRecord(
			`it holds ${records.map(({ type }) => type).join(', ') || 'nothing'} instead of the four records of a capture`,
		);
	return [info, main, request, story];
}

/** Status, headers and body: of the message itself, or of the page that a browser started from. */
function answerOf(main: ReadRecord, story: readonly Header[]) {
	if (main.type === 'response') {
		const message = readMessage(main.block);
		if (!message) throw new BadRecord('its response has no end of headers');
		return message;
	}
	return {
		startLine: story.find(([name]) => name === 'http-status')?.[1] ?? '',
		headers: story.filter(([name]) => name === 'http-header').map(([, line]) => headerFrom(line)),
		body: main.block,
	};
}

async function read(file: Buffer): Promise<StoredCapture> {
	const [, main, , metadata] = await recordsOf(file);
	const story = metadata.block.toString().split('\r\n').filter(Boolean).map(headerFrom);
	const { startLine, headers, body } = answerOf(main, story);
	if (labelledDigest(body) !== main.field('WARC-Payload-Digest'))
		throw new BadRecord('its body is not what its digest says');
	return {
		url: main.field('WARC-Target-URI') ?? '',
		requestedUrl: story.find(([name]) => name === 'requested-uri')?.[1] ?? '',
		capturedAt: new Date(main.field('WARC-Date') ?? Number.NaN),
		via: main.type === 'resource' ? 'browser' : 'http',
		status: Number(startLine.split(' ')[1]),
		headers,
		body,
		warcOffset: main.member.offset,
		warcLength: main.member.length,
	};
}

/** Reads the file of a capture whole: every seal, every record, every digest. */
export async function inspectCapture(file: Buffer): Promise<StoredCapture | Damage> {
	try {
		return await read(file);
	} catch (error) {
		if (error instanceof BrokenSeal || error instanceof BadRecord) return { damage: error.message };
		throw error;
	}
}
