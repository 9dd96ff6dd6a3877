import type { Clock } from '../clock.ts';

/** A clock on which waiting takes no time, and which remembers how long was waited. */
export function pretendClock(start = Date.UTC(2026, 0, 15)): Clock & {
	readonly waits: number[];
	advance(ms: number): void;
} {
	let time = start;
	const waits: number[] = [];
	return {
		waits,
		now: () => time,
		advance: (ms) => {
			time += ms;
		},
		async sleep(ms, signal) {
			signal?.throwIfAborted();
			await Promise.resolve();
			waits.push(ms);
			time += ms;
		},
	};
}
