import { once } from 'node:events';
import { connect, type LookupFunction, type Socket } from 'node:net';
import { CollectProblem } from '../problem.ts';
import type { AddressGuard } from './address-guard.ts';

const webPorts: readonly number[] = [80, 443];

/**
 * Connects to the host of an address over TCP. The name is resolved once, every answer is checked, and only
 * what was checked is connected to: a name that answers differently the next moment changes nothing.
 * @param timeoutMs for connecting, once the name is resolved
 * @throws {CollectProblem} `unsafe_address`, also for a port other than 80 and 443 of a public host;
 *   `unreachable`
 */
export async function connectGuarded(
	guard: AddressGuard,
	url: URL,
	timeoutMs: number,
): Promise<Socket> {
	const port = portOf(url);
	try {
		const addresses = await guard.resolve(url.hostname);
		const isPublic = addresses.some(({ address }) => !guard.isExempt(address));
		if (isPublic && !webPorts.includes(port)) throw unusualPort(url, port);
		const lookup: LookupFunction = (_host, options, answer) => {
			const [first] = addresses;
			if (options.all || !first) answer(null, addresses);
			else answer(null, first.address, first.family);
		};
		const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
		return await open(connect({ host, port, lookup, autoSelectFamily: true }), timeoutMs);
	} catch (error) {
		if (error instanceof CollectProblem) throw error;
		throw unreachable(url, error);
	}
}

async function open(socket: Socket, timeoutMs: number): Promise<Socket> {
	try {
		await once(socket, 'connect', { signal: AbortSignal.timeout(timeoutMs) });
		return socket;
	} catch (error) {
		socket.on('error', () => undefined).destroy();
		throw error;
	}
}

function portOf(url: URL): number {
	if (url.port !== '') return Number(url.port);
	return url.protocol === 'https:' ? 443 : 80;
}

function unusualPort(url: URL, port: number): CollectProblem {
	return new CollectProblem(
		'unsafe_address',
		url.host,
		`Port ${port} of ${url.hostname} was not connected to: on public hosts the browser uses ports 80 and 443 only.`,
	);
}

function unreachable(url: URL, error: unknown): CollectProblem {
	const reason =
		error instanceof Error && error.name === 'AbortError'
			? 'no connection within the time limit'
			: reasonOf(error);
	return new CollectProblem('unreachable', url.host, `${url.host} was not reached: ${reason}.`, {
		cause: error,
	});
}

/** Several addresses that all failed come as one error without a message of its own. */
function reasonOf(error: unknown): string {
	if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
	return error instanceof Error ? error.message : String(error);
}
