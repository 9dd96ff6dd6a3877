import { isSlug } from '#lib/domain/identifiers.ts';
import { readEvent, readSource } from '#lib/domain/desk/read-event.ts';
import { enterEvent } from '#lib/server/register/decisions/events.ts';
import { isOnRegister } from '#lib/server/register/company.ts';
import { formOf } from '../../../form-data.ts';
import { textOf } from '../../forms.ts';
import { deciderIn, leadOn, register, today, withProblems } from '../../parts/deciding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	values: {
		company: [url.searchParams.get('company') ?? ''],
		source_url: [url.searchParams.get('url') ?? ''],
		territories: ['RU'],
	},
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await formOf(request);
		const company = textOf(form, 'company').trim();
		const known = isSlug(company) && (await isOnRegister(register(), company));
		const content = readEvent(form, today());
		const source = readSource(form, today());
		const problems = [content, source].flatMap((read) => ('problems' in read ? read.problems : []));
		if (!known) problems.push({ field: 'company', code: 'unknown_company' });
		if (!('value' in content) || !('value' in source) || !known)
			return withProblems(problems, form);
		const wanted = { company, content: content.value, sources: [source.value] };
		const outcome = await enterEvent(register(), deciderIn(locals), wanted);
		return leadOn(outcome, form, (done) =>
			'draft' in done
				? `/desk/seconds?done=${String(done.review)}`
				: `/desk/companies/${company}?done=${String(done.review)}`,
		);
	},
};
