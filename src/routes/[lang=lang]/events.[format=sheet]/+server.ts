import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { listEvents } from '#lib/server/register/events.ts';
import { sheet } from '../../sheets.ts';
import { register } from '../../asking.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	sheet(event, {
		name: 'events',
		columns: eventColumns,
		rows: (question, language) => listEvents(register(), question, language, { paged: false }),
	});
