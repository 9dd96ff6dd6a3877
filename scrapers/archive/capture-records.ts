import type { Exchange } from '../exchange.ts';
import { messageHead, type Header } from './http-message.ts';
import { labelledDigest, recordId, warcFields, type NewRecord } from './warc-record.ts';

const warcSpecification =
	'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/';

type Content = Pick<NewRecord, 'type' | 'contentType' | 'block' | 'blockDigest' | 'payloadDigest'>;

/** A record all of whose block is its payload. */
function whole(type: Content['type'], contentType: string, block: Uint8Array): Content {
	const digest = labelledDigest(block);
	return { type, contentType, block: [block], blockDigest: digest, payloadDigest: digest };
}

/** An HTTP message: its payload is the body. */
function message(type: 'request' | 'response', head: Buffer, body: Uint8Array): Content {
	return {
		type,
		contentType: `application/http; msgtype=${type}`,
		block: [head, body],
		blockDigest: labelledDigest(head, body),
		payloadDigest: labelledDigest(body),
	};
}

/** Headers that no longer fit the body once its encodings are taken off. */
const ofTheTransfer = new Set(['content-encoding', 'transfer-encoding', 'content-length']);
/** What such a header is called in the archive. */
const ORIGINAL = 'x-archive-orig-';

/** The answer's headers as they fit the body that is stored with them. */
function storedHeaders({ responseHeaders, body }: Exchange): Header[] {
	const kept = responseHeaders.map(([name, value]): Header => [
		ofTheTransfer.has(name) ? ORIGINAL + name : name,
		value,
	]);
	return [...kept, ['content-length', String(body.length)]];
}

const statusLine = ({ status, statusText }: Exchange): string =>
	`HTTP/1.1 ${status} ${statusText}`.trim();

/** What was asked for. The answer came from the last address, so its request is the one that is kept. */
function requestRecord({ finalUrl, requestHeaders }: Exchange): Content {
	const { host, pathname, search } = new URL(finalUrl);
	const sent = Object.entries(requestHeaders);
	const hasHost = sent.some(([name]) => name.toLowerCase() === 'host');
	const headers: Header[] = hasHost ? sent : [['host', host], ...sent];
	const head = messageHead(`GET ${pathname}${search} HTTP/1.1`, headers);
	return message('request', head, new Uint8Array());
}

/** How the capture came about: what no other record of it says. */
function storyRecord(exchange: Exchange): Content {
	const { url, redirects, via, responseHeaders } = exchange;
	const fields: Header[] = [
		['retrieval', via],
		['requested-uri', url],
		...redirects.map(({ url: from, status }): Header => ['redirect', `${status} ${from}`]),
	];
	if (via === 'browser')
		fields.push(
			['http-status', statusLine(exchange)],
			...responseHeaders.map(([name, value]): Header => ['http-header', `${name}: ${value}`]),
		);
	return whole('metadata', 'application/warc-fields', warcFields(fields));
}

/**
 * What was got. Over plain HTTP it is a `response`: the message as received but for its content encoding. From a
 * browser it is a `resource`: WARC/1.1 keeps `response` for a message that came over the network, and the document that
 * a browser had built never did; status and headers of the page that it began with are in the `metadata` record.
 */
function mainRecord(exchange: Exchange): Content {
	const { body, via } = exchange;
	if (via === 'browser') return whole('resource', 'text/html; charset=utf-8', body);
	return message('response', messageHead(statusLine(exchange), storedHeaders(exchange)), body);
}

const infoRecord: Content = {
	...whole(
		'warcinfo',
		'application/warc-fields',
		warcFields([
			['software', 'Tettai'],
			['format', 'WARC File Format 1.1'],
			['conformsTo', warcSpecification],
			['description', `Bodies are stored with their content encoding taken off; see ${ORIGINAL}*.`],
		]),
	),
	payloadDigest: undefined,
};

/**
 * The records of a capture, always these four in this order: what the file is, what was got, what was asked for, how
 * it came about. Records of the same exchange are the same, byte for byte.
 */
export function captureRecords(name: string, exchange: Exchange): NewRecord[] {
	const { startedAt: date, finalUrl } = exchange;
	const main = mainRecord(exchange);
	const seed = [name, date.toISOString(), main.blockDigest];
	const idOf = ({ type }: Content): string => recordId(type, ...seed);
	const common = { 'WARC-Target-URI': finalUrl, 'WARC-Warcinfo-ID': idOf(infoRecord) };
	const beside = { ...common, 'WARC-Concurrent-To': idOf(main) };
	const records: [Content, Record<string, string>][] = [
		[infoRecord, { 'WARC-Filename': name.slice(name.lastIndexOf('/') + 1) }],
		[main, common],
		[requestRecord(exchange), beside],
		[storyRecord(exchange), beside],
	];
	return records.map(([content, fields]) => ({
		...content,
		date,
		fields: { 'WARC-Record-ID': idOf(content), ...fields },
	}));
}
