/** How much an answer may weigh and how long it may take; beyond it the answer is cut off mid-stream. */
export interface Limits {
	/** Bytes of a body as sent. */
	readonly compressedBytes: number;
	/** Bytes of a body with its content encoding taken off. */
	readonly inflatedBytes: number;
	/** Inflated bytes for each byte sent, at most, once `ratioFromBytes` have been inflated. */
	readonly ratio: number;
	readonly ratioFromBytes: number;
	/** Content encodings on top of each other. */
	readonly encodings: number;
	/** Bytes of a robots.txt that are read; RFC 9309 wants at least 500 KiB. */
	readonly robotsBytes: number;
	/** Milliseconds for connecting. */
	readonly connectMs: number;
	/** Milliseconds for one request, from its start to the last byte of the body. */
	readonly totalMs: number;
	/** Milliseconds for a page in the browser, all that it loads included. */
	readonly renderMs: number;
	readonly redirects: number;
	/** Redirects of a robots.txt; RFC 9309 wants at least 5. */
	readonly robotsRedirects: number;
	/** Further attempts after a server error or a broken connection. */
	readonly retries: number;
	/** Failures of a host in a row after which it is left alone for the rest of the run. */
	readonly failuresInARow: number;
	/** Milliseconds that a run waits because a host says so; what asks for more is left for a later run. */
	readonly longestWaitMs: number;
}

export const defaultLimits: Limits = {
	compressedBytes: 20_000_000,
	inflatedBytes: 50_000_000,
	ratio: 100,
	ratioFromBytes: 1_000_000,
	encodings: 2,
	robotsBytes: 1_048_576,
	connectMs: 10_000,
	totalMs: 30_000,
	renderMs: 60_000,
	redirects: 10,
	robotsRedirects: 5,
	retries: 2,
	failuresInARow: 3,
	longestWaitMs: 600_000,
};
