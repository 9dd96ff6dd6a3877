import autocannon from 'autocannon';

/** How a server holds under load. */
export interface Held {
	readonly requestsPerSecond: number;
	/** Milliseconds that all but one in forty answers took at most. */
	readonly p97_5: number;
}

/** One request of a load. */
export interface Ask {
	readonly path: string;
	readonly body?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks over ten connections, one request after the other, each time the next of `asks`: for so many seconds, or (where an
 * answer takes long, so that none is left unfinished) so many times.
 * @throws where an answer is not 200
 */
export async function load(
	origin: string,
	asks: readonly Ask[],
	much: { readonly seconds: number } | { readonly times: number },
): Promise<Held> {
	const result = await autocannon({
		url: origin,
		connections: 10,
		...('seconds' in much ? { duration: much.seconds } : { amount: much.times }),
		timeout: 60,
		requests: asks.map(({ path, body, headers = {} }) => ({
			path,
			headers: { ...headers },
			...(body === undefined ? { method: 'GET' } : { method: 'POST', body }),
		})),
	});
	if (result.non2xx > 0 || result.errors > 0)
		throw new Error(
			`Of the answers of ${origin}${asks[0]?.path ?? ''}, ${result.non2xx} were not 200 and ${result.errors} failed.`,
		);
	return {
		requestsPerSecond: result['2xx'] / result.duration,
		p97_5: result.latency.p97_5,
	};
}
