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
import { guardedPath, isDesk } from '#lib/server/desk/sign-in/access.ts';
import { readSettings } from '#lib/server/settings.ts';

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

/** Sent with every page and download (files of the build go out without); the content security policy is in svelte.config.js. */
const headers: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
	'cross-origin-opener-policy': 'same-origin',
};

/** The desk is kept by nobody: no cache, no search engine. */
const deskHeaders: Readonly<Record<string, string>> = {
	...headers,
	'cache-control': 'no-store',
	'x-robots-tag': 'noindex, nofollow',
};

/**
 * SvelteKit's scripts, which only the desk loads, add an element for screen readers with this one style of its own; the
 * desk's policy allows exactly that and no other.
 */
const announcerStyle = "'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

function allowAnnouncer(response: Response): void {
	const policy = response.headers.get('content-security-policy');
	if (policy)
		response.headers.set(
			'content-security-policy',
			policy.replace("style-src 'self'", `style-src 'self' ${announcerStyle}`),
		);
}

/** What stands before the desk is loaded when somebody comes there; public pages never wait for it. */
async function guard(event: RequestEvent): Promise<Response | undefined> {
	const { guardDesk } = await import('#lib/server/desk/sign-in/guard.ts');
	return guardDesk(event);
}

/** Embeds alone may stand in pages of others. */
function allowEmbedding(response: Response): void {
	const policy = response.headers.get('content-security-policy');
	if (policy)
		response.headers.set(
			'content-security-policy',
			policy.replace("frame-ancestors 'none'", 'frame-ancestors *'),
		);
	response.headers.set('cross-origin-resource-policy', 'cross-origin');
}

export const handle: Handle = async ({ event, resolve }) => {
	const desk = isDesk(guardedPath(event.route.id, event.url.pathname));
	event.locals.language = languageOf(event, desk);
	event.locals.person = null;
	event.locals.signedIn = null;
	const make = async (): Promise<Response> => {
		const refused = desk ? await guard(event) : undefined;
		const response =
			refused ??
			(await resolve(event, {
				transformPageChunk: ({ html }) => html.replace('%tettai.lang%', event.locals.language),
			}));
		for (const [name, value] of Object.entries(desk ? deskHeaders : headers))
			if (desk || !response.headers.has(name)) response.headers.set(name, value);
		if (desk) allowAnnouncer(response);
		if (event.route.id?.startsWith('/[lang=lang]/embed/')) allowEmbedding(response);
		return response;
	};
	return desk ? make() : publicAnswer(event, make);
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

/** A path as it may stand in a log: without the secret of a private link. */
const withoutSecrets = (path: string): string =>
	path.replace(/(\/corrections\/)[A-Za-z0-9_-]{43}/, '$1…');

/** What nobody foresaw is logged in one line for the people who run the site; the reader sees a calm page. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status >= 500) {
		const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
		process.stderr.write(
			`${JSON.stringify({ at: new Date().toISOString(), level: 'error', path: withoutSecrets(event.url.pathname), what })}\n`,
		);
	}
	return { message: status === 404 ? 'not found' : 'failed' };
};
