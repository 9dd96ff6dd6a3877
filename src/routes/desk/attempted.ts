import type { RequestEvent } from '@sveltejs/kit';
import type { Attempted } from '#lib/server/desk/sign-in/desk.ts';

/** From where a password is tried. */
export const attemptedIn = ({ request, getClientAddress }: RequestEvent): Attempted => ({
	request: request.headers,
	address: getClientAddress(),
	now: new Date(),
});
