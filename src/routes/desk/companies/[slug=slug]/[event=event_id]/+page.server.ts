import { error } from '@sveltejs/kit';
import { eventValues } from '#lib/domain/desk/form-values.ts';
import { readEvent, readSource } from '#lib/domain/desk/read-event.ts';
import { companyAtDesk } from '#lib/server/desk/reviewing/company.ts';
import { correctEvent } from '#lib/server/register/decisions/events.ts';
import { formOf } from '../../../../form-data.ts';
import { textOf } from '../../../forms.ts';
import { deciderIn, leadOn, register, today, withProblems } from '../../../parts/deciding.ts';
import type { Actions, PageServerLoad } from './$types';

async function eventOf(slug: string, id: string) {
	const view = await companyAtDesk(register(), slug, today(), 'en');
	const event = view?.detail.events.find(({ eventId }) => eventId === id);
	if (!view || !event) error(404, { message: 'not found' });
	return { event, company: view.detail.company };
}

export const load: PageServerLoad = async ({ params }) => {
	const { event, company } = await eventOf(params.slug, params.event);
	return { event, company, values: eventValues(event) };
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const form = await formOf(request);
		const { event } = await eventOf(params.slug, params.event);
		const content = readEvent(form, today());
		const hasFurther = textOf(form, 'source_url').trim() !== '';
		const further = hasFurther ? readSource(form, today()) : undefined;
		const problems = [content, further].flatMap((read) =>
			read && 'problems' in read ? read.problems : [],
		);
		if (textOf(form, 'because').trim() === '')
			problems.push({ field: 'because', code: 'required' });
		if (!('value' in content) || problems.length > 0) return withProblems(problems, form);
		const kept = new Set(form.getAll('keep'));
		const sources = [
			...event.sources.filter(({ sourceUrl }) => kept.has(sourceUrl)),
			...(further && 'value' in further ? [further.value] : []),
		];
		const outcome = await correctEvent(register(), deciderIn(locals), {
			...{ event: event.eventId, content: content.value, sources },
			because: textOf(form, 'because'),
		});
		return leadOn(outcome, form, (done) =>
			'draft' in done
				? `/desk/seconds?done=${String(done.review)}`
				: `/desk/companies/${params.slug}?done=${String(done.review)}`,
		);
	},
};
