import type { RequestEvent } from '@sveltejs/kit';
import type { Attempted } from '#lib/server/desk/sign-in/desk.ts';

/** From where a password is tried. Who reaches the server past the proxy that names visitors is one unknown visitor. */
export function attemptedIn({ request, getClientAddress }: RequestEvent): Attempted {
	let address = 'unknown';
	try {
		address = getClientAddress();
	} catch {
		// ADDRESS_HEADER is set and the request does not carry it.
	}
	return { request: request.headers, address, now: new Date() };
}
