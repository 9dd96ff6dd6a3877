/** Parameters by which other sites and mail programs count their readers. They ask for nothing. */
const counting =
	/^(utm_|mtm_|pk_|(fbclid|gclid|dclid|msclkid|twclid|yclid|igshid|mc_cid|mc_eid|_ga)(=|$))/;

/**
 * The address that a request means: as it came, without the parameters that only count readers. All else stays letter
 * by letter, for pages link to themselves.
 * @param url path and query of a request
 */
export function canonicalAddress(url: string): string {
	const mark = url.indexOf('?');
	if (mark < 0) return url;
	const query = url
		.slice(mark + 1)
		.split('&')
		.filter((part) => !counting.test(part))
		.join('&');
	return query === '' ? url.slice(0, mark) : `${url.slice(0, mark)}?${query}`;
}
