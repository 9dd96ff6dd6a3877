import { redirect } from '@sveltejs/kit';
import { plainQuestion } from '#lib/domain/question/question.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { companyDetail, redirectOf } from '#lib/server/register/company.ts';
import { register } from '../../../asking.ts';
import { CompanyCard, picturedCompany, readCompanyPicture } from '../../../company-pictures.ts';
import { badQuestion, missing } from '../../../files.ts';
import { pictureFile } from '../../../picturing.ts';
import type { RequestHandler } from './$types';

/** Where one company stood and stands, as a picture; as on its page, filters of a list do not matter. */
export const GET: RequestHandler = async ({ params, url, request }) => {
	const { lang: language, slug, picture: format } = params;
	const moved = await redirectOf(register(), slug);
	if (moved) redirect(301, `/${language}/companies/${moved}.${format}${url.search}`);
	const asked = readCompanyPicture(url, eventColumns);
	if (!('picture' in asked)) return badQuestion(asked.problems);
	const { question, picture } = asked;
	const detail = await companyDetail(register(), slug, plainQuestion(question), language);
	if (!detail) return missing();
	const place = { language, origin: url.origin };
	return pictureFile(
		CompanyCard,
		picturedCompany(detail, question, { ...place, size: picture.size }),
		{ ...place, picture, format, request, name: `${slug}-${question.asOf}` },
	);
};
