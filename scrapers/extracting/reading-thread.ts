import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CollectProblem } from '../problem.ts';
import type { ExtractedText } from './extracted.ts';
import type { AboutBytes } from './read-bytes.ts';
import type { Answer } from './worker.ts';

/** How much one document may take of the machine. */
export interface ReadingLimits {
	/** Milliseconds for one document. */
	readonly timeMs: number;
	/** Megabytes of memory for the thread. */
	readonly memoryMb: number;
}

/** Reads documents one after another. */
export interface ReadingThread {
	/** @throws {CollectProblem} */
	read(bytes: Uint8Array, about: AboutBytes): Promise<ExtractedText>;
	close(): Promise<void>;
}

/**
 * A thread of its own in which documents are read, so that one made to hang or to eat memory ends as `unreadable` while the
 * process goes on. The thread is started when it is first needed, and anew after it had to be ended; while idle it does
 * not keep the process alive.
 */
export function readingThread(limits: ReadingLimits): ReadingThread {
	let worker: Worker | undefined;
	let turn: Promise<unknown> = Promise.resolve();

	const stop = async () => {
		const stopped = worker;
		worker = undefined;
		await stopped?.terminate();
	};
	const start = async () => {
		const started = new Worker(new URL('./worker.ts', import.meta.url), {
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
		});
		await once(started, 'message');
		return started;
	};

	const readNow = async (bytes: Uint8Array, about: AboutBytes): Promise<ExtractedText> => {
		worker ??= await start();
		const answer = await answerFrom(worker, { bytes, about }, limits.timeMs).catch(
			async (cause: unknown) => {
				await stop();
				throw exhausted(cause, about.url, limits);
			},
		);
		if ('text' in answer) return answer.text;
		const { code, message, stack } = answer.problem;
		throw new CollectProblem(code, about.url, message, {
			cause: Object.assign(new Error(message), { stack }),
		});
	};

	return {
		read(bytes, about) {
			const reading = turn.then(() => readNow(bytes, about));
			turn = reading.catch(() => undefined);
			return reading;
		},
		async close() {
			await turn;
			await stop();
		},
	};
}

class TimeOver extends Error {}

/** One answer of the thread; rejects when the thread dies or time is over. */
function answerFrom(
	worker: Worker,
	task: { bytes: Uint8Array; about: AboutBytes },
	timeMs: number,
) {
	const { promise, resolve, reject } = Promise.withResolvers<Answer>();
	const timer = setTimeout(() => reject(new TimeOver()), timeMs);
	const onExit = (code: number) => reject(new Error(`The reading thread ended with code ${code}.`));
	worker.ref();
	worker.once('message', resolve);
	worker.once('error', reject);
	worker.once('exit', onExit);
	// A view into a larger buffer would take the whole of it along.
	const bytes = new Uint8Array(task.bytes);
	worker.postMessage({ bytes, about: task.about }, [bytes.buffer]);
	return promise.finally(() => {
		clearTimeout(timer);
		worker.off('message', resolve);
		worker.off('error', reject);
		worker.off('exit', onExit);
		worker.unref();
	});
}

function exhausted(cause: unknown, url: string, limits: ReadingLimits): CollectProblem {
	if (cause instanceof TimeOver)
		return new CollectProblem(
			'unreadable',
			url,
			`The document was not read within ${limits.timeMs / 1000} s; it may be made to keep readers busy.`,
		);
	const isMemory =
		cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
	if (isMemory)
		return new CollectProblem(
			'unreadable',
			url,
			`The document needs more than ${limits.memoryMb} MB of memory to be read.`,
			{ cause },
		);
	const message = cause instanceof Error ? cause.message : String(cause);
	return new CollectProblem('unexpected', url, message, { cause });
}
