import { redirect } from '@sveltejs/kit';
import { tokyoDay } from '#lib/domain/dates.ts';
import { readChangesQuestion } from '#lib/domain/question/changes-question.ts';
import { changeFeed } from '#lib/server/publishing/feeds/change-feed.ts';
import { companyName, redirectOf } from '#lib/server/register/company.ts';
import { register } from '../../../asking.ts';
import { feedAnswer, placeOf } from '../../../feeds.ts';
import { missing } from '../../../files.ts';
import type { RequestHandler } from './$types';

/** The changes of what is recorded about one company. */
export const GET: RequestHandler = async (event) => {
	const { lang, slug, feed } = event.params;
	const moved = await redirectOf(register(), slug);
	if (moved) redirect(301, `/${lang}/companies/${moved}.${feed}${event.url.search}`);
	const company = await companyName(register(), slug);
	if (!company) return missing();
	const read = readChangesQuestion(event.url.searchParams, tokyoDay(new Date()));
	return feedAnswer(event, read, (question) =>
		changeFeed(
			register(),
			{ ...question, company: slug },
			placeOf(event, `companies/${slug}`),
			company,
		),
	);
};
