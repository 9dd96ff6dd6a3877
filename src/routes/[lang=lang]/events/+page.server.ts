import { messagesFor } from '#lib/messages/index.ts';
import { describedDataset } from '#lib/server/publishing/described-dataset.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { countEvents, listEvents } from '#lib/server/register/events.ts';
import { eventNotes } from '#lib/server/register/replies.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { ask, register } from '../../asking.ts';
import { listCitations, listTitle } from '../../citing.ts';
import { sharedEvents } from '../../sharing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const question = ask(url, eventColumns);
	const counted = await countEvents(register(), question);
	const t = messagesFor(params.lang);
	const path = '/events';
	const title = listTitle(question, (speech) => speech.t.events.heading(counted.total));
	const events = await listEvents(register(), question, params.lang, { paged: true });
	return {
		question,
		events,
		notes: await eventNotes(register(), events, question.knownAt),
		...counted,
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
