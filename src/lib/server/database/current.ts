import type { Store } from './database.ts';

/**
 * The one store of this process. The command line opens it and the bundled web server, which is another module
 * graph with another copy of this file, reads it: hence a place on `globalThis`.
 */
const place = Symbol.for('tettai.store');
const shared = globalThis as { [place]?: Store };

/** Makes a store the one that pages read from. */
export function provideStore(store: Store): void {
	shared[place] = store;
}

/** Whether somebody has opened a store already. */
export function hasStore(): boolean {
	return shared[place] !== undefined;
}

/** The store that pages read from. */
export function currentStore(): Store {
	const store = shared[place];
	if (!store)
		throw new Error(
			'No database is open. Start Tettai with `npm start`, which opens it before it serves.',
		);
	return store;
}
