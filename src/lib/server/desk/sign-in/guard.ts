import { redirect, type RequestEvent } from '@sveltejs/kit';
import { messagesFor } from '#lib/messages/index.ts';
import { accountPage, guardedPath, mayUse, signInFor, signInPage } from './access.ts';
import { passOnCookies } from './cookies.ts';
import { currentDesk } from './current.ts';
import { whoIs } from './session.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];
/** What somebody may still do who must set a new password first. */
const beforePassword = [accountPage, '/desk/sign-out', '/desk/language', signInPage];

/** A refusal that a form action's script understands, or else a person. */
function refuse(event: RequestEvent, message: string): Response {
	const { headers } = event.request;
	return headers.get('x-sveltekit-action') === 'true'
		? Response.json({ type: 'error', status: 403, error: { message } }, { status: 403 })
		: new Response(`${message}\n`, {
				status: 403,
				headers: { 'content-type': 'text/plain; charset=utf-8' },
			});
}

/** Leads elsewhere. What a script asks for is answered by SvelteKit, which knows how to tell the script. */
function lead(event: RequestEvent, location: string): Response {
	if (event.isDataRequest) redirect(303, location);
	return new Response(null, { status: 303, headers: { location } });
}

/**
 * Stands before every address of the desk: says who is signed in (`event.locals.person`), and answers in the page's
 * place where that person, or a stranger, has no business there. It goes by where the page lies, so none can forget it.
 */
export async function guardDesk(event: RequestEvent): Promise<Response | undefined> {
	const { pathname, search, origin } = event.url;
	const path = guardedPath(event.route.id, pathname);
	const { method, headers } = event.request;
	const t = messagesFor(event.locals.language);
	const safe = safeMethods.includes(method);
	// Another site's page may send a form here, with the reviewer's cookie (SameSite=Lax) where browsers are old.
	if (!safe && headers.get('origin') !== origin) return refuse(event, t.signIn.foreign);

	const { outcome, headers: answered } = await whoIs(
		await currentDesk(origin),
		headers,
		new Date(),
	);
	passOnCookies(answered, event.cookies);
	event.locals.signedIn = outcome;
	event.locals.person = outcome?.person ?? null;

	if (mayUse(path, event.locals.person)) {
		const blocked = outcome?.mustChangePassword === true && !beforePassword.includes(path);
		return blocked ? lead(event, accountPage) : undefined;
	}
	if (event.locals.person) return refuse(event, t.signIn.adminsOnly);
	return safe ? lead(event, signInFor(pathname + search)) : refuse(event, t.signIn.signedOut);
}
