import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { isCaptureName } from './capture-name.ts';
import { inspectCapture } from './inspect.ts';
import { sealedMember } from './sealed-gzip.ts';
import { bodyByHand, digestByHand, membersByHand, recordByHand } from './testing/by-hand.ts';
import { exchange } from './testing/exchanges.ts';
import { memoryStorage } from './testing/memory-storage.ts';
import { captureName, readCapture, writeCapture } from './warc.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function written(of: Exchange) {
	const storage = memoryStorage();
	const name = captureName(of.url, 1, sha256(of.body));
	const place = await writeCapture(storage, name, of);
	const file = storage.objects.get(name) ?? Buffer.alloc(0);
	return {
		storage,
		place,
		file,
		records: membersByHand(file).map(({ content }) => recordByHand(content)),
	};
}

describe('the name of a capture', () => {
	test('follows from document, ordinal and body', () => {
		const name = captureName('https://kitano-steel.example/news/1', 12, 'ab'.repeat(32));
		const document = sha256(Buffer.from('https://kitano-steel.example/news/1'));
		expect(name).toBe(
			`${document.slice(0, 2)}/${document.slice(0, 32)}/12-abababababababab.warc.gz`,
		);
		expect(isCaptureName(name)).toBe(true);
		expect(isCaptureName(`${name}.0123456789abcdef.part`)).toBe(true);
		expect(
			['x', `${name}.old`, name.replace('12-', '0-'), `a/${name}`].map(isCaptureName),
		).not.toContain(true);
	});
});

describe('the file of a capture', () => {
	test('is four WARC/1.1 records, each with its right digests', async () => {
		const { records } = await written(exchange());
		expect(records.map(({ version }) => version)).toEqual(Array(4).fill('WARC/1.1'));
		expect(records.map(({ fields }) => fields.get('warc-type'))).toEqual([
			'warcinfo',
			'response',
			'request',
			'metadata',
		]);
		for (const { fields, block } of records) {
			expect(fields.get('warc-block-digest')).toBe(digestByHand(block));
			expect(fields.get('warc-date')).toBe('2022-03-10T01:02:03.456Z');
			expect(fields.get('warc-record-id')).toMatch(
				/^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/,
			);
		}
		const [info, response, request, metadata] = records.map(({ fields }) => fields);
		expect(new Set(records.map(({ fields }) => fields.get('warc-record-id'))).size).toBe(4);
		expect(info?.has('warc-payload-digest')).toBe(false);
		expect(response?.get('warc-payload-digest')).toBe(digestByHand(exchange().body));
		expect(request?.get('warc-payload-digest')).toBe(digestByHand(Buffer.alloc(0)));
		for (const fields of [response, request, metadata]) {
			expect(fields?.get('warc-warcinfo-id')).toBe(info?.get('warc-record-id'));
			expect(fields?.get('warc-target-uri')).toBe('https://kitano-steel.example/news/1');
		}
		for (const fields of [request, metadata])
			expect(fields?.get('warc-concurrent-to')).toBe(response?.get('warc-record-id'));
	});

	test('holds the message as received, but for what no longer fits the body', async () => {
		const { records } = await written(exchange());
		const block = records[1]?.block ?? Buffer.alloc(0);
		expect(bodyByHand(block)).toEqual(exchange().body);
		expect(block.toString('utf8', 0, block.indexOf('\r\n\r\n')).split('\r\n')).toEqual([
			'HTTP/1.1 200 OK',
			'content-type: text/html; charset=utf-8',
			'x-archive-orig-content-encoding: gzip',
			'x-archive-orig-content-length: 61',
			'set-cookie: a=1',
			'set-cookie: b=2,,,3; path=/',
			`content-length: ${String(exchange().body.length)}`,
		]);
		expect(records[2]?.block.toString().split('\r\n')).toEqual([
			'GET /news/1 HTTP/1.1',
			'host: kitano-steel.example',
			'user-agent: Tettai (test@example.org)',
			'accept: text/html',
			'',
			'',
		]);
	});

	test('tells the way: what was asked for, and every redirect', async () => {
		const url = 'http://kitano-steel.example/old';
		const redirects = [
			{ url, status: 301 },
			{ url: 'https://kitano-steel.example/old', status: 302 },
		];
		const { records, storage, place } = await written(exchange({ url, redirects }));
		expect(records[3]?.block.toString()).toBe(
			`retrieval: http\r\nrequested-uri: ${url}\r\nredirect: 301 ${url}\r\nredirect: 302 https://kitano-steel.example/old\r\n`,
		);
		expect(await readCapture(storage, place)).toMatchObject({
			url: 'https://kitano-steel.example/news/1',
			requestedUrl: url,
		});
	});

	test('of a rendered page is a resource, since no such message came over the network', async () => {
		const { records, storage, place } = await written(
			exchange({ via: 'browser', status: 203, statusText: '' }),
		);
		const [, resource, , metadata] = records;
		expect(resource?.fields.get('warc-type')).toBe('resource');
		expect(resource?.fields.get('content-type')).toBe('text/html; charset=utf-8');
		expect(resource?.block).toEqual(exchange().body);
		expect(metadata?.block.toString()).toContain(
			'retrieval: browser\r\nrequested-uri: https://kitano-steel.example/news/1\r\nhttp-status: HTTP/1.1 203\r\nhttp-header: content-type: text/html; charset=utf-8\r\n',
		);
		const { responseHeaders: headers, body } = exchange();
		expect(await readCapture(storage, place)).toMatchObject({
			via: 'browser',
			status: 203,
			headers,
			body,
		});
	});

	test('is the same to the byte for the same exchange, and another for another', async () => {
		const first = await written(exchange());
		expect((await written(exchange())).file).toEqual(first.file);
		const later = await written(exchange({ startedAt: new Date('2022-03-10T01:02:03.457Z') }));
		expect(later.file).not.toEqual(first.file);
		expect(later.records[1]?.fields.get('warc-record-id')).not.toBe(
			first.records[1]?.fields.get('warc-record-id'),
		);
	});

	test('says to the index where it lies and what it is', async () => {
		const { place, file } = await written(exchange());
		expect(place).toEqual({
			warcFile: captureName(exchange().url, 1, sha256(exchange().body)),
			warcOffset: membersByHand(file)[1]?.offset,
			sha256: sha256(exchange().body),
			bytes: exchange().body.length,
		});
	});
});

