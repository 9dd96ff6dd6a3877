import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalAddress } from './address.ts';

test('who counts readers makes no other address', () => {
	for (const [written, meant] of [
		[
			'/en/companies?status=exited,suspended&q=glass',
			'/en/companies?status=exited,suspended&q=glass',
		],
		['/en/companies?utm_source=mail&status=exited&fbclid=1', '/en/companies?status=exited'],
		['/en?gclid=1', '/en'],
		['/en?fbclid', '/en'],
		['/en?', '/en'],
		['/en', '/en'],
		['/en?gclids=1&q=utm_source', '/en?gclids=1&q=utm_source'],
	] as const)
		expect(canonicalAddress(written)).toBe(meant);
});

test('any other query stays as it is', () => {
	const pairs = fc.array(
		fc.tuple(fc.constantFrom('q', 'status', 'as_of', 'é', 'a b'), fc.string()),
		{
			minLength: 1,
		},
	);
	fc.assert(
		fc.property(pairs, (list) => {
			const address = `/en/events?${new URLSearchParams(list).toString()}`;
			expect(canonicalAddress(address)).toBe(address);
			expect(canonicalAddress(`${address}&utm_source=mail`)).toBe(address);
		}),
	);
});
