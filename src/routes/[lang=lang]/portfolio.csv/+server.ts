import { datesOnly, queryOf } from '#lib/domain/question/address.ts';
import { portfolioCsv } from '#lib/domain/portfolio/csv.ts';
import { matchPortfolio } from '#lib/domain/portfolio/match.ts';
import { portfolioCompanies } from '#lib/server/register/portfolio.ts';
import { readList, register } from '../../asking.ts';
import { badQuestion } from '../../files.ts';
import type { RequestHandler } from './$types';

/** The result for the list in the address, as the page shows it without a script. */
export const GET: RequestHandler = async ({ url, params: { lang } }) => {
	const read = readList(url);
	if (!('question' in read)) return badQuestion(read.problems);
	const { question } = read;
	const list = url.searchParams.getAll('list').join('\n');
	const answer = matchPortfolio(list, await portfolioCompanies(register(), question));
	const query = queryOf(datesOnly(question));
	const body = portfolioCsv(answer, {
		...question,
		addressOf: (slug) => `${url.origin}/${lang}/companies/${slug}${query}`,
	});
	return new Response(body, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="tettai-portfolio-${question.asOf}.csv"`,
			'x-robots-tag': 'noindex',
		},
	});
};
