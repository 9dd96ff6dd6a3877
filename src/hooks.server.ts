import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { preferredLanguage } from '#lib/domain/language.ts';
import { languages, type Language } from '#lib/domain/terms.ts';
import { canonicalAddress } from '#lib/server/caching/address.ts';
import { currentCache } from '#lib/server/caching/current.ts';
import { keptOrMade } from '#lib/server/caching/keep.ts';
import { isKeptRoute, isStreamedRoute } from '#lib/server/caching/kept-routes.ts';
import { compressed } from '#lib/server/compressed.ts';
import { openStore } from '#lib/server/database/connect.ts';
import { hasStore, provideStore } from '#lib/server/database/current.ts';
import { isUnavailable } from '#lib/server/database/unavailable.ts';
import { guardedPath, isDesk } from '#lib/server/desk/sign-in/access.ts';
import { logError, logRequest } from '#lib/server/logging/requests.ts';
import { readSettings } from '#lib/server/settings.ts';
import { isStopping } from '#lib/server/stopping.ts';
import { secure, type Place } from '#lib/server/traffic/headers.ts';
import { overAllowance } from '#lib/server/traffic/limit.ts';
import { notNow } from '#lib/server/traffic/refusal.ts';

/** The command line opens the database before it serves; the development server leaves that to us. */
export const init: ServerInit = async () => {
	if (hasStore()) return;
	const store = await openStore(readSettings(process.env));
	await store.migrate();
	provideStore(store);
};

/** The language of an address; at the desk, whose addresses name none, the one chosen there or else the browser's. */
function languageOf({ url, request, cookies }: RequestEvent, desk: boolean): Language {
	const first = url.pathname.split('/')[1];
	const named = languages.find((language) => language === first);
	if (named || !desk) return named ?? 'en';
	const chosen = languages.find((language) => language === cookies.get('desk_lang'));
	return chosen ?? preferredLanguage(request.headers.get('accept-language'));
}

function placeOf({ route, url }: RequestEvent): Place {
	if (isDesk(guardedPath(route.id, url.pathname))) return 'desk';
	return route.id?.startsWith('/[lang=lang]/embed/') ? 'embed' : 'public';
}

/** What stands before the desk is loaded when somebody comes there; public pages never wait for it. */
async function guard(event: RequestEvent): Promise<Response | undefined> {
	const { guardDesk } = await import('#lib/server/desk/sign-in/guard.ts');
	try {
		return await guardDesk(event);
	} catch (error) {
		if (!isUnavailable(error)) throw error;
		logError(error, event);
		return databaseGone(event);
	}
}

/** Seconds after which it is worth asking again while the database is gone. */
const GONE_SECONDS = 30;

const databaseGone = ({ request, locals }: RequestEvent): Response =>
	notNow({ status: 503, seconds: GONE_SECONDS }, { request, language: locals.language });

/** Whether the database did not answer meanwhile. */
const isGone = ({ locals }: RequestEvent): boolean => locals.unavailable;

/** While the database is gone: the page that says so with a status that says so too, and the sentence alone for programs. */
function unavailable(event: RequestEvent, response: Response): Response {
	if (!response.headers.has('x-sveltekit-page')) return databaseGone(event);
	const headers = new Headers(response.headers);
	headers.set('retry-after', String(GONE_SECONDS));
	headers.set('cache-control', 'no-store');
	return new Response(response.body, { status: 503, headers });
}

export const handle: Handle = async ({ event, resolve }) => {
	const began = performance.now();
	const place = placeOf(event);
	const { locals } = event;
	locals.language = languageOf(event, place === 'desk');
	locals.person = null;
	locals.signedIn = null;
	locals.unavailable = false;
	const make = async (): Promise<Response> => {
		const refused = place === 'desk' ? await guard(event) : undefined;
		let response =
			refused ??
			overAllowance(event) ??
			(await resolve(event, {
				transformPageChunk: ({ html }) => html.replace('%tettai.lang%', locals.language),
			}));
		if (isGone(event) && response.status === 500) response = unavailable(event, response);
		secure(response, place);
		return response;
	};
	const response = await (place === 'desk' ? make() : publicAnswer(event, make));
	// Whoever keeps a connection open would keep a server that stops.
	if (isStopping()) response.headers.set('connection', 'close');
	logRequest(event, response.status, performance.now() - began);
	return response;
};

/** Public answers are packed, and kept where their route allows that; those of the desk never are. */
async function publicAnswer(
	{ request, route: { id }, url, isDataRequest }: RequestEvent,
	make: () => Promise<Response>,
): Promise<Response> {
	const cache = currentCache();
	const unkept = (response: Response): Promise<Response> => compressed(request, response);
	if (!cache || !isKeptRoute(id) || id === null || request.method !== 'GET' || isDataRequest)
		return unkept(await make());
	const address = canonicalAddress(url.pathname + url.search);
	return keptOrMade({ cache, request, address, isStreamed: isStreamedRoute(id), make, unkept });
}

/** What nobody foresaw is logged in one line for the people who run the site; the reader sees a calm page. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status >= 500) {
		event.locals.unavailable = isUnavailable(error);
		logError(error, event);
		if (event.locals.unavailable) return { message: 'unavailable', unavailable: true };
	}
	return { message: status === 404 ? 'not found' : 'failed' };
};
