import { redirect } from '@sveltejs/kit';
import { reviewOf } from '#lib/server/desk/reviewing/log.ts';
import { undoDecision } from '#lib/server/register/decisions/undo.ts';
import { formOf } from '../../form-data.ts';
import { deciderIn, leadOn, refused, register } from '../parts/deciding.ts';
import { textOf } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

/** There is nothing to see here: a decision is taken back by sending its number. */
export const load: PageServerLoad = ({ request }) => {
	if (request.method === 'GET') redirect(303, '/desk');
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await formOf(request);
		const id = textOf(form, 'review');
		const review = /^[1-9][0-9]{0,14}$/.test(id)
			? await reviewOf(register(), Number(id))
			: undefined;
		if (!review) return refused({ code: 'unknown', what: 'review' });
		const outcome = await undoDecision(register(), deciderIn(locals), { review: review.id });
		const page =
			review.proposal !== null
				? `/desk/proposals/${String(review.proposal)}`
				: review.company !== null && review.action !== 'added'
					? `/desk/companies/${review.company}`
					: '/desk';
		return leadOn(outcome, form, (done) => `${page}?done=${String(done.review)}`);
	},
};
