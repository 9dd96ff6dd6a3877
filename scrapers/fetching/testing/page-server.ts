import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page by its HTML, or by what answers. */
export type SamplePage =
	string | ((request: IncomingMessage, response: ServerResponse) => void | Promise<void>);

/** A web server for tests that notes what is asked of it. */
export interface PageServer {
	readonly port: number;
	/** Requests so far: host without port, path and query. */
	readonly asked: string[];
	/** The address of a page under a host name; the name must lead here. */
	url(host: string, path: string): string;
	close(): Promise<void>;
}

/**
 * Serves the same pages under every host name.
 * @param pages by path; anything else is 404
 * @param ip the loopback address to listen on
 */
export async function servePages(
	pages: (port: number) => Readonly<Record<string, SamplePage>>,
	ip = '127.0.0.1',
	port = 0,
): Promise<PageServer> {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		const host = (request.headers.host ?? '').replace(/:\d+$/, '');
		const path = request.url ?? '';
		asked.push(host + path);
		const page = served[path.replace(/\?.*$/, '')];
		if (typeof page === 'function') {
			void page(request, response);
			return;
		}
		response.writeHead(page === undefined ? 404 : 200, {
			'content-type': 'text/html; charset=utf-8',
			'access-control-allow-origin': '*',
			'access-control-allow-headers': '*',
		});
		response.end(page ?? 'No such page.');
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(port, ip, resolve);
	});
	const bound = (server.address() as AddressInfo).port;
	const served = pages(bound);
	return {
		port: bound,
		asked,
		url: (host, path) => `http://${host}:${bound}${path}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}

/** An answer of one kind. */
export const answer =
	(status: number, headers: Readonly<Record<string, string>>, body = ''): SamplePage =>
	(_request, response) => {
		response.writeHead(status, headers).end(body);
	};
