import { error, redirect } from '@sveltejs/kit';
import { datesOnly, queryOf } from '#lib/domain/question/address.ts';
import { lastingDates } from '#lib/domain/question/lasting.ts';
import type { Language } from '#lib/domain/terms.ts';
import { countRequests } from '#lib/server/desk/corrections/read.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { describedDataset } from '#lib/server/publishing/described-dataset.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { companyDetail, redirectOf } from '#lib/server/register/company.ts';
import { eventNotes, repliesOf } from '#lib/server/register/replies.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { ask, register } from '../../../asking.ts';
import { citationsOf } from '../../../citing.ts';
import { sharedCompany } from '../../../sharing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const question = ask(url, eventColumns);
	const detail = await companyDetail(register(), params.slug, question, params.lang);
	if (detail) {
		const { knownAt } = question;
		const { company } = detail;
		const path = `/companies/${params.slug}`;
		const titleIn = (language: Language): string => {
			const { pair, word } = speechOf(language);
			const name = language === 'ja' ? company.nameJa : company.nameEn;
			return pair(name, word('status', company.status));
		};
		const counts = await countRequests(register(), knownAt, params.slug);
		return {
			question,
			detail,
			notes: await eventNotes(register(), detail.events, knownAt),
			replies: await repliesOf(register(), params.slug, knownAt),
			title: titleIn(params.lang),
			shared: sharedCompany(detail, question, { language: params.lang, origin: url.origin, path }),
			citations: citationsOf(
				{
					title: { en: titleIn('en'), ja: titleIn('ja') },
					...{ question, origin: url.origin, path },
					query: lastingDates(question),
				},
				params.lang,
			),
			dataset: describedDataset({
				language: params.lang,
				origin: url.origin,
				name: titleIn(params.lang),
				description: speechOf(params.lang).t.company.datasetOf(
					params.lang === 'ja' ? company.nameJa : company.nameEn,
				),
				path,
				asOf: question.asOf,
				days: await registerDays(register()),
				downloads: [{ path }],
				columns: eventColumns,
				about: company,
			}),
			answeredRequests: counts.corrected + counts.declined + counts.replied,
		};
	}
	const moved = await redirectOf(register(), params.slug);
	if (moved) redirect(301, `/${params.lang}/companies/${moved}${queryOf(datesOnly(question))}`);
	error(404, { message: 'not found' });
};
