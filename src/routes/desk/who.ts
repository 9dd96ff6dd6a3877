import { error } from '@sveltejs/kit';
import type { SignedIn } from '#lib/server/desk/sign-in/session.ts';

/** Who is signed in. The guard lets nobody else come as far as this. */
export function signedInHere(locals: App.Locals): SignedIn {
	return locals.signedIn ?? error(403, { message: 'signed out' });
}
