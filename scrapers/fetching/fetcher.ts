import { randomUUID } from 'node:crypto';
import type { Store } from '#lib/server/database/database.ts';
import type { Fetcher } from '../exchange.ts';
import { createAddressGuard, type Resolve } from './address-guard.ts';
import { createAgents } from './agents.ts';
import { systemClock, type Clock } from './clock.ts';
import type { FetcherContext, FetcherEvent, RequestEvent } from './context.ts';
import { userAgentOf } from './headers.ts';
import { createHostLease } from './host-lease.ts';
import { createHostTurns } from './host-turns.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { Renderer } from './renderer.ts';
import { createRobotsCache, createRobotsShelf } from './robots-cache.ts';
import { openSession } from './session.ts';

export interface FetcherOptions {
	/** E-mail or web address under which a person can be reached; it goes into the User-Agent. */
	readonly contact: string;
	readonly version: string;
	/** Keeps robots.txt files, and on PostgreSQL the turns at hosts; absent: both live in this process only. */
	readonly store?: Pick<Store, 'kind' | 'db'> | undefined;
	/** Ranges of private addresses that may be reached (TETTAI_ALLOW_ADDRESSES). */
	readonly allowAddresses?: readonly string[];
	/** Milliseconds between requests to those (TETTAI_MIN_DELAY_MS), in place of the source's spacing. */
	readonly minDelayMs?: number | undefined;
	/** For requests with `render: 'browser'`; the fetcher closes it. */
	readonly renderer?: Renderer | undefined;
	/** The kill switch: whether a host (`URL.host`) must not be asked any more. Looked at before every request. */
	readonly stopped?: (host: string) => boolean | Promise<boolean>;
	/** Hears of every request, for the log. */
	readonly onRequest?: (event: RequestEvent) => void;
	readonly onEvent?: (event: FetcherEvent) => void;
	readonly limits?: Partial<Limits>;
	readonly clock?: Clock;
	readonly resolve?: Resolve;
	/** Share of the jitter that is added to a spacing, 0 to 1. */
	readonly random?: () => number;
}

const nothing = (): void => undefined;

/**
 * The polite client of a process: robots.txt before every page, one request at a time per host over all sessions, only
 * public addresses, verified certificates, bounded answers.
 * @throws {Error} without a contact
 */
export function createFetcher(options: FetcherOptions): Fetcher {
	if (options.contact.trim() === '')
		throw new Error(
			'Nothing is fetched without a contact: set TETTAI_CONTACT to an e-mail or web address at which you can be reached.',
		);
	const context = createContext(options);
	return {
		session: (signal) => openSession(context, signal),
		async close() {
			await Promise.all([context.agents.close(), context.renderer?.close()]);
		},
	};
}

function createContext(options: FetcherOptions): FetcherContext {
	const { store, clock = systemClock, random = Math.random } = options;
	const limits = { ...defaultLimits, ...options.limits };
	const guard = createAddressGuard(options.allowAddresses, options.resolve);
	return {
		guard,
		agents: createAgents(guard, limits),
		turns: createHostTurns({ clock, random, lease: leaseIn(store, limits) }),
		robots: createRobotsCache(() => clock.now(), store && createRobotsShelf(store.db)),
		clock,
		limits,
		userAgent: userAgentOf(options.version, options.contact),
		minDelayMs: options.minDelayMs,
		renderer: options.renderer,
		rests: new Map(),
		stopped: options.stopped ?? (() => false),
		onRequest: options.onRequest ?? nothing,
		onEvent: options.onEvent ?? nothing,
	};
}

/** The embedded database belongs to one process, whose own queues are enough. */
function leaseIn(store: FetcherOptions['store'], { totalMs, renderMs }: Limits) {
	if (store?.kind !== 'postgresql') return undefined;
	return createHostLease(store.db, randomUUID(), 2 * Math.max(totalMs, renderMs));
}
