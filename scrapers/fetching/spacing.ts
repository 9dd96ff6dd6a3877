import type { Manners } from '../exchange.ts';
import type { FetcherContext } from './context.ts';

/**
 * Milliseconds to the request before: the source's spacing, or the wish of robots.txt (seconds) where that is longer.
 * Only a host all of whose addresses are exempt, as in tests, may be asked at the shorter intervals of the settings.
 */
export async function spacingFor(
	context: Pick<FetcherContext, 'guard' | 'minDelayMs'>,
	url: URL,
	manners: Manners,
	crawlDelay: number | undefined,
): Promise<number> {
	const own = (await mayBeShort(context, url)) ? (context.minDelayMs ?? 0) : manners.spacingMs;
	return Math.max(own, (crawlDelay ?? 0) * 1000);
}

async function mayBeShort(
	{ guard, minDelayMs }: Pick<FetcherContext, 'guard' | 'minDelayMs'>,
	url: URL,
): Promise<boolean> {
	if (minDelayMs === undefined) return false;
	const addresses = await guard.resolve(url.hostname).catch(() => []);
	return addresses.length > 0 && addresses.every(({ address }) => guard.isExempt(address));
}
