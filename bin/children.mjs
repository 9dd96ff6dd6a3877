import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
/** How often to look whether npm is still there, in milliseconds. */
const PARENT_MS = 500;
/** The same signal within this time is one wish: npm passes on what the terminal sent already. */
const SAME_WISH_MS = 1_000;

/**
 * @typedef {import('node:child_process').ChildProcess} Child
 * @typedef {{ onStart?: (child: Child) => void,
 *             onSignal?: (signal: NodeJS.Signals, child: Child) => void }} Listeners
 */

/**
 * Starts a program, passes signals on to it and waits until it has ended; never ends it by force.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {Listeners} [listeners] `onSignal` is told of each signal after it was passed on
 * @returns {Promise<number>} its exit code, or 128 + the number of the signal that ended it
 * @throws {Error} when the program cannot be started
 */
export function runChild(program, args, options, listeners = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, options);
		const stopForwarding = forwardSignals(child, listeners.onSignal);
		listeners.onStart?.(child);
		child.once('error', (error) => {
			stopForwarding();
			reject(new Error(`${program} could not be started: ${error.message}.`));
		});
		child.once('close', (code, signal) => {
			stopForwarding();
			resolve(code ?? exitCodeFor(signal));
		});
	});
}

/**
 * @param {Child} child
 * @param {Listeners['onSignal']} onSignal
 */
function forwardSignals(child, onSignal) {
	/** @type {Map<string, number>} */
	const last = new Map();
	/** @param {NodeJS.Signals} signal */
	const forward = (signal) => {
		const now = Date.now();
		const again = now - (last.get(signal) ?? -Infinity) < SAME_WISH_MS;
		last.set(signal, now);
		if (again) return;
		// On Windows a terminal reaches the child by itself, and a signal would end it by force.
		if (process.platform !== 'win32') child.kill(signal);
		onSignal?.(signal, child);
	};
	for (const signal of FORWARDED) process.on(signal, forward);
	const parentWatch = watchParent(() => {
		forward('SIGTERM');
	});
	return () => {
		clearInterval(parentWatch);
		for (const signal of FORWARDED) process.off(signal, forward);
	};
}

/**
 * Notices when npm, which started this, has been ended. npm passes a SIGTERM on to its shell alone,
 * and the shell dies of it without a word: the server would go on for ever with nobody to stop it.
 * @param {() => void} onGone
 * @returns {NodeJS.Timeout | undefined} undefined when npm did not start this
 */
function watchParent(onGone) {
	if (!process.env['npm_lifecycle_event']) return undefined;
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		onGone();
	}, PARENT_MS);
	return watch;
}

/**
 * The exit code by which a shell names the end by a signal.
 * @param {NodeJS.Signals | null} signal
 * @returns {number} 128 + its number
 */
export function exitCodeFor(signal) {
	return 128 + ((signal && constants.signals[signal]) ?? constants.signals.SIGTERM);
}
