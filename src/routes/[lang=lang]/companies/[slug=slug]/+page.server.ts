import { error, redirect } from '@sveltejs/kit';
import { datesOnly, queryOf } from '#lib/domain/question/address.ts';
import { countRequests } from '#lib/server/desk/corrections/read.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { companyDetail, redirectOf } from '#lib/server/register/company.ts';
import { eventNotes, repliesOf } from '#lib/server/register/replies.ts';
import { ask, register } from '../../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const question = ask(url, eventColumns);
	const detail = await companyDetail(register(), params.slug, question, params.lang);
	if (detail) {
		const { knownAt } = question;
		const counts = await countRequests(register(), knownAt, params.slug);
		return {
			question,
			detail,
			notes: await eventNotes(register(), detail.events, knownAt),
			replies: await repliesOf(register(), params.slug, knownAt),
			answeredRequests: counts.corrected + counts.declined + counts.replied,
		};
	}
	const moved = await redirectOf(register(), params.slug);
	if (moved) redirect(301, `/${params.lang}/companies/${moved}${queryOf(datesOnly(question))}`);
	error(404, { message: 'not found' });
};
