import { redirect } from '@sveltejs/kit';
import { fail } from '@sveltejs/kit';
import { tokyoDay } from '#lib/domain/dates.ts';
import type { FieldProblem } from '#lib/domain/desk/content.ts';
import { valuesOf, type FormValues } from '#lib/domain/desk/form-values.ts';
import { currentStore } from '#lib/server/database/current.ts';
import type { Database } from '#lib/server/database/database.ts';
import { reviewOf, type ReviewRow } from '#lib/server/desk/reviewing/log.ts';
import type { Decider, Outcome, Refusal } from '#lib/server/register/decisions/outcome.ts';
import { signedInHere } from '../who.ts';

/** The register's database. */
export const register = (): Database => currentStore().db;

/** Today in Japan. */
export const today = (): string => tokyoDay(new Date());

/** Who decides now: the name of the person who is signed in. */
export function deciderIn(locals: App.Locals): Decider {
	return { who: signedInHere(locals).person.name, at: new Date() };
}

/** A refusal to be shown above the form, with what was entered in it. */
export function refused(refusal: Refusal, values: FormValues = {}) {
	return fail(refusal.code === 'problems' ? 400 : 409, { refusal, values });
}

/** Problems of the form's own fields, to be shown beside them. */
export function withProblems(problems: readonly FieldProblem[], form: FormData) {
	return refused({ code: 'problems', problems }, valuesOf(form));
}

/** Leads on after a decision, or shows why there is none. */
export function leadOn<Done>(
	outcome: Outcome<Done>,
	form: FormData,
	to: (done: Done) => string,
): ReturnType<typeof refused> {
	if ('refusal' in outcome) return refused(outcome.refusal, valuesOf(form));
	redirect(303, to(outcome.done));
}

/** The decision that an address says was just made (`done`), to be told and to be taken back. */
export async function doneIn(url: URL): Promise<ReviewRow | null> {
	const id = url.searchParams.get('done') ?? '';
	return /^[1-9][0-9]{0,14}$/.test(id) ? ((await reviewOf(register(), Number(id))) ?? null) : null;
}
