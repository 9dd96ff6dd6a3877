import { error, fail, redirect } from '@sveltejs/kit';
import {
	readRequest,
	type RequestFields,
	type RequestProblem,
} from '#lib/domain/desk/correction.ts';
import { contactDays } from '#lib/server/desk/corrections/decide.ts';
import { tellDesk, tellReceived } from '#lib/server/desk/corrections/notify.ts';
import { sendRequest } from '#lib/server/desk/corrections/send.ts';
import { companyName } from '#lib/server/register/company.ts';
import { publishedEvent } from '#lib/server/register/events.ts';
import { ask, register } from '../../../asking.ts';
import { textOf } from '../../../desk/forms.ts';
import { formOf } from '../../../form-data.ts';
import { maySend, postal } from '../../../visitor.ts';
import type { Actions, PageServerLoad } from './$types';

/** The event or company that an address or a form names; undefined where the register never had it. */
async function subjectOf(event: string, company: string) {
	if (event !== '') {
		const found = await publishedEvent(register(), event);
		const name = found && (await companyName(register(), found.company));
		return found && name ? { event: found, company: name } : undefined;
	}
	if (company === '') return { event: null, company: null };
	const name = await companyName(register(), company);
	return name && { event: null, company: name };
}

export const load: PageServerLoad = async ({ url }) => {
	const question = ask(url);
	const get = (name: string): string => url.searchParams.get(name)?.slice(0, 200) ?? '';
	const subject = await subjectOf(get('event'), get('company'));
	if (!subject) error(404, { message: 'not found' });
	return { question, subject, contactDays };
};

export const actions: Actions = {
	default: async (event) => {
		const { request, params, url } = event;
		const form = await formOf(request);
		const text = (name: string): string => textOf(form, name);
		const fields: RequestFields = {
			kind: text('kind'),
			body: text('body'),
			url: text('url'),
			contact: text('contact'),
			office: text('office'),
			website: text('website'),
		};
		const refused = (status: 400 | 429, problems: readonly RequestProblem[]) =>
			fail(status, { fields, problems });
		const subject = await subjectOf(text('event').slice(0, 200), text('company').slice(0, 200));
		if (!subject) return refused(400, ['about_unknown']);
		const read = readRequest(fields, { withCompany: subject.company !== null });
		if ('problems' in read) return refused(400, read.problems);
		if (!(await maySend(event))) return refused(429, ['too_often']);
		const { id, token } = await sendRequest(
			register(),
			read.request,
			{
				company: subject.company?.slug ?? null,
				event: subject.event?.eventId ?? null,
				lang: params.lang,
			},
			new Date(),
		);
		const post = postal(url.origin);
		void tellReceived(post, { id, contact: read.request.contact, lang: params.lang }, token);
		void tellDesk(post, id);
		redirect(303, `/${params.lang}/corrections/${token}?sent=1`);
	},
};
