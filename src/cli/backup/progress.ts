import { say } from '../steps.ts';

/** How often a long step says how far it is, in milliseconds. */
const SAY_EVERY_MS = 5_000;

/** Says from time to time how far a step is, of how much; a step that is soon done says nothing. */
export function progressOf(step: string, what: string): (done: number, all: number) => void {
	let last = Date.now();
	return (done, all) => {
		const now = Date.now();
		if (now - last < SAY_EVERY_MS || done === all) return;
		last = now;
		say(step, `${done.toLocaleString('en')} of ${all.toLocaleString('en')} ${what}`);
	};
}
