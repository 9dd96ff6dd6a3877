import { isSlug } from '#lib/domain/identifiers.ts';
import { companyColumns } from '#lib/server/publishing/company-columns.ts';
import { itemOf } from '#lib/server/publishing/json.ts';
import { listCompanies } from '#lib/server/register/companies.ts';
import { redirectOf } from '#lib/server/register/company.ts';
import { register } from '../../../../asking.ts';
import { answerItem, notAllowed, preflight } from '../../../answering.ts';
import type { RequestHandler } from './$types';

/** One company; under a slug that it once had too. */
export const GET: RequestHandler = ({ request, url, params }) =>
	answerItem(request, url, async (question) => {
		if (!isSlug(params.slug)) return undefined;
		const slug = (await redirectOf(register(), params.slug)) ?? params.slug;
		const [row] = await listCompanies(register(), question, 'en', { paged: false, slug });
		return row && itemOf(row, companyColumns, { question, language: 'en', origin: url.origin });
	});
export const OPTIONS: RequestHandler = preflight;
export const fallback: RequestHandler = notAllowed;
