import { Worker } from 'node:worker_threads';
import type { Exchange } from '../exchange.ts';
import type { StoredCapture } from './inspect.ts';
import { openArchive, type ArchiveSettings } from './open.ts';
import { ArchiveFailure } from './storage.ts';
import { readCapture, type CapturePlace, type WrittenCapture } from './warc.ts';
import type { Answer, Task } from './writer.ts';

/** The archive as a run uses it. */
export interface CaptureArchive {
	/**
	 * Writes a capture, see `writeCapture`.
	 * @throws {ArchiveFailure}
	 */
	write(name: string, exchange: Exchange): Promise<WrittenCapture>;
	/** @throws {ArchiveFailure} */
	read(place: CapturePlace): Promise<StoredCapture>;
}

/**
 * Opens the archive that the settings name. Captures are packed and written in a thread of its own: beside asking servers
 * and the database, the hashing, packing and a dozen calls to the disk for each would halve the speed of a run. The
 * thread is started when it is first needed; while idle it does not keep the process alive.
 */
export function openCaptures(settings: ArchiveSettings): CaptureArchive {
	const storage = openArchive(settings);
	const waiting = new Map<number, PromiseWithResolvers<WrittenCapture>>();
	let thread: Worker | undefined;
	let asked = 0;

	function settle(answer: Answer): void {
		const asker = waiting.get(answer.id);
		waiting.delete(answer.id);
		if (waiting.size === 0) thread?.unref();
		if ('written' in answer) asker?.resolve(answer.written);
		else asker?.reject(errorOf(answer.failure));
	}

	function start(): Worker {
		const started = new Worker(new URL('./writer.ts', import.meta.url), {
			execArgv: [],
			workerData: settings,
		});
		const end = (cause: unknown): void => {
			thread = undefined;
			const failure = new ArchiveFailure('The thread that writes captures has ended.', { cause });
			for (const { reject } of waiting.values()) reject(failure);
			waiting.clear();
		};
		started.on('message', settle).on('error', end).on('exit', end);
		return started;
	}

	return {
		write(name, exchange) {
			thread ??= start();
			thread.ref();
			const id = (asked += 1);
			const asker = Promise.withResolvers<WrittenCapture>();
			waiting.set(id, asker);
			// A view into a larger buffer would take the whole of it along.
			const body = new Uint8Array(exchange.body);
			const task: Task = { id, name, exchange: { ...exchange, body } };
			thread.postMessage(task, [body.buffer]);
			return asker.promise;
		},
		read: (place) => readCapture(storage, place),
	};
}

function errorOf({ archive, message, stack }: Extract<Answer, { failure: unknown }>['failure']) {
	const cause = Object.assign(new Error(message), { stack });
	return archive ? new ArchiveFailure(message, { cause }) : new Error(message, { cause });
}
