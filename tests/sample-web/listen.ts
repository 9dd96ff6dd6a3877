import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ports are tried anew so often when one that is free on the first address is taken on another. */
const attempts = 20;

/**
 * Listens on the same port of several loopback addresses.
 * @param port 0 for any that is free
 * @throws when the port is taken or an address does not exist on this machine
 */
export async function listenOn(
	addresses: readonly string[],
	port: number,
	listener: RequestListener,
): Promise<{ servers: Server[]; port: number }> {
	for (let attempt = 1; ; attempt += 1) {
		const servers: Server[] = [];
		try {
			let chosen = port;
			for (const address of addresses) {
				const server = await listening(address, chosen, listener);
				servers.push(server);
				chosen = (server.address() as AddressInfo).port;
			}
			return { servers, port: chosen };
		} catch (error) {
			await closeAll(servers);
			if (port !== 0 || attempt >= attempts) throw error;
		}
	}
}

/** Ends all connections, also those in the middle of an answer. */
export async function closeAll(servers: readonly Server[]): Promise<void> {
	await Promise.all(
		servers.map(
			(server) =>
				new Promise<void>((resolve) => {
					server.close(() => resolve());
					server.closeAllConnections();
				}),
		),
	);
}

async function listening(
	address: string,
	port: number,
	listener: RequestListener,
): Promise<Server> {
	// Node looks for clients that are slow with their headers every half minute, which would keep tests waiting.
	const server = createServer(
		{ connectionsCheckingInterval: 1000, keepAliveTimeout: 2000 },
		listener,
	);
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, address, port)));
		server.listen(port, address, resolve);
	});
	return server;
}

function explained(error: NodeJS.ErrnoException, address: string, port: number): Error {
	const where = `${address}:${port}`;
	if (error.code === 'EADDRINUSE')
		return new Error(`${where} is taken: end what listens there, or give another port.`, {
			cause: error,
		});
	if (error.code === 'EADDRNOTAVAIL')
		return new Error(
			`This machine has no address ${address}. On macOS add it: sudo ifconfig lo0 alias ${address}`,
			{ cause: error },
		);
	return error;
}
