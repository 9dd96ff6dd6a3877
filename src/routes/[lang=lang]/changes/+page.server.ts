import { countChanges, listChanges } from '#lib/server/register/changes.ts';
import { companyName } from '#lib/server/register/company.ts';
import { askChanges, register } from '../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const question = askChanges(url);
	return {
		question,
		company:
			question.company === null
				? null
				: ((await companyName(register(), question.company)) ?? null),
		changes: await listChanges(register(), question),
		...(await countChanges(register(), question)),
	};
};
