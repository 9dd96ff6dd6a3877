import type { Store } from '#lib/server/database/database.ts';
import { currentStore } from '#lib/server/database/current.ts';
import { openDesk, type Desk } from './desk.ts';

const opened = new WeakMap<Store, Promise<Desk>>();

/** Sign-in on the database of this process, opened when the desk is first asked for; `origin` is the site's address. */
export function currentDesk(origin: string): Promise<Desk> {
	const store = currentStore();
	const before = opened.get(store);
	if (before) return before;
	const opening = openDesk(store.db, origin);
	opened.set(store, opening);
	// A database that did not answer is asked again by the next request.
	opening.catch(() => opened.delete(store));
	return opening;
}
