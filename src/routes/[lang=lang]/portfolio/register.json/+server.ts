import type { PortfolioRegister } from '#lib/domain/portfolio/company.ts';
import { portfolioCompanies } from '#lib/server/register/portfolio.ts';
import { readList, register } from '../../../asking.ts';
import { etagOf, hasAlready } from '../../../conditional.ts';
import { badQuestion } from '../../../files.ts';
import type { RequestHandler } from './$types';

/** What the page needs of the register to match a list in the browser: every company, whatever the list is. */
export const GET: RequestHandler = async ({ url, request }) => {
	const read = readList(url);
	if (!('question' in read)) return badQuestion(read.problems);
	const { asOf, knownAt } = read.question;
	const body = JSON.stringify({
		as_of: asOf,
		known_at: knownAt,
		items: await portfolioCompanies(register(), read.question),
	} satisfies PortfolioRegister);
	const etag = etagOf(body);
	const headers = { etag, 'cache-control': 'no-cache' };
	return hasAlready(request, etag)
		? new Response(null, { status: 304, headers })
		: new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
};
