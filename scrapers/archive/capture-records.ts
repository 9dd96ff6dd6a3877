import type { Exchange } from '../exchange.ts';
import { messageHead, type Header } from './http-message.ts';
import { labelledDigest, recordId, warcFields, type NewRecord } from './warc-record.ts';

const warcSpecification =
	'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/';

type Content = Pick<NewRecord, 'type' | 'contentType' | 'block' | 'payload'>;

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
	return {
		type: 'request',
		contentType: 'application/http; msgtype=request',
		block: messageHead(`GET ${pathname}${search} HTTP/1.1`, headers),
		payload: new Uint8Array(),
	};
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
	const block = warcFields(fields);
	return { type: 'metadata', contentType: 'application/warc-fields', block, payload: block };
}

/**
 * What was got. Over plain HTTP it is a `response`: the message as received but for its content encoding. From a
 * browser it is a `resource`: WARC/1.1 keeps `response` for a message that came over the network, and the document that
 * a browser had built never did; status and headers of the page that it began with are in the `metadata` record.
 */
function mainRecord(exchange: Exchange): Content {
	const { body, via } = exchange;
	if (via === 'browser')
		return {
			type: 'resource',
			contentType: 'text/html; charset=utf-8',
			block: Buffer.from(body),
			payload: body,
		};
	return {
		type: 'response',
		contentType: 'application/http; msgtype=response',
		block: Buffer.concat([messageHead(statusLine(exchange), storedHeaders(exchange)), body]),
		payload: body,
	};
}

const infoRecord: Content = {
	type: 'warcinfo',
	contentType: 'application/warc-fields',
	block: warcFields([
		['software', 'Tettai'],
		['format', 'WARC File Format 1.1'],
		['conformsTo', warcSpecification],
		['description', `Bodies are stored with their content encoding taken off; see ${ORIGINAL}*.`],
	]),
	payload: undefined,
};

/**
 * The records of a capture, always these four in this order: what the file is, what was got, what was asked for, how
 * it came about. Records of the same exchange are the same, byte for byte.
 */
export function captureRecords(name: string, exchange: Exchange): NewRecord[] {
	const { startedAt: date, finalUrl } = exchange;
	const main = mainRecord(exchange);
	const seed = [name, date.toISOString(), labelledDigest(main.block)];
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
