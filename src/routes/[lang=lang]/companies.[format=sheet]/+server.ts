import { messagesFor } from '#lib/messages/index.ts';
import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { listCompanies } from '#lib/server/register/companies.ts';
import { foundRows } from '#lib/server/register/found.ts';
import { sheet } from '../../sheets.ts';
import { register } from '../../asking.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	sheet(event, {
		name: 'companies',
		title: messagesFor(event.params.lang).companies.title,
		table: 'companies',
		columns: companyColumns,
		key: ['slug'],
		find: async (question, language) =>
			foundRows(await listCompanies(register(), question, language, { paged: false })),
	});
