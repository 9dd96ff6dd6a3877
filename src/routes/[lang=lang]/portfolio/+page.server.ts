import { matchPortfolio } from '#lib/domain/portfolio/match.ts';
import { portfolioCompanies } from '#lib/server/register/portfolio.ts';
import { ask, register } from '../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const question = ask(url);
	const list = url.searchParams.getAll('list').join('\n');
	return {
		question,
		list,
		answer:
			list.trim() === ''
				? null
				: matchPortfolio(list, await portfolioCompanies(register(), question)),
	};
};
