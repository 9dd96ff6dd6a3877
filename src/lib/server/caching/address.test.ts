import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalAddress } from './address.ts';

test('the order of parameters and who counts readers make no other address', () => {
	for (const [written, meant] of [
		['/en/companies?status=exited&q=glass', '/en/companies?q=glass&status=exited'],
		['/en/companies?utm_source=mail&status=exited&fbclid=1', '/en/companies?status=exited'],
		['/en?gclid=1', '/en'],
		['/en?', '/en'],
		['/en', '/en'],
		[
			'/en/companies?status=exited&sector=1&status=suspended',
			'/en/companies?sector=1&status=exited&status=suspended',
		],
	] as const)
		expect(canonicalAddress(written)).toBe(meant);
});

test('any query keeps the values of every parameter, each in its order', () => {
	const pairs = fc.array(
		fc.tuple(fc.constantFrom('q', 'status', 'as_of', 'é', 'a b'), fc.string()),
	);
	fc.assert(
		fc.property(pairs, (list) => {
			const written = new URLSearchParams(list);
			const address = canonicalAddress(`/en/events?${written.toString()}`);
			const read = new URL(address, 'http://localhost').searchParams;
			for (const name of written.keys()) expect(read.getAll(name)).toEqual(written.getAll(name));
			expect(read.size).toBe(written.size);
			expect(canonicalAddress(address)).toBe(address);
		}),
	);
});
