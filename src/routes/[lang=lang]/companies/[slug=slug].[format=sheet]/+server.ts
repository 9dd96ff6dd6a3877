import { redirect } from '@sveltejs/kit';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { isOnRegister, redirectOf } from '#lib/server/register/company.ts';
import { listEvents } from '#lib/server/register/events.ts';
import { missing, sheet } from '../../../sheets.ts';
import { register } from '../../../asking.ts';
import type { RequestHandler } from './$types';

/** The events of one company. */
export const GET: RequestHandler = async (event) => {
	const { slug } = event.params;
	const moved = await redirectOf(register(), slug);
	if (moved)
		redirect(
			301,
			`/${event.params.lang}/companies/${moved}.${event.params.format}${event.url.search}`,
		);
	if (!(await isOnRegister(register(), slug))) return missing();
	return sheet(event, {
		name: slug,
		columns: eventColumns,
		rows: (question, language) =>
			// The page shows all events of the company, whatever list one came from; so does this.
			listEvents(register(), { ...question, q: '', filters: {}, sort: null }, language, {
				paged: false,
				company: slug,
			}),
	});
};
