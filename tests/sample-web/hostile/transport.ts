import { setTimeout } from 'node:timers/promises';
import { constants, createBrotliCompress, createDeflate, createGzip, gzipSync } from 'node:zlib';
import type { Reply, Visit } from '../web/visit.ts';
import { input, noticePage, type HostileInput } from './input.ts';

const htmlType = { 'content-type': 'text/html; charset=utf-8' };
const mebibyte = Buffer.alloc(1024 * 1024, 0x20);

/** Answers that break off, never end, or are more than they seem. */
export const transport: readonly HostileInput[] = [
	input('fetching', 'truncated', 'truncated', 'that is shorter than its Content-Length', truncated),
	input(
		'fetching',
		'truncated-chunks',
		'truncated',
		'whose last chunk never comes',
		({ raw }) =>
			() => {
				raw.response.writeHead(200, htmlType);
				raw.response.write(noticePage().slice(0, 120), () => raw.response.destroy());
			},
	),
	input(
		'fetching',
		'truncated-gzip',
		'truncated',
		'whose compressed body stops in the middle',
		() => {
			const whole = gzipSync(noticePage().repeat(20));
			return {
				headers: { ...htmlType, 'content-encoding': 'gzip' },
				body: whole.subarray(0, whole.length / 2),
			};
		},
	),
	input('fetching', 'not-gzip', 'unreadable', 'that says it is compressed and is not', () => ({
		headers: { ...htmlType, 'content-encoding': 'gzip' },
		body: noticePage(),
	})),
	input(
		'fetching',
		'unknown-coding',
		'unreadable',
		'in a content coding that does not exist',
		() => ({
			headers: { ...htmlType, 'content-encoding': 'x-fold' },
			body: noticePage(),
		}),
	),
	input(
		'fetching',
		'slow-body',
		'too_slow',
		'that sends a byte now and then, without end',
		slowBody,
	),
	input('fetching', 'silent', 'too_slow', 'that never begins', () => () => undefined),
	input(
		'fetching',
		'slow-headers',
		'too_slow',
		'whose headers never end, a byte at a time',
		slowHeaders,
	),
	input(
		'fetching',
		'endless',
		'too_large',
		'that never ends and comes fast',
		({ signal, raw }) =>
			async () => {
				raw.response.writeHead(200, htmlType);
				while (!signal.aborted) if (!raw.response.write(mebibyte)) await drained(raw.response);
			},
	),
	input('fetching', 'large', 'too_large', 'of 25 MB that says so', ({ raw }) => () => {
		raw.response.writeHead(200, { ...htmlType, 'content-length': String(25 * mebibyte.length) });
		return sendMany(raw.response, 25);
	}),
	input(
		'fetching',
		'large-chunked',
		'too_large',
		'of 25 MB that does not say so',
		({ raw }) =>
			() => {
				raw.response.writeHead(200, htmlType);
				return sendMany(raw.response, 25);
			},
	),
	input('fetching', 'gzip-bomb', 'too_large', 'of 60 MB in 60 KB of gzip', bomb('gzip')),
	input('fetching', 'deflate-bomb', 'too_large', 'of 60 MB in 60 KB of deflate', bomb('deflate')),
	input('fetching', 'brotli-bomb', 'too_large', 'of 60 MB in a few bytes of Brotli', bomb('br')),
	input('fetching', 'gzip-twice', 'too_large', 'with a bomb compressed twice over', () => {
		const inner = gzipSync(Buffer.alloc(60 * mebibyte.length, 0x20));
		return { headers: { ...htmlType, 'content-encoding': 'gzip, gzip' }, body: gzipSync(inner) };
	}),
	input('fetching', 'reset', 'unreachable', 'that is a connection reset', ({ raw }) => () => {
		raw.request.socket.resetAndDestroy();
	}),
	input(
		'fetching',
		'reset-in-body',
		'truncated',
		'whose connection is reset in the middle',
		({ raw }) =>
			() => {
				raw.response.writeHead(200, { ...htmlType, 'content-length': '5000' });
				raw.response.write(noticePage(), () => raw.request.socket.resetAndDestroy());
			},
	),
	input(
		'fetching',
		'closed-at-once',
		'unreachable',
		'that is an end of the connection',
		({ raw }) =>
			() => {
				raw.request.socket.end();
			},
	),
];

function truncated({ raw }: Visit): Reply {
	return () => {
		raw.response.writeHead(200, { ...htmlType, 'content-length': '9000' });
		raw.response.write(noticePage(), () => raw.request.socket.end());
	};
}

function slowBody({ raw, signal }: Visit): Reply {
	return async () => {
		raw.response.writeHead(200, htmlType);
		while (!signal.aborted) {
			raw.response.write('a');
			await setTimeout(100);
		}
	};
}

function slowHeaders({ raw, signal }: Visit): Reply {
	return async () => {
		raw.request.socket.write('HTTP/1.1 200 OK\r\nX-Filler: ');
		while (!signal.aborted) {
			raw.request.socket.write('a');
			await setTimeout(100);
		}
	};
}

/** Compressed while it is sent, so that the server needs no memory for it. */
function bomb(coding: 'gzip' | 'deflate' | 'br'): HostileInput['reply'] {
	return ({ raw }) =>
		async () => {
			raw.response.writeHead(200, { ...htmlType, 'content-encoding': coding });
			const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
			const stream =
				coding === 'gzip'
					? createGzip()
					: coding === 'deflate'
						? createDeflate()
						: createBrotliCompress(quality);
			stream.pipe(raw.response);
			raw.response.on('close', () => stream.destroy());
			for (let sent = 0; sent < 60 && !stream.destroyed; sent += 1)
				if (!stream.write(mebibyte)) await drained(stream);
			stream.end();
		};
}

async function sendMany(
	response: NodeJS.WritableStream & { destroyed: boolean },
	mebibytes: number,
): Promise<void> {
	for (let sent = 0; sent < mebibytes && !response.destroyed; sent += 1)
		if (!response.write(mebibyte)) await drained(response);
	response.end();
}

/** Resolves when more can be written, or when nobody reads any more. */
function drained(stream: NodeJS.WritableStream): Promise<void> {
	return new Promise((resolve) => {
		const go = (): void => {
			stream.off('drain', go).off('close', go).off('error', go);
			resolve();
		};
		stream.on('drain', go).on('close', go).on('error', go);
	});
}
