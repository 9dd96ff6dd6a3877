import { isAPIError } from 'better-auth/api';
import type { Database } from '#lib/server/database/database.ts';
import { sessionKey } from './key.ts';
import { signInLibrary, type SignInLibrary } from './library.ts';

/** What sign-in needs: the database and the library on it. */
export interface Desk {
	readonly db: Database;
	readonly library: SignInLibrary;
}

/** Opens sign-in on a database; `origin` is the site's address. */
export async function openDesk(db: Database, origin: string): Promise<Desk> {
	return { db, library: signInLibrary(db, { origin, key: await sessionKey(db) }) };
}

/** What came of a request, with the cookies that go out with it. */
export interface Answer<Outcome> {
	readonly outcome: Outcome;
	/** Holds `set-cookie`. */
	readonly headers: Headers;
}

/** Where an attempt to prove who one is comes from. */
export interface Attempted {
	/** The request's headers, with its cookies. */
	readonly request: Headers;
	readonly address: string;
	readonly now: Date;
}

/** An answer without cookies. */
export const bare = <const Outcome>(outcome: Outcome): Answer<Outcome> => ({
	outcome,
	headers: new Headers(),
});

/** Calls the library. What it refuses is no failure, and its reason, which might help a guesser, ends here. */
export async function refusable<Result>(
	call: () => Promise<{ response: Result; headers: Headers }>,
): Promise<{ response: Result; headers: Headers } | undefined> {
	try {
		return await call();
	} catch (error) {
		if (isAPIError(error)) return undefined;
		throw error;
	}
}

/** A code as it was typed or pasted, without its spaces. */
export const typedCode = (code: string): string => code.replaceAll(/\s/g, '');
