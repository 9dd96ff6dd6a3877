import { FieldReader } from '#lib/domain/desk/fields.ts';
import { valuesOf } from '#lib/domain/desk/form-values.ts';
import { isSlug } from '#lib/domain/identifiers.ts';
import { currentCapture } from '#lib/server/desk/capturing.ts';
import { isOnRegister } from '#lib/server/register/company.ts';
import { fail, redirect } from '@sveltejs/kit';
import { formOf } from '../../form-data.ts';
import { register, withProblems } from '../parts/deciding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	company: url.searchParams.get('company') ?? '',
	canCapture: currentCapture() !== undefined,
});

export const actions: Actions = {
	default: async ({ request }) => {
		const sent = await formOf(request);
		const form = new FieldReader(sent);
		const company = form.required('company', 60);
		const address = form.address('source_url');
		const isKnown = isSlug(company) && (await isOnRegister(register(), company));
		if (company !== '' && !isKnown) form.refuse('company', 'unknown_company');
		if (form.problems.length > 0) return withProblems(form.problems, sent);
		const captured = await currentCapture()?.(address, company);
		if (captured && 'proposal' in captured)
			redirect(303, `/desk/proposals/${String(captured.proposal)}`);
		return fail(502, { captured, values: valuesOf(sent) });
	},
};
