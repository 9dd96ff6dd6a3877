import { fail, redirect } from '@sveltejs/kit';
import { nextAddress } from '#lib/server/desk/sign-in/access.ts';
import { limits } from '#lib/server/desk/sign-in/attempts.ts';
import { passOnCookies } from '#lib/server/desk/sign-in/cookies.ts';
import { currentDesk } from '#lib/server/desk/sign-in/current.ts';
import { signIn } from '#lib/server/desk/sign-in/session.ts';
import { formOf } from '../../form-data.ts';
import { attemptedIn } from '../attempted.ts';
import { textOf } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.person) redirect(303, nextAddress(url.searchParams.get('next')));
	return { minutes: limits.minutes };
};

export const actions: Actions = {
	default: async (event) => {
		const { request, url, cookies } = event;
		const form = await formOf(request);
		const email = textOf(form, 'email').slice(0, 200);
		const attempted = attemptedIn(event);
		const { outcome, headers } = await signIn(
			await currentDesk(url.origin),
			{ email, password: textOf(form, 'password') },
			attempted,
		);
		if (outcome === 'too-many') return fail(429, { outcome, email });
		if (outcome === 'refused') return fail(400, { outcome, email });
		passOnCookies(headers, cookies);
		if (outcome === 'needs-code') redirect(303, `/desk/sign-in/code${url.search}`);
		redirect(303, nextAddress(url.searchParams.get('next')));
	},
};