describe('a capture', () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 20 });
	const header = fc.tuple(
		fc.constantFrom('server', 'x-note', 'content-type', 'link', 'transfer-encoding'),
		text.map((value) => value.trim()),
	);

	test('is read back as it was, whatever it holds', async () => {
		const anything = fc.record({
			body: fc.uint8Array({ maxLength: 500 }),
			responseHeaders: fc.array(header, { maxLength: 6 }),
			status: fc.integer({ min: 100, max: 599 }),
			statusText: text,
			via: fc.constantFrom('http' as const, 'browser' as const),
		});
		await fc.assert(
			fc.asyncProperty(anything, async (changes) => {
				const { storage, place } = await written(exchange(changes));
				const found = await readCapture(storage, place);
				expect([found.status, found.via]).toEqual([changes.status, changes.via]);
				expect(found.body).toEqual(Buffer.from(changes.body));
				const kept = found.headers.map(([name, value]) => [
					name.replace('x-archive-orig-', ''),
					value,
				]);
				expect(kept.slice(0, changes.responseHeaders.length)).toEqual(changes.responseHeaders);
			}),
			{ numRuns: 200 },
		);
	});

	test('cannot be made to say more by a line break in a header', async () => {
		const sly = [['x-note', 'a\r\nset-cookie: forged\r\n\r\n<p>forged</p>']] as const;
		for (const via of ['http', 'browser'] as const) {
			const { storage, place } = await written(exchange({ responseHeaders: sly, via }));
			const { headers, body } = await readCapture(storage, place);
			expect(headers[0]).toEqual(['x-note', 'a set-cookie: forged <p>forged</p>']);
			expect(body).toEqual(exchange().body);
		}
	});

	test('that is missing or damaged is refused with a sentence', async () => {
		const { storage, place, file } = await written(exchange());
		await expect(readCapture(storage, { ...place, warcOffset: 1 })).rejects.toThrow(
			'is damaged: no capture begins at byte 1',
		);
		file.writeUInt8(file.readUInt8(200) ^ 1, 200);
		storage.objects.set(place.warcFile, file);
		await expect(readCapture(storage, place)).rejects.toThrow(
			`${place.warcFile} in the archive is damaged: the record at byte 0 is not the bytes that were written.`,
		);
		storage.objects.clear();
		await expect(readCapture(storage, place)).rejects.toThrow(
			`The archive has no ${place.warcFile}.`,
		);
	});
});

describe('a file that nobody damaged and nobody of ours wrote', () => {
	test('is refused for what it says wrongly', async () => {
		const { file } = await written(exchange());
		const members = membersByHand(file);
		const change = (at: number, from: string, to: string) =>
			Promise.all(
				members.map(({ content }, index) =>
					sealedMember(
						index === at
							? Buffer.from(content.toString('latin1').replace(from, to), 'latin1')
							: content,
					),
				),
			);
		const cases: [Promise<Buffer[]>, string][] = [
			[change(1, 'HTTP/1.1 200', 'HTTP/1.1 201'), 'block is not what its digest says'],
			[
				change(1, 'Payload-Digest: sha256:', 'Payload-Digest: sha256:0'),
				'body is not what its digest says',
			],
			[change(1, 'Content-Length: ', 'Content-Length: 9'), 'shorter than it says'],
			[
				change(1, 'WARC-Type: response', 'WARC-Type: revisit'),
				'warcinfo, revisit, request, metadata',
			],
			[change(0, '', '').then((all) => all.slice(0, 3)), 'warcinfo, response, request instead of'],
			[Promise.resolve([]), 'it holds nothing'],
			[Promise.all([sealedMember(Buffer.alloc(0))]), 'no WARC record'],
		];
		for (const [parts, message] of cases) {
			const found = await inspectCapture(Buffer.concat(await parts));
			expect(found).toHaveProperty('damage', expect.stringContaining(message));
		}
	});
});
