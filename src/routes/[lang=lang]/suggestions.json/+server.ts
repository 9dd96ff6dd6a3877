import { json } from '@sveltejs/kit';
import { queryOf, datesOnly } from '#lib/domain/question/address.ts';
import { tokyoDay } from '#lib/domain/dates.ts';
import { readQuestion } from '#lib/domain/question/read-question.ts';
import { suggestionsOf } from '#lib/domain/suggestions.ts';
import { listCompanies } from '#lib/server/register/companies.ts';
import { problemJson, register } from '../../asking.ts';
import type { RequestHandler } from './$types';

/** Suggestions shown, and companies looked through for the closest of them. */
const most = 8;
const among = 100;

/** The companies that what was typed may mean: what the search box asks while somebody types. */
export const GET: RequestHandler = async ({ params, url }) => {
	const read = readQuestion(url.searchParams, { today: tokyoDay(new Date()), columns: [] });
	if (!('question' in read))
		return problemJson(400, 'A parameter has a value that it cannot have.', {
			problems: read.problems,
		});
	const question = { ...read.question, filters: {}, sort: null, page: 1, per: among };
	const found =
		question.q === ''
			? []
			: await listCompanies(register(), question, params.lang, { paged: true });
	const dates = queryOf(datesOnly(question));
	return json({
		items: suggestionsOf(found, question.q, most).map(
			({ slug, nameEn, nameJa, securitiesCode, status }) => ({
				name: params.lang === 'ja' ? nameJa : nameEn,
				code: securitiesCode,
				status,
				href: `/${params.lang}/companies/${slug}${dates}`,
			}),
		),
	});
};
