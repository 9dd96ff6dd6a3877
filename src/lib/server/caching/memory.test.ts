import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoundedMemory } from './memory.ts';

test('however it is used, memory stays below its limit, and what was asked for last stays', () => {
	const limit = 64_000;
	const uses = fc.array(
		fc.record({
			key: fc.integer({ min: 0, max: 40 }).map(String),
			bytes: fc.nat(6_000),
			isAsked: fc.boolean(),
		}),
		{ maxLength: 200 },
	);
	fc.assert(
		fc.property(uses, (list) => {
			const memory = new BoundedMemory<number>(limit);
			for (const { key, bytes, isAsked } of list) {
				if (isAsked) memory.get(key);
				else memory.set(key, bytes, bytes);
				expect(memory.bytes).toBeLessThanOrEqual(limit);
				if (!isAsked) expect(memory.get(key)).toBe(bytes <= memory.largest ? bytes : undefined);
			}
		}),
	);
});

test('what nobody asked for the longest goes first', () => {
	const memory = new BoundedMemory<string>(16_000);
	for (const key of ['a', 'b', 'c', 'd']) memory.set(key, key, 900);
	memory.get('a');
	for (const key of ['e', 'f']) memory.set(key, key, 900);
	expect([memory.get('a'), memory.get('b'), memory.get('f')]).toEqual(['a', undefined, 'f']);
});
