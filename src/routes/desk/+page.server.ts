import { arrangeQueue } from '#lib/domain/desk/queue.ts';
import { queueRows, stateCounts } from '#lib/server/desk/reviewing/queue.ts';
import { doneIn, register, today } from './parts/deciding.ts';
import { readQueue } from './parts/queue-address.ts';
import type { PageServerLoad } from './$types';

/** Companies on one page of the queue. */
const PER_PAGE = 40;

export const load: PageServerLoad = async ({ url, locals }) => {
	const db = register();
	const queue = readQueue(url.searchParams);
	const rows = await queueRows(db, queue.state, today());
	const { groups, counts, total } = arrangeQueue(rows, queue.filter);
	const inJapanese = locals.language === 'ja';
	return {
		queue,
		counts,
		total,
		states: await stateCounts(db),
		groups: groups.slice((queue.page - 1) * PER_PAGE, queue.page * PER_PAGE),
		pages: Math.max(1, Math.ceil(groups.length / PER_PAGE)),
		companies: new Map(rows.map((row) => [row.company, inJapanese ? row.nameJa : row.nameEn])),
		sources: new Map(rows.map((row) => [row.source, inJapanese ? row.sourceJa : row.sourceEn])),
		done: await doneIn(url),
	};
};
