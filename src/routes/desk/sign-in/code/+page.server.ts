import { fail, redirect } from '@sveltejs/kit';
import { nextAddress } from '#lib/server/desk/sign-in/access.ts';
import { passOnCookies } from '#lib/server/desk/sign-in/cookies.ts';
import { currentDesk } from '#lib/server/desk/sign-in/current.ts';
import { signInWithCode } from '#lib/server/desk/sign-in/session.ts';
import { formOf } from '../../../form-data.ts';
import { textOf } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.person) redirect(303, nextAddress(url.searchParams.get('next')));
	return { again: `/desk/sign-in${url.search}` };
};

export const actions: Actions = {
	default: async ({ request, url, cookies, locals }) => {
		const next = nextAddress(url.searchParams.get('next'));
		if (locals.person) redirect(303, next);
		const code = textOf(await formOf(request), 'code').slice(0, 40);
		const { outcome, headers } = await signInWithCode(
			await currentDesk(url.origin),
			code,
			request.headers,
		);
		if (outcome === 'refused') return fail(400, { refused: true });
		passOnCookies(headers, cookies);
		redirect(303, next);
	},
};
