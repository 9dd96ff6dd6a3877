/**
 * One loopback address for each fictional company or service, so that rules "per host" meet several hosts.
 * Linux answers on all of 127.0.0.0/8; macOS needs `ifconfig lo0 alias` for those after the first.
 */
export const addresses = {
	/** Hokushin Heavy Industries: one list, UTF-8. */
	hokushin: '127.0.0.1',
	/** Aoba Tire: pages with "next" links. */
	aoba: '127.0.0.2',
	/** Sokai Trading: an archive for each year. */
	sokai: '127.0.0.3',
	/** Gyoko Electric: a list that a script builds. */
	gyoko: '127.0.0.4',
	/** Shirakabadai Foods: Shift_JIS, neither ETag nor Last-Modified. */
	shirakabadai: '127.0.0.5',
	/** Narutaki Glass: EUC-JP, one page in ISO-2022-JP. */
	narutaki: '127.0.0.6',
	/** Tonagi Shipping: PDF files only. */
	tonagi: '127.0.0.7',
	/** Kobai Apparel: Japanese and English pairs. */
	kobai: '127.0.0.8',
	/** A service that hosts the IR lists of three companies in three shapes. */
	hosted: '127.0.0.9',
	/** Hoshikage Optics: RSS. */
	hoshikage: '127.0.0.10',
	/** Shioji Agricultural Machinery: Atom. */
	shioji: '127.0.0.11',
	/** Suirei Energy: one page that is rewritten in place. */
	suirei: '127.0.0.12',
	/** The look-alike of EDINET API v2. */
	edinet: '127.0.0.13',
	/** The look-alike of the JaCER site. */
	jacer: '127.0.0.14',
	/** A host for every kind of robots.txt. */
	robots: '127.0.0.15',
	/** Everything that can be wrong with an answer. */
	hostile: '127.0.0.16',
} as const;

export type HostName = keyof typeof addresses;
export const hostNames = Object.keys(addresses) as HostName[];

/** The port in the declarations of `sites/`. */
export const usualPort = 4817;

/** The host that listens on a loopback address. */
export function hostAt(address: string | undefined): HostName | undefined {
	const plain = address?.replace(/^::ffff:/, '');
	return hostNames.find((name) => addresses[name] === plain);
}
