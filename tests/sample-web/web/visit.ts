import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { HostName } from '../addresses.ts';

/** One request to one of the hosts. */
export interface Visit {
	readonly host: HostName;
	/** Decoded, without the query. */
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: IncomingHttpHeaders;
	/** The origin of a host on the port that was asked. */
	origin(host?: HostName): string;
	/** How often this path was asked of this host before, since the server started. */
	readonly earlier: number;
	/** For answers that no well-behaved server gives. */
	readonly raw: { readonly request: IncomingMessage; readonly response: ServerResponse };
	/** Aborted when the server closes or the client has gone, so that endless answers end. */
	readonly signal: AbortSignal;
}

/** What a host sends back. */
export interface Answer {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string | readonly string[]>>;
	readonly body?: string | Uint8Array;
	/** With it the answer carries ETag and Last-Modified and is 304 when asked conditionally. */
	readonly changedAt?: Date;
}

/** An answer, or what writes one to the raw response itself. */
export type Reply = Answer | ((visit: Visit) => void | Promise<void>);

/** What a host does with a visit; nothing is its 404. */
export type Host = (visit: Visit) => Reply | undefined;
