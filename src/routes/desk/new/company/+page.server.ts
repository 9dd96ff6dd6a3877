import { join } from 'node:path';
import { readCompany } from '#lib/domain/desk/read-company.ts';
import { findFilers } from '#lib/server/desk/edinet-list.ts';
import { addCompany } from '#lib/server/register/decisions/companies.ts';
import { readSettings } from '#lib/server/settings.ts';
import { formOf } from '../../../form-data.ts';
import { deciderIn, leadOn, register, withProblems } from '../../parts/deciding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const find = (url.searchParams.get('find') ?? '').slice(0, 100);
	const folder = join(readSettings(process.env).dataFolder, 'supplied');
	const filers = await findFilers(folder, find);
	const take = url.searchParams.get('take');
	return { find, filers: filers ?? null, taken: filers?.find((one) => one.edinetCode === take) };
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await formOf(request);
		const company = readCompany(form);
		if (!('value' in company)) return withProblems(company.problems, form);
		const outcome = await addCompany(register(), deciderIn(locals), company.value);
		return leadOn(
			outcome,
			form,
			({ slug, review }) => `/desk/companies/${slug}?done=${String(review)}`,
		);
	},
};
