import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { countCompanies, listCompanies } from '#lib/server/register/companies.ts';
import { ask, register } from '../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const question = ask(url, companyColumns);
	return {
		question,
		companies: await listCompanies(register(), question, params.lang, { paged: true }),
		...(await countCompanies(register(), question)),
	};
};
