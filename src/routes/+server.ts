import { redirect } from '@sveltejs/kit';
import { preferredLanguage } from '#lib/domain/language.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, setHeaders }) => {
	setHeaders({ vary: 'Accept-Language' });
	redirect(302, `/${preferredLanguage(request.headers.get('accept-language'))}${url.search}`);
};
