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
	if (!(await isOnRegister(register(), slug))) {
		const moved = await redirectOf(register(), slug);
		if (!moved) return missing();
		redirect(
			301,
			`/${event.params.lang}/companies/${moved}.${event.params.format}${event.url.search}`,
		);
	}
	return sheet(event, {
		name: slug,
		columns: eventColumns,
		rows: (question, language) =>
			listEvents(register(), question, language, { paged: false, company: slug }),
	});
};
