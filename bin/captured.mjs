import { exitCodeFor, runChild } from './children.mjs';

/** How long a program may take to stop after a signal, in milliseconds. */
const PATIENCE_MS = 3_000;

/** Ends the launcher with `code`; `message` and `output` say why. */
export class StepError extends Error {
	/**
	 * @param {string} message a sentence for the person at the keyboard
	 * @param {number} code exit status
	 * @param {string} [output] what the failed program said
	 */
	constructor(message, code, output = '') {
		super(message);
		this.code = code;
		this.output = output;
	}
}

/**
 * Runs a program and keeps what it says to itself, to be shown only if it fails. Interrupted, it has
 * a few seconds to stop and is then ended by force: npm would go on installing for half a minute.
 * That is safe here, because an unfinished step is always begun anew.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {string} failure the sentence for the case that it fails: what happened, how to mend it
 * @throws {StepError} with the program's output when it fails; without when it was interrupted
 */
export async function runQuietly(program, args, options, failure) {
	/** @type {Buffer[]} */
	const output = [];
	const keep = (/** @type {Buffer} */ chunk) => output.push(chunk);
	/** @type {NodeJS.Signals | undefined} */
	let stoppedBy;
	/** @type {NodeJS.Timeout | undefined} */
	let patience;
	const code = await runChild(
		program,
		args,
		{ ...options, stdio: ['ignore', 'pipe', 'pipe'] },
		{
			onStart(child) {
				child.stdout?.on('data', keep);
				child.stderr?.on('data', keep);
			},
			onSignal(signal, child) {
				stoppedBy ??= signal;
				patience ??= setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
			},
		},
	);
	clearTimeout(patience);
	if (stoppedBy) {
		throw new StepError(
			'Interrupted. The next start begins this step anew.',
			exitCodeFor(stoppedBy),
		);
	}
	if (code !== 0) throw new StepError(failure, 1, Buffer.concat(output).toString('utf8').trim());
}
