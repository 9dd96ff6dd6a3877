import { messagesFor } from '#lib/messages/index.ts';
import { describedDataset } from '#lib/server/publishing/described-dataset.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { eventsWithFacets } from '#lib/server/register/events.ts';
import { eventNotes } from '#lib/server/register/replies.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { ask, register } from '../../asking.ts';
import { listCitations, listTitle } from '../../citing.ts';
import { sharedEvents } from '../../sharing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const question = ask(url, eventColumns);
	const found = await eventsWithFacets(register(), question, params.lang);
	const t = messagesFor(params.lang);
	const path = '/events';
	const title = listTitle(question, (speech) => speech.t.events.heading(found.total));
	return {
		question,
		...found,
		notes: await eventNotes(register(), found.events, question.knownAt),
		shared: sharedEvents(question, { language: params.lang, origin: url.origin, path }),
		title: title[params.lang],
		citations: listCitations(question, { title, path, origin: url.origin }, params.lang),
		dataset: describedDataset({
			language: params.lang,
			origin: url.origin,
			name: t.events.dataset,
			description: '',
			path,
			asOf: question.asOf,
			days: await registerDays(register()),
			downloads: [{ path }],
			columns: eventColumns,
		}),
	};
};
