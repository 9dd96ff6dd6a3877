import { fail, type RequestEvent } from '@sveltejs/kit';
import { currentDesk } from '#lib/server/desk/sign-in/current.ts';
import type { Database } from '#lib/server/database/database.ts';
import {
	addPerson,
	disablePerson,
	enablePerson,
	findPerson,
	listPeople,
	nameFrom,
	resetPerson,
} from '#lib/server/desk/sign-in/people.ts';
import { formOf } from '../../form-data.ts';
import { textOf } from '../forms.ts';
import { signedInHere } from '../who.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const { db } = await currentDesk(url.origin);
	return { people: await listPeople(db) };
};

type Done = { said: 'disabled' | 'enabled' } | { said: 'reset'; password: string };

/** Does something to the person that a form names, and never to the one who sends it. */
async function other(
	{ locals, url, request }: RequestEvent,
	act: (db: Database, person: string) => Promise<Done>,
) {
	const { db } = await currentDesk(url.origin);
	const person = await findPerson(db, textOf(await formOf(request), 'email'));
	if (!person) return fail(400, { said: 'nobody' as const });
	if (person.id === signedInHere(locals).person.id) return fail(400, { said: 'yourself' as const });
	return { name: person.name, ...(await act(db, person.id)) };
}

export const actions: Actions = {
	add: async ({ request, url }) => {
		const { db } = await currentDesk(url.origin);
		const form = await formOf(request);
		const email = textOf(form, 'email');
		const name = textOf(form, 'name') || nameFrom(email);
		const role = textOf(form, 'role') === 'admin' ? 'admin' : 'reviewer';
		const added = await addPerson(db, { email, name, role }, new Date());
		if ('refused' in added)
			return fail(400, { said: 'refused' as const, refused: added.refused, email, name });
		return { said: 'added' as const, name, password: added.password };
	},
	disable: (event) =>
		other(event, async (db, person) => {
			await disablePerson(db, person, new Date());
			return { said: 'disabled' };
		}),
	enable: (event) =>
		other(event, async (db, person) => {
			await enablePerson(db, person, new Date());
			return { said: 'enabled' };
		}),
	reset: (event) =>
		other(event, async (db, person) => ({
			said: 'reset',
			password: await resetPerson(db, person, new Date()),
		})),
};
