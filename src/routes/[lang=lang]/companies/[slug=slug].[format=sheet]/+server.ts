import { redirect } from '@sveltejs/kit';
import type { Question } from '#lib/domain/question/question.ts';
import { eventColumns } from '#lib/server/publishing/event-columns.ts';
import { companyName, isOnRegister, redirectOf } from '#lib/server/register/company.ts';
import { findEvents } from '#lib/server/register/events.ts';
import { companyTables } from '../../../company-package.ts';
import { missing } from '../../../files.ts';
import { sheet } from '../../../sheets.ts';
import { register } from '../../../asking.ts';
import type { RequestHandler } from './$types';

/** The page shows all events of the company, whatever list one came from; so does this. */
const whole = (question: Question): Question => ({ ...question, q: '', filters: {}, sort: null });

/** The events of one company; a package has its facts, sources and checklist besides. */
export const GET: RequestHandler = async (event) => {
	const { slug, lang, format } = event.params;
	const moved = await redirectOf(register(), slug);
	if (moved) redirect(301, `/${lang}/companies/${moved}.${format}${event.url.search}`);
	if (!(await isOnRegister(register(), slug))) return missing();
	const name = await companyName(register(), slug);
	return sheet(event, {
		name: slug,
		title: (lang === 'ja' ? name?.nameJa : name?.nameEn) ?? slug,
		table: 'events',
		columns: eventColumns,
		key: ['event_id'],
		datesAlone: true,
		find: (question, language) =>
			findEvents(register(), whole(question), language, { company: slug }),
		more: (circumstances) =>
			companyTables(slug, { ...circumstances, question: whole(circumstances.question) }),
	});
};
