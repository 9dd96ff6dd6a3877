import { isEventId } from '#lib/domain/identifiers.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { itemOf } from '#lib/server/publishing/json.ts';
import { eventsById, listEventIds } from '#lib/server/register/events.ts';
import { register } from '../../../../asking.ts';
import { answerItem, notAllowed, preflight } from '../../../answering.ts';
import type { RequestHandler } from './$types';

/** One event, where it is on the register as of the dates. */
export const GET: RequestHandler = ({ request, url, params }) =>
	answerItem(request, url, async (question) => {
		if (!isEventId(params.event)) return undefined;
		const ids = await listEventIds(register(), question, 'en');
		if (!ids.includes(params.event)) return undefined;
		const [row] = await eventsById(register(), question, [params.event]);
		return row && itemOf(row, eventColumns, { question, language: 'en', origin: url.origin });
	});
export const OPTIONS: RequestHandler = preflight;
export const fallback: RequestHandler = notAllowed;
