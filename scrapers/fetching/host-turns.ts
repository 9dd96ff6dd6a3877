import { systemClock, type Clock } from './clock.ts';
import { createQueues } from './queues.ts';

/** Takes turns at hosts: one request at a time, their starts so far apart. */
export interface HostTurns {
	/**
	 * Waits for the host's turn, then asks.
	 * @param spacingMs milliseconds since the start of the request before; a little is added so that requests do not come
	 *   like clockwork, nothing is taken away
	 * @throws what `ask` throws, or the signal's reason while waiting
	 */
	take<T>(host: string, spacingMs: number, ask: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** The turn at a host as all machines see it. */
export interface HostLease {
	/**
	 * Claims the host and notes that nobody may begin before `spacingMs` have passed.
	 * @returns 0 if it is ours now, else after how many milliseconds to try again
	 */
	claim(host: string, spacingMs: number): Promise<number>;
	release(host: string): Promise<void>;
}

/** Share of the spacing that is added at random, at most: a Crawl-delay stays within a tenth of what was asked. */
const jitter = 0.08;

interface LastRequest {
	readonly startedAt: number;
	readonly spacingMs: number;
}

/** Turns within this process, and, where a lease is given, over all machines that share its database. */
export function createHostTurns({
	clock = systemClock,
	lease,
	random = Math.random,
}: { clock?: Clock; lease?: HostLease | undefined; random?: () => number } = {}): HostTurns {
	const queues = createQueues();
	const last = new Map<string, LastRequest>();

	async function waitInProcess(
		host: string,
		spacingMs: number,
		signal?: AbortSignal,
	): Promise<void> {
		const before = last.get(host);
		if (!before) return;
		const spacing = Math.max(spacingMs, before.spacingMs);
		const wait = before.startedAt + spacing - clock.now();
		// A clock that was set back must not stop the queue for as long as it was set back.
		if (wait > 0) await clock.sleep(Math.min(wait, spacing), signal);
	}

	async function waitForLease(
		host: string,
		spacingMs: number,
		signal?: AbortSignal,
	): Promise<void> {
		if (!lease) return;
		for (;;) {
			signal?.throwIfAborted();
			const wait = await lease.claim(host, spacingMs);
			if (wait === 0) return;
			await clock.sleep(wait, signal);
		}
	}

	return {
		take: (host, spacingMs, ask, signal) =>
			queues.run(
				host,
				async () => {
					const spaced = Math.ceil(spacingMs * (1 + jitter * random()));
					await waitInProcess(host, spaced, signal);
					await waitForLease(host, spaced, signal);
					last.set(host, { startedAt: clock.now(), spacingMs: spaced });
					try {
						return await ask();
					} finally {
						await lease?.release(host);
					}
				},
				signal,
			),
	};
}
