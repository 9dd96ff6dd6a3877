import { parentPort, workerData } from 'node:worker_threads';
import type { Exchange } from '../exchange.ts';
import { openArchive, type ArchiveSettings } from './open.ts';
import { ArchiveFailure } from './storage.ts';
import { writeCapture, type WrittenCapture } from './warc.ts';

/** What the thread is sent: a capture to be written. */
export interface Task {
	/** Told back with the answer. */
	readonly id: number;
	readonly name: string;
	readonly exchange: Exchange;
}

/** What it sends back: where the capture lies, or an error as plain data, since a class does not survive the way. */
export type Answer = { readonly id: number } & (
	| { readonly written: WrittenCapture }
	| { readonly failure: { archive: boolean; message: string; stack: string | undefined } }
);

const storage = openArchive(workerData as ArchiveSettings);

async function answer({ id, name, exchange }: Task): Promise<Answer> {
	try {
		return { id, written: await writeCapture(storage, name, exchange) };
	} catch (error) {
		const { message, stack } = error instanceof Error ? error : new Error(String(error));
		return { id, failure: { archive: error instanceof ArchiveFailure, message, stack } };
	}
}

parentPort?.on('message', (task: Task) => {
	void answer(task).then((answered) => parentPort?.postMessage(answered));
});
