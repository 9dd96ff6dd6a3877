import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { signInPage } from '#lib/server/desk/sign-in/access.ts';
import {
	beginSecondFactor,
	changePassword,
	confirmSecondFactor,
	openSessions,
	removeSecondFactor,
} from '#lib/server/desk/sign-in/account.ts';
import { limits } from '#lib/server/desk/sign-in/attempts.ts';
import { passOnCookies } from '#lib/server/desk/sign-in/cookies.ts';
import { currentDesk } from '#lib/server/desk/sign-in/current.ts';
import { passwordLength } from '#lib/server/desk/sign-in/password.ts';
import { isPassword, signOutEverywhere } from '#lib/server/desk/sign-in/people.ts';
import { signOut } from '#lib/server/desk/sign-in/session.ts';
import { qrPath } from '#lib/server/desk/sign-in/qr.ts';
import { formOf } from '../../form-data.ts';
import { attemptedIn } from '../attempted.ts';
import { textOf } from '../forms.ts';
import { signedInHere } from '../who.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { person, session, secondFactor } = signedInHere(locals);
	const { db } = await currentDesk(url.origin);
	const sessions = await openSessions(db, person.id, new Date());
	return {
		self: person,
		secondFactor,
		sessions: sessions.map(({ id, ...shown }) => ({ ...shown, id, isThis: id === session })),
		limits: { ...passwordLength, minutes: limits.minutes },
	};
};

/** What every action here needs. */
async function asked(event: RequestEvent) {
	const { person } = signedInHere(event.locals);
	return {
		person,
		desk: await currentDesk(event.url.origin),
		form: await formOf(event.request),
		attempted: attemptedIn(event),
	};
}

/** An answer that names which form it belongs to and what came of it. */
const refusal = <const Said extends string>(said: Said | 'too-many') =>
	fail(said === 'too-many' ? 429 : 400, { said });

export const actions: Actions = {
	password: async (event) => {
		const { person, desk, form, attempted } = await asked(event);
		const [current, next] = [textOf(form, 'current'), textOf(form, 'next')];
		if (!isPassword(next)) return refusal('password-length');
		if (current === next) return refusal('password-same');
		const { outcome, headers } = await changePassword(desk, person, { current, next }, attempted);
		if (outcome === 'too-many') return refusal(outcome);
		if (outcome === 'refused') return refusal('password-refused');
		passOnCookies(headers, event.cookies);
		redirect(303, '/desk/account?done=password');
	},
	begin: async (event) => {
		const { person, desk, form, attempted } = await asked(event);
		const password = textOf(form, 'password');
		const { outcome } = await beginSecondFactor(desk, person, password, attempted);
		if (outcome === 'too-many') return refusal(outcome);
		if (outcome === 'refused') return refusal('password-refused');
		return { said: 'enrol' as const, enrolment: outcome, qr: qrPath(outcome.uri) };
	},
	confirm: async (event) => {
		const { desk, form } = await asked(event);
		const code = textOf(form, 'code').slice(0, 40);
		const { outcome, headers } = await confirmSecondFactor(desk, code, event.request.headers);
		if (outcome === 'refused') return refusal('app-refused');
		passOnCookies(headers, event.cookies);
		redirect(303, '/desk/account?done=on');
	},
	remove: async (event) => {
		const { person, desk, form, attempted } = await asked(event);
		const password = textOf(form, 'password');
		const { outcome, headers } = await removeSecondFactor(desk, person, password, attempted);
		if (outcome === 'too-many') return refusal(outcome);
		if (outcome === 'refused') return refusal('password-refused');
		passOnCookies(headers, event.cookies);
		redirect(303, '/desk/account?done=off');
	},
	everywhere: async (event) => {
		const { person, desk } = await asked(event);
		passOnCookies(await signOut(desk, event.request.headers), event.cookies);
		await signOutEverywhere(desk.db, person.id);
		redirect(303, signInPage);
	},
};
