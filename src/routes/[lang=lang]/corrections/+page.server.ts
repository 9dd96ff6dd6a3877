import { answeredRequests, countRequests } from '#lib/server/desk/corrections/read.ts';
import { companyName } from '#lib/server/register/company.ts';
import { repliesTo } from '#lib/server/register/replies.ts';
import { ask, register } from '../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const question = ask(url);
	const { knownAt, page, per } = question;
	const slug = url.searchParams.get('company');
	const company = slug === null ? null : ((await companyName(register(), slug)) ?? null);
	const of = { knownAt, company: company?.slug ?? null, page, per };
	const requests = await answeredRequests(register(), of);
	return {
		question,
		company,
		requests,
		counts: await countRequests(register(), knownAt, of.company),
		replies: await repliesTo(
			register(),
			requests.map(({ id }) => id),
			knownAt,
		),
	};
};
