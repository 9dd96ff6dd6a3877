import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { languages, type Language } from '#lib/domain/terms.ts';
import { openStore } from '#lib/server/database/connect.ts';
import { hasStore, provideStore } from '#lib/server/database/current.ts';
import { readSettings } from '#lib/server/settings.ts';

/** The command line opens the database before it serves; the development server leaves that to us. */
export const init: ServerInit = async () => {
	if (hasStore()) return;
	const store = await openStore(readSettings(process.env));
	await store.migrate();
	provideStore(store);
};

/** The language of an address; English where it names none. */
function languageOf(pathname: string): Language {
	const first = pathname.split('/')[1];
	return languages.find((language) => language === first) ?? 'en';
}

/** Sent with every page and download (files of the build go out without); the content security policy is in svelte.config.js. */
const headers: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
	'cross-origin-opener-policy': 'same-origin',
};

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.language = languageOf(event.url.pathname);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%tettai.lang%', event.locals.language),
	});
	for (const [name, value] of Object.entries(headers))
		if (!response.headers.has(name)) response.headers.set(name, value);
	return response;
};

/** What nobody foresaw is logged in one line for the people who run the site; the reader sees a calm page. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status >= 500) {
		const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
		process.stderr.write(
			`${JSON.stringify({ at: new Date().toISOString(), level: 'error', path: event.url.pathname, what })}\n`,
		);
	}
	return { message: status === 404 ? 'not found' : 'failed' };
};
