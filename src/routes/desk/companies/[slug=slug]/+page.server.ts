import { error } from '@sveltejs/kit';
import { readAnswer } from '#lib/domain/desk/read-company.ts';
import { companyAtDesk } from '#lib/server/desk/reviewing/company.ts';
import { answerCriterion, withdrawAnswer } from '#lib/server/register/decisions/answers.ts';
import { withdrawEvent } from '#lib/server/register/decisions/events.ts';
import { formOf } from '../../../form-data.ts';
import { textOf } from '../../forms.ts';
import { deciderIn, doneIn, leadOn, register, today, withProblems } from '../../parts/deciding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const view = await companyAtDesk(register(), params.slug, today(), locals.language);
	if (!view) error(404, { message: 'not found' });
	return { view, today: today(), done: await doneIn(url) };
};

const back =
	(slug: string) =>
	({ review }: { review: number }): string =>
		`/desk/companies/${slug}?done=${String(review)}`;

export const actions: Actions = {
	answer: async ({ request, params, locals }) => {
		const form = await formOf(request);
		const read = readAnswer(form, today());
		if (!('value' in read)) return withProblems(read.problems, form);
		const wanted = { company: params.slug, ...read.value };
		const outcome = await answerCriterion(register(), deciderIn(locals), wanted);
		return leadOn(outcome, form, back(params.slug));
	},
	withdraw: async ({ request, params, locals }) => {
		const form = await formOf(request);
		const id = textOf(form, 'finding');
		const finding = /^[1-9][0-9]{0,14}$/.test(id) ? Number(id) : 0;
		const wanted = { finding, because: textOf(form, 'because') };
		const outcome = await withdrawAnswer(register(), deciderIn(locals), wanted);
		return leadOn(outcome, form, back(params.slug));
	},
	retire: async ({ request, params, locals }) => {
		const form = await formOf(request);
		const wanted = { event: textOf(form, 'event'), because: textOf(form, 'because') };
		const outcome = await withdrawEvent(register(), deciderIn(locals), wanted);
		return leadOn(outcome, form, back(params.slug));
	},
};
