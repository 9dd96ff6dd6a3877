import {
	createServer,
	request as requestUpstream,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex, Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CollectProblem } from '../problem.ts';
import type { AddressGuard } from './address-guard.ts';
import { connectGuarded } from './guarded-connection.ts';

export interface ProxyOptions {
	readonly guard: AddressGuard;
	/** Whether an origin (`https://host:port`, as `URL.origin` writes it) may be connected to at all. */
	readonly permits: (origin: string) => boolean;
	/** Milliseconds for a connection. */
	readonly connectMs: number;
	/** Bytes received from all origins together, at most. */
	readonly maxBytes: number;
	/** Told once, when `maxBytes` is exceeded; by then all connections are cut. */
	readonly onTooLarge: (problem: CollectProblem) => void;
}

/** A forward proxy on the loopback: a browser's only way out. */
export interface GuardedProxy {
	/** `http://127.0.0.1:PORT` */
	readonly address: string;
	/** Why the last connection to an origin failed; undefined: none did. */
	problemOf(origin: string): CollectProblem | undefined;
	/** Cuts all connections. */
	close(): Promise<void>;
}

/** Headers that concern one connection and not the message (RFC 9110, 7.6.1). */
const connectionHeaders = new Set([
	'connection',
	'keep-alive',
	'proxy-authenticate',
	'proxy-authorization',
	'proxy-connection',
	'te',
	'trailer',
	'transfer-encoding',
	'upgrade',
]);

/**
 * Opens a proxy for plain HTTP requests and CONNECT tunnels. Every connection is checked anew and goes to the
 * address that was checked; one that is not allowed is answered by an end of the connection, and nothing is sent.
 */
export async function openGuardedProxy(options: ProxyOptions): Promise<GuardedProxy> {
	const sockets = new Set<Duplex>();
	const problems = new Map<string, CollectProblem>();
	let received = 0;
	let closed = false;

	const server = createServer((request, response) => {
		void forward(request, response);
	});
	server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
		void tunnel(request, client, head);
	});
	server.on('connection', track);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(0, '127.0.0.1', resolve);
	});

	function track(socket: Socket): void {
		sockets.add(socket);
		socket.on('error', ignore).once('close', () => sockets.delete(socket));
		if (closed) socket.destroy();
	}

	function cut(): void {
		closed = true;
		for (const socket of sockets) socket.destroy();
	}

	function meter(bytes: number): void {
		received += bytes;
		if (closed || received <= options.maxBytes) return;
		cut();
		options.onTooLarge(tooManyBytes(options.maxBytes));
	}

	/** A connection to the host of `url`, or undefined if there is none to be had. */
	async function reach(url: URL | null): Promise<Socket | undefined> {
		if (closed || url === null || !options.permits(url.origin)) return undefined;
		try {
			const upstream = await connectGuarded(options.guard, url, options.connectMs);
			track(upstream);
			upstream.on('data', (chunk: Buffer) => meter(chunk.length));
			return upstream;
		} catch (error) {
			problems.set(url.origin, error as CollectProblem);
			return undefined;
		}
	}

	async function tunnel(request: IncomingMessage, client: Duplex, head: Buffer): Promise<void> {
		const upstream = await reach(URL.parse(`https://${request.url ?? ''}`));
		if (!upstream) {
			client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
			return;
		}
		client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
		client.unshift(head);
		join(client, upstream);
		join(upstream, client);
	}

	async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = URL.parse(request.url ?? '');
		const upstream = url?.protocol === 'http:' ? await reach(url) : undefined;
		if (!url || !upstream) {
			response.destroy();
			return;
		}
		const outgoing = requestUpstream({
			createConnection: () => upstream,
			...(request.method ? { method: request.method } : {}),
			path: url.pathname + url.search,
			headers: endToEnd(request.rawHeaders),
			setHost: false,
		});
		outgoing.on('error', () => response.destroy());
		outgoing.on('response', (answer) => {
			relay(answer, response);
		});
		join(request, outgoing);
	}

	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		problemOf: (origin) => problems.get(origin),
		close: async () => {
			cut();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}

function relay(answer: IncomingMessage, response: ServerResponse): void {
	try {
		response.writeHead(
			answer.statusCode ?? 502,
			answer.statusMessage ?? '',
			endToEnd(answer.rawHeaders),
		);
	} catch {
		// A header that Node reads leniently and would not write itself.
		answer.destroy();
		response.destroy();
		return;
	}
	join(answer, response);
}

/** The headers of a message that go on to the next connection; `raw`: names and values in turn. */
function endToEnd(raw: readonly string[]): string[] {
	const pairs = Array.from({ length: raw.length / 2 }, (_, index) => [
		raw[2 * index] ?? '',
		raw[2 * index + 1] ?? '',
	]);
	return pairs.filter(([name]) => !connectionHeaders.has((name ?? '').toLowerCase())).flat();
}

function tooManyBytes(limit: number): CollectProblem {
	return new CollectProblem(
		'too_large',
		'',
		`The page and what it loads have more than ${limit} bytes.`,
	);
}

/** Either end may break off, before or meanwhile; what that means for the page is told by the browser. */
function join(from: Readable, to: Writable): void {
	pipeline(from, to).catch(() => {
		from.destroy();
		to.destroy();
	});
}

const ignore = (): void => undefined;
