import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { countEvents, listEvents } from '#lib/server/register/events.ts';
import { eventNotes } from '#lib/server/register/replies.ts';
import { ask, register } from '../../asking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const question = ask(url, eventColumns);
	const events = await listEvents(register(), question, params.lang, { paged: true });
	return {
		question,
		events,
		notes: await eventNotes(register(), events, question.knownAt),
		...(await countEvents(register(), question)),
	};
};
