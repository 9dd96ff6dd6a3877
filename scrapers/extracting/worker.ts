import { parentPort } from 'node:worker_threads';
import { asProblem, type ProblemCode } from '../problem.ts';
import type { ExtractedText } from './extracted.ts';
import { readBytes, type AboutBytes } from './read-bytes.ts';

/** What the thread is sent. */
export interface Task {
	readonly bytes: Uint8Array;
	readonly about: AboutBytes;
}

/** What it sends back: a text, or a problem as plain data, since a class does not survive the way. */
export type Answer =
	| { readonly text: ExtractedText }
	| { readonly problem: { code: ProblemCode; message: string; stack: string | undefined } };

async function answer({ bytes, about }: Task): Promise<Answer> {
	try {
		return { text: await readBytes(bytes, about) };
	} catch (error) {
		const { code, message, cause, stack } = asProblem(error, about.url);
		const from = cause instanceof Error ? cause.stack : stack;
		return { problem: { code, message, stack: from } };
	}
}

/** Tells that the thread has loaded what it needs; the time for a document begins after that. */
parentPort?.postMessage('ready');
parentPort?.on('message', (task: Task) => {
	void answer(task).then((answered) => parentPort?.postMessage(answered));
});
