import { waitingDrafts } from '#lib/server/desk/reviewing/drafts.ts';
import { returnDraft, secondDraft } from '#lib/server/register/decisions/drafts.ts';
import { formOf } from '../../form-data.ts';
import { textOf } from '../forms.ts';
import { deciderIn, doneIn, leadOn, register } from '../parts/deciding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => ({
	drafts: await waitingDrafts(register()),
	done: await doneIn(url),
});

/** The number of the draft in a form; 0, which no draft has, where it is none. */
const draftIn = (form: FormData): number => {
	const id = textOf(form, 'draft');
	return /^[1-9][0-9]{0,14}$/.test(id) ? Number(id) : 0;
};
const back = ({ review }: { review: number }): string => `/desk/seconds?done=${String(review)}`;

export const actions: Actions = {
	agree: async ({ request, locals }) => {
		const form = await formOf(request);
		const outcome = await secondDraft(register(), deciderIn(locals), { draft: draftIn(form) });
		return leadOn(outcome, form, back);
	},
	return: async ({ request, locals }) => {
		const form = await formOf(request);
		const wanted = { draft: draftIn(form), because: textOf(form, 'because') };
		return leadOn(await returnDraft(register(), deciderIn(locals), wanted), form, back);
	},
};
