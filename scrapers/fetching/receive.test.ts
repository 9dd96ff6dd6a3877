import { setImmediate as soon } from 'node:timers/promises';
import zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepBytes } from './kept-bytes.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { problemIn } from './testing/problem.ts';
import { receiveBody } from './receive.ts';

/** Bytes as they come from a socket, and how many of them were taken. */
function wire(bytes: Uint8Array, chunk = 65_536) {
	const taken = { bytes: 0, closed: false };
	async function* chunks(): AsyncIterable<Uint8Array> {
		try {
			for (let at = 0; at < bytes.length; at += chunk) {
				await soon();
				const part = bytes.subarray(at, at + chunk);
				taken.bytes += part.length;
				yield part;
			}
		} finally {
			taken.closed = true;
		}
	}
	return { chunks: chunks(), taken };
}

const receive = (
	chunks: AsyncIterable<Uint8Array>,
	encoding?: string,
	limits: Partial<Limits> = {},
	firstBytes?: number,
) =>
	receiveBody(chunks, {
		limits: { ...defaultLimits, ...limits },
		encoding,
		subject: 'https://files.example/',
		firstBytes,
	});

const encoders: Record<string, (bytes: Uint8Array) => Uint8Array> = {
	gzip: (bytes) => zlib.gzipSync(bytes),
	'x-gzip': (bytes) => zlib.gzipSync(bytes),
	deflate: (bytes) => zlib.deflateSync(bytes),
	br: (bytes) =>
		zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 2 } }),
	zstd: (bytes) => zlib.zstdCompressSync(bytes),
};
const sample = Buffer.from('事業の譲渡に関するお知らせ。'.repeat(5_000));

describe('encodings', () => {
	test('none, or identity', async () => {
		expect(Buffer.from(await receive(wire(sample).chunks)).equals(sample)).toBe(true);
		expect(Buffer.from(await receive(wire(sample).chunks, 'identity')).equals(sample)).toBe(true);
	});

	test.each(Object.entries(encoders))('%s', async (name, encode) => {
		const body = await receive(wire(encode(sample), 1_000).chunks, name.toUpperCase());
		expect(Buffer.from(body).equals(sample)).toBe(true);
	});

	test('deflate without its header', async () => {
		const body = await receive(wire(zlib.deflateRawSync(sample), 100).chunks, 'deflate');
		expect(Buffer.from(body).equals(sample)).toBe(true);
	});

	test('two on top of each other', async () => {
		const twice = zlib.brotliCompressSync(zlib.gzipSync(sample));
		expect(Buffer.from(await receive(wire(twice).chunks, 'gzip, br')).equals(sample)).toBe(true);
	});

	test.each(['gzip, gzip, gzip', 'compress', 'constructor'])('%s is refused', async (encoding) => {
		const { code } = await problemIn(receive(wire(sample).chunks, encoding));
		expect(code).toBe('unreadable');
	});

	test.each(Object.keys(encoders))('%s that breaks off is an error', async (name) => {
		const whole = encoders[name]?.(sample) ?? sample;
		const broken = receive(wire(whole.subarray(0, whole.length - 5), 50).chunks, name);
		await expect(broken).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
	});

	test('an empty body needs none', async () => {
		for (const name of ['gzip', 'deflate', 'br'])
			expect(await receive(wire(new Uint8Array()).chunks, name)).toHaveLength(0);
	});

	test('any bytes come back', async () => {
		const chunked = fc.record({
			bytes: fc.uint8Array({ maxLength: 3_000 }),
			chunk: fc.integer({ min: 1, max: 500 }),
			name: fc.constantFrom(...Object.keys(encoders)),
		});
		await fc.assert(
			fc.asyncProperty(chunked, async ({ bytes, chunk, name }) => {
				const sent = encoders[name]?.(bytes) ?? bytes;
				expect(await receive(wire(sent, chunk).chunks, name)).toEqual(bytes);
			}),
			{ numRuns: 50 },
		);
	});
});

describe('limits', () => {
	test('bytes as sent: the rest is not taken', async () => {
		const { chunks, taken } = wire(new Uint8Array(1_000_000), 1_000);
		const { code, message } = await problemIn(
			receive(chunks, undefined, { compressedBytes: 10_000 }),
		);
		expect([code, message]).toEqual(['too_large', expect.stringContaining('10000 bytes as sent')]);
		expect(taken).toEqual({ bytes: 11_000, closed: true });
	});

	test('bytes when inflated', async () => {
		const random = new Uint8Array(300_000).map((_, at) => (at * at * 31) % 251);
		const { chunks } = wire(zlib.gzipSync(random), 1_000);
		const { code, message } = await problemIn(receive(chunks, 'gzip', { inflatedBytes: 100_000 }));
		expect([code, message]).toEqual(['too_large', expect.stringContaining('when inflated')]);
	});

	test('a small page may be as repetitive as it likes', async () => {
		const zeros = new Uint8Array(900_000);
		expect(await receive(wire(zlib.gzipSync(zeros)).chunks, 'gzip')).toHaveLength(900_000);
	});

	test.each(Object.keys(encoders))(
		'the ratio of a bomb in %s, without inflating it',
		async (name) => {
			const bomb = encoders[name]?.(new Uint8Array(49_000_000)) ?? sample;
			const before = process.memoryUsage().arrayBuffers;
			const { chunks, taken } = wire(bomb, 16_384);
			const { code, message } = await problemIn(receive(chunks, name));
			expect([code, message]).toEqual(['too_large', expect.stringContaining('100 times')]);
			expect(taken.closed).toBe(true);
			expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
		},
	);

	test('a bomb in a bomb', async () => {
		const bomb = zlib.gzipSync(zlib.gzipSync(new Uint8Array(49_000_000)));
		const { code } = await problemIn(receive(wire(bomb).chunks, 'gzip, gzip'));
		expect(code).toBe('too_large');
	});

	test('the first bytes of what is larger', async () => {
		const { chunks, taken } = wire(sample, 1_000);
		const body = await receive(chunks, undefined, {}, 2_500);
		expect(Buffer.from(body).equals(sample.subarray(0, 2_500))).toBe(true);
		expect(taken).toEqual({ bytes: 3_000, closed: true });
	});
});

describe('memory', () => {
	/** Bytes of all buffers, looked at whenever the event loop turns. */
	async function highest(work: Promise<unknown>): Promise<number> {
		const state = { done: false };
		void work.finally(() => (state.done = true));
		let most = 0;
		while (!state.done) {
			most = Math.max(most, process.memoryUsage().arrayBuffers);
			await soon();
		}
		return most;
	}

	test('the largest body allowed is held once', async () => {
		const noise = new Uint8Array(50_000).map((_, at) => (at * at * 31 + at * 7) % 256);
		async function* chunks(): AsyncIterable<Uint8Array> {
			for (let at = 0; at < 380; at += 1) {
				await soon();
				yield Uint8Array.from(noise);
			}
		}
		const before = process.memoryUsage().arrayBuffers;
		const most = await highest(receive(chunks()));
		expect(most - before).toBeLessThan(100_000_000);
	});

	test('blocks are put together in order, whatever the chunks', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 1_500_000 }), { maxLength: 5 }), (lengths) => {
				const kept = keepBytes();
				const chunks = lengths.map((length, at) => new Uint8Array(length).fill(at + 1));
				for (const chunk of chunks) kept.add(chunk);
				expect(Buffer.concat(chunks).equals(kept.join())).toBe(true);
			}),
			{ numRuns: 20 },
		);
	});
});
