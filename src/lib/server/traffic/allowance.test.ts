import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAllowance } from './allowance.ts';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 26) + seconds * 1_000);

describe('an allowance', () => {
	test('is spent at once or bit by bit, and comes back with time', () => {
		const allowance = createAllowance({ perMinute: 60, visitors: 10 });
		for (let spent = 0; spent < 60; spent += 10) expect(allowance.spend('a', 10, at(0))).toBe(0);
		expect(allowance.spend('a', 10, at(0))).toBe(10);
		expect(allowance.spend('a', 10, at(9))).toBe(1);
		expect(allowance.spend('a', 10, at(10))).toBe(0);
		expect(allowance.spend('b', 60, at(10))).toBe(0);
	});

	test('is never more than that of a minute, however long somebody was away', () => {
		const allowance = createAllowance({ perMinute: 60, visitors: 10 });
		expect(allowance.spend('a', 60, at(0))).toBe(0);
		expect(allowance.spend('a', 60, at(86_400))).toBe(0);
		expect(allowance.spend('a', 1, at(86_400))).toBe(1);
	});

	test('puts nothing out of reach for ever, and a clock set back takes nothing', () => {
		const allowance = createAllowance({ perMinute: 5, visitors: 10 });
		expect(allowance.spend('a', 30, at(0))).toBe(0);
		expect(allowance.spend('a', 30, at(-3_600))).toBe(60);
		expect(allowance.spend('a', 30, at(60))).toBe(0);
	});

	test('forgets who has been away longest', () => {
		const allowance = createAllowance({ perMinute: 1, visitors: 2 });
		for (const visitor of ['a', 'b', 'a', 'c']) allowance.spend(visitor, 1, at(0));
		expect(allowance.size).toBe(2);
		expect(allowance.spend('a', 1, at(0))).toBe(60);
	});

	test('grants in any stretch of time no more than a bucket and what flowed in, and waiting as told is enough', () => {
		const requests = fc.array(
			fc.record({ cost: fc.integer({ min: 1, max: 40 }), pause: fc.integer({ max: 20, min: 0 }) }),
			{ maxLength: 60 },
		);
		fc.assert(
			fc.property(requests, fc.integer({ min: 1, max: 100 }), (asked, perMinute) => {
				const allowance = createAllowance({ perMinute, visitors: 5 });
				let now = 0;
				let granted = 0;
				for (const { cost, pause } of asked) {
					now += pause;
					const wait = allowance.spend('a', cost, at(now));
					if (wait > 0) {
						now += wait;
						expect(allowance.spend('a', cost, at(now))).toBe(0);
					}
					granted += Math.min(cost, perMinute);
					expect(granted).toBeLessThanOrEqual(perMinute + (now * perMinute) / 60 + 1e-6);
				}
			}),
		);
	});
});
