import { setImmediate as soon } from 'node:timers/promises';
import zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codeOf, page, serve, testFetcher } from './testing/fetcher.ts';
import type { PretendAnswers } from './testing/server.ts';

/** Writes chunk after chunk for as long as somebody reads. */
const endless =
	(chunk: Buffer, headers: Record<string, string> = {}): PretendAnswers[string] =>
	(_, response) => {
		response.writeHead(200, headers);
		const write = (): void => {
			while (!response.destroyed && response.write(chunk));
			if (!response.destroyed) response.once('drain', write);
		};
		write();
	};

/** Sends a byte now and then, for ever. */
const dripping =
	(afterHeaders: boolean): PretendAnswers[string] =>
	(_, response) => {
		if (afterHeaders) response.writeHead(200, { 'content-type': 'text/html' });
		const timer = setInterval(
			() => (afterHeaders ? response.write('.') : response.writeProcessing()),
			10,
		);
		response.once('close', () => clearInterval(timer));
	};

describe('an answer', () => {
	test('without an end is cut off, and memory does not follow it', async () => {
		const server = await serve({ '/big': endless(Buffer.alloc(1_000_000, 'あ')) });
		const { fetcher } = testFetcher();
		const before = process.memoryUsage().arrayBuffers;
		let most = 0;
		let done = false;
		const asked = codeOf(fetcher, `${server.origin}/big`).finally(() => (done = true));
		const watch = async (): Promise<void> => {
			while (!done) {
				most = Math.max(most, process.memoryUsage().arrayBuffers - before);
				await soon();
			}
		};
		const [code] = await Promise.all([asked, watch()]);
		expect(code).toBe('too_large');
		expect(most).toBeGreaterThan(0);
		expect(most).toBeLessThan(100_000_000);
	});

	test('that inflates without an end is cut off', async () => {
		const bomb = zlib.gzipSync(new Uint8Array(20_000_000));
		const server = await serve({ '/bomb': endless(bomb, { 'content-encoding': 'gzip' }) });
		expect(await codeOf(testFetcher().fetcher, `${server.origin}/bomb`)).toBe('too_large');
	});

	test.each([
		['before its headers', false],
		['in its body', true],
	])('that drips %s is given up', async (_, afterHeaders) => {
		const server = await serve({ '/slow': dripping(afterHeaders) });
		const { fetcher } = testFetcher({ limits: { totalMs: 300 } });
		expect(await codeOf(fetcher, `${server.origin}/slow`)).toBe('too_slow');
		expect(server.pages()).toEqual(['/slow']);
	});

	test.each<[string, PretendAnswers[string], string]>([
		[
			'shorter than promised',
			(_, response) => {
				response.writeHead(200, { 'content-length': '1000' }).write('half');
				setTimeout(() => response.destroy(), 20);
			},
			'truncated',
		],
		[
			'that stops between chunks',
			(_, response) => {
				response.writeHead(200).write('half');
				setTimeout(() => response.destroy(), 20);
			},
			'truncated',
		],
		[
			'whose gzip breaks off',
			(_, response) => {
				const whole = zlib.gzipSync('事業の譲渡'.repeat(1_000));
				response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.subarray(0, 60));
			},
			'truncated',
		],
		[
			'whose gzip is none',
			(_, response) => {
				response.writeHead(200, { 'content-encoding': 'gzip' }).end('<p>plain</p>');
			},
			'unreadable',
		],
		[
			'whose brotli is none',
			(_, response) => {
				response.writeHead(200, { 'content-encoding': 'br' }).end('<p>plain</p>'.repeat(50));
			},
			'unreadable',
		],
		[
			'whose zstd is none',
			(_, response) => {
				response.writeHead(200, { 'content-encoding': 'zstd' }).end('<p>plain</p>'.repeat(50));
			},
			'unreadable',
		],
		[
			'encoded by something unknown',
			(_, response) => {
				response.writeHead(200, { 'content-encoding': 'lzma' }).end('?');
			},
			'unreadable',
		],
		[
			'that is not HTTP',
			(request) => {
				request.socket.end('SSH-2.0-OpenSSH_9.2\r\n\r\n');
			},
			'unreadable',
		],
		[
			'with endless headers',
			(request) => {
				request.socket.end(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`);
			},
			'too_large',
		],
		['that never came', (request) => request.socket.destroy(), 'unreachable'],
	])('%s', async (_, answer, code) => {
		const server = await serve({ '/x': answer });
		expect(await codeOf(testFetcher().fetcher, `${server.origin}/x`)).toBe(code);
	});

	test('that breaks off once is asked for again', async () => {
		let broken = true;
		const server = await serve({
			'/x': (_, response) => {
				if (!broken) response.end('whole');
				else
					response.writeHead(200, { 'content-length': '5' }).write('wh', () => response.destroy());
				broken = false;
			},
		});
		const { body } = await page(testFetcher().fetcher.session(), `${server.origin}/x`);
		expect(new TextDecoder().decode(body)).toBe('whole');
	});

	test.each(['gzip', 'br', 'zstd', 'deflate'])('in %s is read', async (encoding) => {
		const encode = {
			gzip: zlib.gzipSync,
			br: zlib.brotliCompressSync,
			zstd: zlib.zstdCompressSync,
			deflate: zlib.deflateSync,
		}[encoding];
		const server = await serve({
			'/x': (request, response) => {
				expect(request.headers['accept-encoding']).toContain(encoding);
				response.writeHead(200, { 'content-encoding': encoding }).end(encode?.('撤退'));
			},
		});
		const { body } = await page(testFetcher().fetcher.session(), `${server.origin}/x`);
		expect(new TextDecoder().decode(body)).toBe('撤退');
	});
});
