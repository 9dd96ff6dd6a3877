import type { Cookies } from '@sveltejs/kit';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';

/** Gives the cookies that the sign-in library sets to the answer of the page. */
export function passOnCookies(from: Headers, to: Cookies): void {
	for (const line of from.getSetCookie())
		for (const [name, attributes] of parseSetCookieHeader(line))
			to.set(name, attributes.value, {
				...toCookieOptions(attributes),
				path: attributes.path ?? '/desk',
			});
}
