import { redirect } from '@sveltejs/kit';
import { signInPage } from '#lib/server/desk/sign-in/access.ts';
import { passOnCookies } from '#lib/server/desk/sign-in/cookies.ts';
import { currentDesk } from '#lib/server/desk/sign-in/current.ts';
import { signOut } from '#lib/server/desk/sign-in/session.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, cookies, url }) => {
	passOnCookies(await signOut(await currentDesk(url.origin), request.headers), cookies);
	redirect(303, signInPage);
};
