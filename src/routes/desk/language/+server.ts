import { redirect } from '@sveltejs/kit';
import { languages } from '#lib/domain/language.ts';
import { nextAddress } from '#lib/server/desk/sign-in/access.ts';
import { formOf } from '../../form-data.ts';
import { textOf } from '../forms.ts';
import type { RequestHandler } from './$types';

/** The language of the desk, kept in this browser for a year. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await formOf(request);
	const chosen = languages.find((language) => language === textOf(form, 'language'));
	if (chosen)
		cookies.set('desk_lang', chosen, {
			path: '/desk',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:',
			maxAge: 365 * 24 * 60 * 60,
		});
	redirect(303, nextAddress(textOf(form, 'next')));
};
