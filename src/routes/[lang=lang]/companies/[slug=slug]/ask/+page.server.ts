import { error, redirect } from '@sveltejs/kit';
import { isOpen } from '#lib/domain/criteria.ts';
import { linesToAsk, readLetterQuestion } from '#lib/domain/letter.ts';
import { datesOnly, queryOf } from '#lib/domain/question/address.ts';
import { lastingDates } from '#lib/domain/question/lasting.ts';
import { letterTo } from '#lib/messages/letter/letter.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { companyDetail, redirectOf } from '#lib/server/register/company.ts';
import { ask, register } from '../../../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { lang, slug }, url }) => {
	const question = ask(url);
	const asked = readLetterQuestion(url.searchParams, lang);
	if ('problems' in asked) error(400, { message: 'bad question', problems: asked.problems });
	const detail = await companyDetail(register(), slug, question, lang);
	if (!detail) {
		const moved = await redirectOf(register(), slug);
		if (moved) redirect(301, `/${lang}/companies/${moved}/ask${url.search}`);
		error(404, { message: 'not found' });
	}
	const { company, events, checklist } = detail;
	const { letter: language, chosen } = asked;
	const lines = linesToAsk(checklist, chosen);
	const page = `${url.origin}/${language}/companies/${slug}`;
	return {
		dates: queryOf(datesOnly(question)),
		slug,
		name: lang === 'ja' ? company.nameJa : company.nameEn,
		language,
		open: checklist
			.filter(({ answer }) => isOpen(answer))
			.map(({ criterion: { id, question }, answer }) => ({ id, question: question[lang], answer })),
		asked: lines.map(({ criterion }) => criterion.id),
		letter: letterTo(
			{
				company,
				events,
				lines,
				asOf: question.asOf,
				record: page + lastingDates(question),
				reply: `${url.origin}/${language}/corrections/new?company=${slug}`,
			},
			speechOf(language),
		),
	};
};
