import { isIP } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { refused, type AddressGuard } from './address-guard.ts';
import type { Limits } from './limits.ts';

/** The connections of a fetcher: guarded, HTTP/1.1, kept alive. */
export interface Agents {
	readonly verified: Agent;
	/** Takes any certificate: only for sources that say why. */
	readonly unverified: Agent;
	close(): Promise<void>;
}

export function createAgents(guard: AddressGuard, limits: Limits): Agents {
	const create = (rejectUnauthorized: boolean): Agent =>
		new Agent({
			connect: guardedConnector(guard, { rejectUnauthorized, timeout: limits.connectMs }),
			allowH2: false,
			headersTimeout: limits.totalMs,
			bodyTimeout: limits.totalMs,
		});
	const verified = create(true);
	const unverified = create(false);
	return {
		verified,
		unverified,
		async close() {
			await Promise.all([verified.destroy(), unverified.destroy()]);
		},
	};
}

/**
 * Connects only to allowed addresses: a numeric host is checked here, a name when it is looked up, and the address that
 * the socket is connected to once more, so that no second look-up can lead elsewhere.
 */
function guardedConnector(
	guard: AddressGuard,
	options: { rejectUnauthorized: boolean; timeout: number },
): buildConnector.connector {
	const connect = buildConnector({ ...options, lookup: guard.lookup, allowH2: false });
	return (target, callback) => {
		const host = target.hostname.replace(/^\[(.*)\]$/, '$1');
		if (isIP(host) !== 0 && !guard.allows(host)) {
			callback(refused(host, host), null);
			return;
		}
		connect(target, (...[error, socket]) => {
			if (error) callback(error, null);
			else if (guard.allows(socket.remoteAddress ?? '')) callback(null, socket);
			else {
				socket.destroy();
				callback(refused(host, socket.remoteAddress ?? 'address unknown'), null);
			}
		});
	};
}
