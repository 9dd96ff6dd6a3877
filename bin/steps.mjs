/** Width of the first column, shared with the lines that the program prints after these. */
const LABEL = 9;

/**
 * Where the lines of a step go. `quiet` leaves out steps that had nothing to do, for commands whose
 * own output matters more.
 * @typedef {{ stream: NodeJS.WriteStream, quiet: boolean }} Progress
 */

/**
 * Prints `text` as the line of the step `label`.
 * @param {Progress} progress
 * @param {string} label
 * @param {string} text
 */
export function say(progress, label, text) {
	progress.stream.write(`${label.padEnd(LABEL)}${text}\n`);
}

/**
 * Prints that the step had nothing to do, unless that is to be left out.
 * @param {Progress} progress
 * @param {string} label
 */
export function saySkipped(progress, label) {
	if (!progress.quiet) say(progress, label, 'up to date, skipped');
}

/**
 * Does `work` and shows that it is going on: seconds that count up on a terminal, one line at the
 * beginning elsewhere; at the end one line with the time it took. The line is left open to the
 * caller when `work` fails.
 * @template T
 * @param {Progress} progress
 * @param {string} label
 * @param {string} doing what is being done, with how long it usually takes
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(progress, label, doing, work) {
	const { stream } = progress;
	const started = Date.now();
	const seconds = () => String(Math.round((Date.now() - started) / 1000));
	const live = () => stream.write(`\r${label.padEnd(LABEL)}${doing}  ${seconds()} s\u001B[K`);
	if (!stream.isTTY) say(progress, label, doing);
	const ticking = stream.isTTY ? setInterval(live, 1_000) : undefined;
	if (stream.isTTY) live();
	try {
		const result = await work();
		if (stream.isTTY) stream.write('\r\u001B[K');
		say(progress, label, `done in ${seconds()} s`);
		return result;
	} catch (error) {
		if (stream.isTTY) stream.write('\n');
		throw error;
	} finally {
		clearInterval(ticking);
	}
}
