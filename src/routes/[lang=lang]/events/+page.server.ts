import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { countEvents, listEvents } from '#lib/server/register/events.ts';
import { ask, register } from '../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const question = ask(url, eventColumns);
	return {
		question,
		events: await listEvents(register(), question, params.lang, { paged: true }),
		...(await countEvents(register(), question)),
	};
};
