/** A request as far as its cost goes. */
export interface Asked {
	readonly method: string;
	/** The route's name in SvelteKit, `/[lang=lang]/companies`; null where there is none. */
	readonly route: string | null;
	readonly params: Readonly<Partial<Record<string, string>>>;
	readonly url: URL;
}

/** Formats that are put together whole: compressed, laid out or drawn. */
const laborious = new Set(['xlsx', 'zip', 'parquet', 'png']);

/** Units of an allowance: a search is one. Measured against each other, not in milliseconds. */
const costs = { search: 1, made: 10, capture: 30 } as const;

/**
 * What a request costs: nothing for pages, lists and charts as they are, which are quick or kept in memory; more where a
 * stranger could make the server work.
 */
export function costOf({ method, route, params, url }: Asked): number {
	if (route === null || method === 'OPTIONS') return 0;
	if (method === 'POST') return route === '/desk/new' ? costs.capture : 0;
	const format = params['format'] ?? params['picture'] ?? '';
	if (laborious.has(format) || route.endsWith('.zip')) return costs.made;
	if (route.startsWith('/[lang=lang]/portfolio') && url.searchParams.has('list')) return costs.made;
	if (route.startsWith('/api/v1/')) return costs.search;
	return url.searchParams.has('q') ? costs.search : 0;
}
