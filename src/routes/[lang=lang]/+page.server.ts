import { listEvents } from '#lib/server/register/events.ts';
import { overviewAsOf } from '#lib/server/register/overview.ts';
import { ask, register } from '../asking.ts';
import type { PageServerLoad } from './$types';

/** Events shown on the front page. */
const latest = 6;

export const load: PageServerLoad = async ({ params, url }) => {
	const question = ask(url);
	return {
		question,
		overview: await overviewAsOf(register(), question),
		latest: await listEvents(
			register(),
			{ ...question, q: '', filters: {}, sort: null, page: 1, per: latest },
			params.lang,
			{ paged: true },
		),
	};
};
