import PQueue from 'p-queue';

/** Tasks of one name run one after the other, in the order in which they came. */
export interface Queues {
	/**
	 * A waiting task leaves its queue when `signal` is aborted; one that runs ends by itself.
	 * @throws what the task throws, or the signal's reason
	 */
	run<T>(name: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function createQueues(): Queues {
	const queues = new Map<string, PQueue>();
	return {
		async run(name, task, signal) {
			const queue = queues.get(name) ?? new PQueue({ concurrency: 1 });
			queues.set(name, queue);
			// The queue would start the next task as soon as this one's signal is aborted, running or not.
			const waiting = new AbortController();
			const leave = (): void => waiting.abort(signal?.reason);
			signal?.throwIfAborted();
			signal?.addEventListener('abort', leave);
			try {
				return await queue.add(
					() => {
						signal?.removeEventListener('abort', leave);
						return task();
					},
					{ signal: waiting.signal },
				);
			} finally {
				signal?.removeEventListener('abort', leave);
				if (queue.size === 0 && queue.pending === 0) queues.delete(name);
			}
		},
	};
}
