import { expect, test } from 'vitest';
import { createAddressGuard } from './address-guard.ts';
import { spacingFor } from './spacing.ts';

const manners = { spacingMs: 3_000, maxRequests: 200 };

const spacing = (addresses: readonly string[], minDelayMs?: number, crawlDelay?: number) => {
	const found = addresses.map((address) => ({ address, family: 4 }));
	const guard = createAddressGuard(['10.0.0.0/8', '8.0.0.0/8'], () => Promise.resolve(found));
	return spacingFor({ guard, minDelayMs }, new URL('http://named.example/'), manners, crawlDelay);
};

test.each<[string, Parameters<typeof spacing>, number]>([
	['an exempt host', [['10.0.0.1'], 5], 5],
	['an exempt host without a setting', [['10.0.0.1']], 3_000],
	['an exempt host that names a delay', [['10.0.0.1'], 5, 2], 2_000],
	['a public host', [['1.1.1.1'], 5], 3_000],
	['a public host in an allowed range', [['8.8.8.8'], 5], 3_000],
	['a host that is exempt in part', [['10.0.0.1', '1.1.1.1'], 5], 3_000],
	['a host without an address', [[], 5], 3_000],
	['a host that must not be asked', [['192.168.0.1'], 5], 3_000],
	['a delay shorter than the spacing', [['1.1.1.1'], undefined, 1], 3_000],
	['a delay longer than the spacing', [['1.1.1.1'], undefined, 10], 10_000],
])('%s', async (_, given, ms) => {
	expect(await spacing(...given)).toBe(ms);
});
