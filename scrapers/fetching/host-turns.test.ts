import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHostTurns, type HostLease } from './host-turns.ts';
import { pretendClock } from './testing/clock.ts';

/** Takes turns one after the other and says when each began, in ms since the first. */
async function starts(spacings: readonly number[], random: () => number): Promise<number[]> {
	const clock = pretendClock();
	const turns = createHostTurns({ clock, random });
	const began: number[] = [];
	for (const spacing of spacings)
		await turns.take('host.example', spacing, () => Promise.resolve(began.push(clock.now())));
	return began.map((at) => at - (began[0] ?? 0));
}

describe('turns', () => {
	test('never come closer than the spacing, and not much later', async () => {
		const spacing = fc.integer({ min: 0, max: 60_000 });
		const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
		await fc.assert(
			fc.asyncProperty(
				spacing,
				fc.array(chance, { minLength: 5, maxLength: 5 }),
				async (ms, chances) => {
					const rest = [...chances];
					const began = await starts([ms, ms, ms, ms], () => rest.pop() ?? 0);
					for (const [at, start] of began.slice(1).entries()) {
						const gap = start - (began[at] ?? 0);
						expect(gap).toBeGreaterThanOrEqual(ms);
						expect(gap).toBeLessThanOrEqual(Math.ceil(ms * 1.08));
					}
				},
			),
		);
	});

	test('keep the longer of two spacings', async () => {
		expect(await starts([1_000, 5_000, 1_000, 1_000], () => 0)).toEqual([0, 5_000, 10_000, 11_000]);
	});

	test('come later after a slow answer, not on top of it', async () => {
		const clock = pretendClock();
		const turns = createHostTurns({ clock, random: () => 0 });
		await turns.take('a', 1_000, () => clock.sleep(10_000));
		await turns.take('a', 1_000, () => Promise.resolve());
		expect(clock.waits).toEqual([10_000]);
	});

	test('go on after a failure', async () => {
		const turns = createHostTurns({ clock: pretendClock() });
		await expect(turns.take('a', 0, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await turns.take('a', 0, () => Promise.resolve('yes'))).toBe('yes');
	});

	test('wait no longer than the spacing when the clock is set back', async () => {
		const clock = pretendClock();
		const turns = createHostTurns({ clock, random: () => 0 });
		await turns.take('a', 1_000, () => Promise.resolve());
		clock.advance(-86_400_000);
		await turns.take('a', 1_000, () => Promise.resolve());
		expect(clock.waits).toEqual([1_000]);
	});

	test('are left by who gives up waiting, and the order stays', async () => {
		const turns = createHostTurns();
		const done: string[] = [];
		const first = Promise.withResolvers<undefined>();
		const controller = new AbortController();
		const waiting = [
			turns.take('a', 0, () => first.promise),
			turns.take('a', 0, () => Promise.resolve(done.push('second')), controller.signal),
			turns.take('a', 0, () => Promise.resolve(done.push('third'))),
		];
		controller.abort(new Error('enough'));
		await expect(waiting[1]).rejects.toThrow('enough');
		expect(done).toEqual([]);
		first.resolve(undefined);
		await Promise.allSettled(waiting);
		expect(done).toEqual(['third']);
	});

	test('are not passed on before a running request has ended, aborted or not', async () => {
		const turns = createHostTurns();
		const controller = new AbortController();
		const running = Promise.withResolvers<string>();
		const started = Promise.withResolvers<undefined>();
		let next = false;
		const first = turns.take(
			'a',
			0,
			() => {
				started.resolve(undefined);
				return running.promise;
			},
			controller.signal,
		);
		const second = turns.take('a', 0, () => Promise.resolve((next = true)));
		await started.promise;
		controller.abort(new Error('enough'));
		await Promise.resolve();
		expect(next).toBe(false);
		running.resolve('ended');
		await Promise.all([first, second]);
		expect(next).toBe(true);
	});
});

describe('a lease', () => {
	function pretendLease(waits: number[]): HostLease & { readonly log: string[] } {
		const log: string[] = [];
		return {
			log,
			claim: (host, spacingMs) => {
				log.push(`claim ${host} ${spacingMs}`);
				return Promise.resolve(waits.shift() ?? 0);
			},
			release: (host) => Promise.resolve(void log.push(`release ${host}`)),
		};
	}

	test('is claimed until it is ours, and released whatever happens', async () => {
		const lease = pretendLease([700, 300]);
		const clock = pretendClock();
		const turns = createHostTurns({ clock, lease, random: () => 0 });
		const failing = turns.take('a', 50, () => {
			lease.log.push('ask');
			return Promise.reject(new Error('no'));
		});
		await expect(failing).rejects.toThrow('no');
		expect(lease.log).toEqual(['claim a 50', 'claim a 50', 'claim a 50', 'ask', 'release a']);
		expect(clock.waits).toEqual([700, 300]);
	});

	test('is not waited for after an abort', async () => {
		const controller = new AbortController();
		const lease: HostLease = {
			claim: () => {
				controller.abort(new Error('enough'));
				return Promise.resolve(1_000);
			},
			release: () => Promise.reject(new Error('not ours')),
		};
		const turns = createHostTurns({ clock: pretendClock(), lease });
		const waiting = turns.take('a', 0, () => Promise.resolve(), controller.signal);
		await expect(waiting).rejects.toThrow('enough');
	});
});
