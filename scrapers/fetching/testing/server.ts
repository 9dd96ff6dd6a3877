import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './self-signed.ts';

/** A server of a test, on 127.0.0.1. */
export interface PretendServer {
	/** Like http://127.0.0.1:40123. */
	readonly origin: string;
	/** What was asked, in order. */
	readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
	/** The paths that were asked, without robots.txt. */
	pages(): string[];
	/** The most requests that were open at one time. */
	mostAtOnce(): number;
	close(): Promise<void>;
}

/** What a path answers: a text as HTML, a status, or whatever the function does. */
export type PretendAnswers = Readonly<Record<string, string | number | RequestListener>>;

/** Serves answers by path, without the query; what is not named, robots.txt too, is 404. */
export async function startServer(
	answers: PretendAnswers,
	{ tls = false }: { tls?: boolean } = {},
): Promise<PretendServer> {
	const asked: PretendServer['asked'] = [];
	let open = 0;
	let most = 0;
	const listener: RequestListener = (request, response) => {
		const path = request.url ?? '';
		asked.push({ path, headers: request.headers });
		open += 1;
		most = Math.max(most, open);
		response.once('close', () => (open -= 1));
		const answer = answers[path.replace(/\?.*/, '')] ?? 404;
		if (typeof answer === 'function') answer(request, response);
		else if (typeof answer === 'number') response.writeHead(answer).end();
		else response.writeHead(200, { 'content-type': 'text/html' }).end(answer);
	};
	const server = tls ? createTlsServer(selfSigned, listener) : createServer(listener);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
		asked,
		pages: () => asked.map(({ path }) => path).filter((path) => path !== '/robots.txt'),
		mostAtOnce: () => most,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}

/** Sends the browser of nobody elsewhere. */
export const redirectTo =
	(location: string, status = 302): RequestListener =>
	(_, response) => {
		response.writeHead(status, { location }).end();
	};
