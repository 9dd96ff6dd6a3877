import { messagesFor } from '#lib/messages/index.ts';
import { describedDataset } from '#lib/server/publishing/described-dataset.ts';
import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { companiesWithFacets } from '#lib/server/register/companies.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { ask, register } from '../../asking.ts';
import { listCitations, listTitle } from '../../citing.ts';
import { sharedCompanies } from '../../sharing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const question = ask(url, companyColumns);
	const found = await companiesWithFacets(register(), question, params.lang, { paged: true });
	const t = messagesFor(params.lang);
	const path = '/companies';
	const title = listTitle(question, (speech) => speech.t.companies.heading(found.total));
	return {
		question,
		...found,
		shared: sharedCompanies(question, { language: params.lang, origin: url.origin, path }),
		title: title[params.lang],
		citations: listCitations(question, { title, path, origin: url.origin }, params.lang),
		dataset: describedDataset({
			language: params.lang,
			origin: url.origin,
			name: t.companies.dataset,
			description: '',
			path,
			asOf: question.asOf,
			days: await registerDays(register()),
			downloads: [{ path }],
			columns: companyColumns,
		}),
	};
};
