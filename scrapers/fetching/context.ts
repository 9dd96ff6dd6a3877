import type { ProblemCode } from '../problem.ts';
import type { AddressGuard } from './address-guard.ts';
import type { Agents } from './agents.ts';
import type { Clock } from './clock.ts';
import type { HostTurns } from './host-turns.ts';
import type { Limits } from './limits.ts';
import type { Renderer } from './renderer.ts';
import type { RobotsCache } from './robots-cache.ts';

/** A request that was made, for the log; the address without secrets. */
export interface RequestEvent {
	readonly method: 'GET';
	readonly url: string;
	readonly via: 'http' | 'browser';
	/** Absent if there was no answer, or the browser did not say. */
	readonly status: number | undefined;
	/** Why there is no answer that can be used. */
	readonly problem: ProblemCode | undefined;
	/** Milliseconds from its start to the last byte. */
	readonly ms: number;
}

/** Something that a person should be able to find in the log. */
export type FetcherEvent =
	| { readonly type: 'unverified_certificate'; readonly host: string; readonly because: string }
	| { readonly type: 'host_stopped'; readonly host: string; readonly because: ProblemCode };

/** What all sessions of a fetcher share. A host is `URL.host`: with its port, if that is not the usual one. */
export interface FetcherContext {
	readonly guard: AddressGuard;
	readonly agents: Agents;
	readonly turns: HostTurns;
	readonly robots: RobotsCache;
	readonly clock: Clock;
	readonly limits: Limits;
	readonly userAgent: string;
	/** Spacing for exempt addresses, in place of the source's. */
	readonly minDelayMs: number | undefined;
	readonly renderer: Renderer | undefined;
	/** Hosts that asked for rest, until when: over all sessions. */
	readonly rests: Map<string, Date>;
	stopped(host: string): boolean | Promise<boolean>;
	onRequest(event: RequestEvent): void;
	onEvent(event: FetcherEvent): void;
}
