import { setTimeout as delay } from 'node:timers/promises';

/** Time, as the fetcher sees it; tests put their own in. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** @throws the signal's reason, as soon as it is aborted */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
	now: () => Date.now(),
	async sleep(ms, signal) {
		signal?.throwIfAborted();
		try {
			await delay(ms, undefined, { ...(signal && { signal }) });
		} catch (error) {
			signal?.throwIfAborted();
			throw error;
		}
	},
};
