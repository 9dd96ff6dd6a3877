/**
 * The address that a link leads to, without its fragment. Undefined for what is no page: `javascript:`, `mailto:`,
 * a fragment alone, credentials, or an address that does not parse.
 */
export function resolveLink(link: string, base: string): string | undefined {
	const written = link.trim();
	if (written === '' || written.startsWith('#') || !URL.canParse(written, base)) return undefined;
	const url = new URL(written, base);
	if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
		return undefined;
	url.hash = '';
	return url.href;
}

/** The address by which a disclosure is known: without the query parameters that change with every upload. */
export function withoutParameters(address: string, names: readonly string[]): string {
	const url = new URL(address);
	const stripped = names.filter((name) => url.searchParams.has(name));
	for (const name of stripped) url.searchParams.delete(name);
	return stripped.length > 0 ? url.href : address;
}

/** Whether an address lies on one of the hosts or below it; a leading `www.` makes no difference. */
export function isOnHost(address: string, hosts: readonly string[]): boolean {
	const host = new URL(address).hostname;
	return hosts.map(bare).some((own) => bare(host) === own || host.endsWith(`.${own}`));
}

function bare(host: string): string {
	return host.replace(/^www\./, '');
}
