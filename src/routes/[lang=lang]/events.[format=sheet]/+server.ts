import { messagesFor } from '#lib/messages/index.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { findEvents } from '#lib/server/register/events.ts';
import { sheet } from '../../sheets.ts';
import { register } from '../../asking.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	sheet(event, {
		name: 'events',
		title: messagesFor(event.params.lang).events.title,
		table: 'events',
		columns: eventColumns,
		key: ['event_id'],
		find: (question, language) => findEvents(register(), question, language),
	});
