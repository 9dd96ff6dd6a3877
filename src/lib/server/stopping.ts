/**
 * Whether this process has been told to stop. The command line hears the signal, and the bundled web server, which is
 * another module graph with another copy of this file, says so to whoever sends visitors: hence a place on `globalThis`.
 */
const place = Symbol.for('tettai.stopping');
const shared = globalThis as { [place]?: boolean };

/** From now on this process wants no new visitors. */
export function beginStopping(): void {
	shared[place] = true;
}

/** Whether it wants none. */
export const isStopping = (): boolean => shared[place] === true;
