import { lookup as resolveName, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import ipaddr from 'ipaddr.js';
import { CollectProblem } from '../problem.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = readonly [Address, number];

/** IPv6 addresses of the public internet are allocated from this block only. */
const allocated: Range = ipaddr.parseCIDR('2000::/3');
/** A translator's form of an IPv4 address, in the prefix that is the same everywhere (RFC 6052). */
const translated: Range = ipaddr.parseCIDR('64:ff9b::/96');

/** All addresses of a name; `node:dns` lookup unless a test puts its own in. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The callback form that `net.connect` and undici's connector take as `lookup`. */
export type GuardedLookup = (
	hostname: string,
	options: LookupOptions,
	callback: (
		error: NodeJS.ErrnoException | null,
		address: string | LookupAddress[],
		family?: number,
	) => void,
) => void;

/** Which addresses may be connected to. */
export interface AddressGuard {
	/** Whether this numeric address may be connected to. */
	allows(ip: string): boolean;
	/** Whether it may only because the settings name it: a private address, as tests use. */
	isExempt(ip: string): boolean;
	/**
	 * Checks an address before anything is sent: http or https, no user name or password, and no numeric host that is
	 * not allowed (in whichever form it is written: decimal, octal, hexadecimal, shortened). Names are checked when they
	 * are looked up.
	 * @throws {CollectProblem} `unsafe_address`
	 */
	check(url: string | URL): URL;
	/**
	 * All addresses of a host (a name, or an address as `URL.hostname` writes it).
	 * @throws {CollectProblem} `unsafe_address` if even one of them is not allowed; any DNS error as it is
	 */
	resolve(hostname: string): Promise<LookupAddress[]>;
	/**
	 * For `net.connect`: answers only if every address is allowed. Numeric hosts never come here; check them with
	 * {@link AddressGuard.allows}, and the address of the connected socket too.
	 */
	readonly lookup: GuardedLookup;
}

/**
 * Whether an address belongs to the public internet: global unicast, by range. A v4-mapped address counts as the IPv4
 * address that it is, one of the well-known NAT64 prefix as the one that it embeds. v4-compatible, 6to4 and Teredo
 * addresses are refused: no public page is reached in these forms alone, and each can point inside.
 */
export function isGlobalUnicast(ip: string): boolean {
	const address = parse(ip);
	return address !== undefined && isPublic(address);
}

/**
 * @param allowed CIDR ranges that may be connected to although they are not public (TETTAI_ALLOW_ADDRESSES)
 * @throws {Error} that names a range which is none
 */
export function createAddressGuard(
	allowed: readonly string[] = [],
	resolve: Resolve = resolveAll,
): AddressGuard {
	const ranges = allowed.map(parseRange);
	const isExempt = (ip: string): boolean => {
		const address = parse(ip);
		if (address === undefined || isPublic(address)) return false;
		return ranges.some((range) => within(address, range));
	};
	const allows = (ip: string): boolean => isGlobalUnicast(ip) || isExempt(ip);

	function check(given: string | URL): URL {
		const url = URL.parse(String(given));
		if (url === null)
			throw unsafe(
				String(given),
				'This is no web address; correct it where it is declared or linked.',
			);
		if (url.protocol !== 'http:' && url.protocol !== 'https:')
			throw unsafe(
				url.host,
				`An address of the kind ${url.protocol} is not fetched; only http and https are.`,
			);
		if (url.username !== '' || url.password !== '')
			throw unsafe(
				url.host,
				`The address at ${url.host} holds a user name or password; leave them out.`,
			);
		const host = bare(url.hostname);
		if (isIP(host) !== 0 && !allows(host)) throw refused(host, host);
		return url;
	}

	async function resolveGuarded(hostname: string): Promise<LookupAddress[]> {
		const host = bare(hostname);
		const family = isIP(host);
		const found = family === 0 ? [...(await resolve(host))] : [{ address: host, family }];
		const bad = found.find(({ address }) => !allows(address));
		if (bad) throw refused(host, bad.address);
		return found;
	}

	const lookup: GuardedLookup = (hostname, options, callback) => {
		resolveGuarded(hostname).then(
			(found) => {
				const wanted = ofFamily(found, options.family);
				const [first] = wanted;
				if (first === undefined) callback(notFound(hostname), []);
				else if (options.all) callback(null, wanted);
				else callback(null, first.address, first.family);
			},
			(error: unknown) => callback(error as NodeJS.ErrnoException, []),
		);
	};

	return { allows, isExempt, check, resolve: resolveGuarded, lookup };
}

/** The problem of a host that is, or resolves to, an address that may not be connected to. */
export function refused(host: string, ip: string): CollectProblem {
	const where = host === ip ? host : `${host} (${ip})`;
	return unsafe(
		host,
		`${where} is not a public address, and nothing was sent to it. If it is meant to be reached, add its range to TETTAI_ALLOW_ADDRESSES.`,
	);
}

const unsafe = (host: string, message: string): CollectProblem =>
	new CollectProblem('unsafe_address', host, message);

const resolveAddresses = promisify(resolveName);

async function resolveAll(hostname: string): Promise<readonly LookupAddress[]> {
	return resolveAddresses(hostname, { all: true });
}

function notFound(hostname: string): NodeJS.ErrnoException {
	return Object.assign(new Error(`${hostname} has no address of the wanted family.`), {
		code: 'ENOTFOUND',
	});
}

function ofFamily(found: LookupAddress[], family: LookupOptions['family']): LookupAddress[] {
	const wanted = family === 'IPv4' ? 4 : family === 'IPv6' ? 6 : (family ?? 0);
	return wanted === 0 ? found : found.filter((address) => address.family === wanted);
}

/** A host as `URL.hostname` writes it, without the brackets of an IPv6 address. */
const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** An address as sockets and resolvers write it; a v4-mapped one is read as IPv4, one with a zone is none. */
function parse(ip: string): Address | undefined {
	const family = isIP(ip);
	if (family === 0 || ip.includes('%')) return undefined;
	if (family === 4) return ipaddr.IPv4.parse(ip);
	// ipaddr.js takes ::1.2.3.4 for the v4-mapped ::ffff:1.2.3.4; written as a URL writes it, there is no doubt.
	return ipaddr.process(new URL(`http://[${ip}]`).hostname.slice(1, -1));
}

function parseRange(range: string): Range {
	if (!ipaddr.isValidCIDR(range))
		throw new Error(
			`"${range}" in TETTAI_ALLOW_ADDRESSES is not a range of addresses; write it like 127.0.0.0/8 or fd00::/8.`,
		);
	return ipaddr.parseCIDR(range);
}

const within = (address: Address, [start, bits]: Range): boolean =>
	address.kind() === start.kind() && address.match(start, bits);

function isPublic(address: Address): boolean {
	if (address.kind() === 'ipv4') return address.range() === 'unicast';
	if (within(address, translated))
		return isPublic(ipaddr.fromByteArray(address.toByteArray().slice(-4)));
	return within(address, allocated) && address.range() === 'unicast';
}
