/** One request and its answer, whole: what the archive keeps and the extractor reads. */
export interface Exchange {
	/** The address asked for, without secrets. */
	readonly url: string;
	/** The address that answered, after redirects, without secrets. */
	readonly finalUrl: string;
	/** Every redirect on the way, in order. */
	readonly redirects: readonly { readonly url: string; readonly status: number }[];
	readonly startedAt: Date;
	/** Headers as sent, without secrets. */
	readonly requestHeaders: Readonly<Record<string, string>>;
	/** HTTP status of the final answer. */
	readonly status: number;
	readonly statusText: string;
	/** Headers as received, in order; names in lower case. */
	readonly responseHeaders: readonly (readonly [name: string, value: string])[];
	/** The body with its content encoding taken off. */
	readonly body: Uint8Array;
	/** How it was got: plain HTTP, or the document that a browser had built when it came to rest. */
	readonly via: 'http' | 'browser';
}

/** The value of a response header, or undefined; several of one name are joined with a comma. */
export function headerOf(exchange: Exchange, name: string): string | undefined {
	const values = exchange.responseHeaders.filter(([key]) => key === name).map(([, value]) => value);
	return values.length > 0 ? values.join(', ') : undefined;
}

/** How politely a host is asked; from the source's declaration. */
export interface Manners {
	/** Milliseconds between the starts of two requests to one host. */
	readonly spacingMs: number;
	/** Requests to one host in one run, at most. */
	readonly maxRequests: number;
	/** Why an unverifiable certificate is accepted for this source; absent: never. */
	readonly unverifiedCertificateBecause?: string;
}

/** What to get. */
export interface FetchRequest {
	readonly url: string;
	readonly manners: Manners;
	/** `static`: plain HTTP. `browser`: rendered, for pages that need it. */
	readonly render?: 'static' | 'browser';
	/** Validators of the copy that we have: an unchanged page is then answered with 304. */
	readonly etag?: string | undefined;
	readonly lastModified?: string | undefined;
	/** Query parameters that are sent and never logged, stored or shown. */
	readonly secretQuery?: Readonly<Record<string, string>>;
	readonly accept?: string;
	/** In `browser`: the element that must be there before the page counts as rendered. */
	readonly waitFor?: string;
}

/** Fetches for one run of one source; counts its requests and remembers which hosts to leave alone. */
export interface FetchSession {
	/**
	 * @returns the exchange, or `not_modified` for a 304
	 * @throws {CollectProblem}
	 */
	get(request: FetchRequest): Promise<Exchange | 'not_modified'>;
	/** Requests sent so far, redirects and robots.txt included. */
	readonly requests: number;
}

/** The polite client of this process: one queue per host over all sessions. */
export interface Fetcher {
	session(signal?: AbortSignal): FetchSession;
	close(): Promise<void>;
}
