/** Parameters by which other sites and mail programs count their readers. They ask for nothing. */
const counting =
	/^(utm_|mtm_|pk_|fbclid$|gclid$|dclid$|msclkid$|twclid$|yclid$|igshid$|mc_cid$|mc_eid$|_ga$)/;

/**
 * One address for every way to write the same request: parameters in the order of their names (those of one name keep
 * theirs), without those that only count readers. What a page is asked for stays as it was.
 * @param url path and query of a request, as it came
 */
export function canonicalAddress(url: string): string {
	const mark = url.indexOf('?');
	if (mark < 0) return url;
	const search = new URLSearchParams(url.slice(mark + 1));
	for (const name of new Set(search.keys())) if (counting.test(name)) search.delete(name);
	search.sort();
	const query = search.toString();
	return query === '' ? url.slice(0, mark) : `${url.slice(0, mark)}?${query}`;
}
