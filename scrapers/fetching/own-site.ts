import { isIP } from 'node:net';

/** Labels under which country registries hand out names: co.jp, or.jp, com.au, co.uk. */
const registryLabels = new Set('ac ad co com ed edu go gov gr lg ne net or org'.split(' '));

/**
 * The site that a host belongs to: the domain that its owner registered, as far as its form tells. It decides what a
 * page may load besides itself, never what is safe, so the few forms under which registries hand out company names
 * are enough.
 * @param hostname as `URL.hostname` writes it
 */
export function siteOf(hostname: string): string {
	if (hostname.startsWith('[') || isIP(hostname) !== 0) return hostname;
	const labels = hostname.replace(/\.$/, '').split('.');
	const top = labels.at(-1) ?? '';
	const underRegistry = top.length === 2 && registryLabels.has(labels.at(-2) ?? '');
	return labels.slice(underRegistry ? -3 : -2).join('.');
}
