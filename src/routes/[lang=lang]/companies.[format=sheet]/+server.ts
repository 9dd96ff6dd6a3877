import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { listCompanies } from '#lib/server/register/companies.ts';
import { sheet } from '../../sheets.ts';
import { register } from '../../asking.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	sheet(event, {
		name: 'companies',
		columns: companyColumns,
		rows: (question, language) => listCompanies(register(), question, language, { paged: false }),
	});
