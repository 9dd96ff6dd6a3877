import { charts } from '#lib/charts/catalogue.ts';
import type { ChartName } from '#lib/domain/charts.ts';
import { latestChanges } from '#lib/server/register/changes.ts';
import { latestEvents } from '#lib/server/register/events.ts';
import { overviewAsOf } from '#lib/server/register/overview.ts';
import { ask, register } from '../asking.ts';
import type { PageServerLoad } from './$types';

/** Charts that say more about each of the four questions, in their order. */
const more: readonly (readonly ChartName[])[] = [
	['status-over-time', 'companies', 'flows', 'time-to-leave', 'compared'],
	['timelines', 'reasons', 'sectors', 'silence'],
	['checklist'],
	['responsible-exit', 'exit-gap'],
];

/** Events shown on the front page. */
const latest = 4;

export const load: PageServerLoad = async ({ params, url }) => {
	const question = ask(url);
	return {
		question,
		more: more.map((names) =>
			charts
				.filter(({ name }) => names.includes(name))
				.map(({ name, title }) => ({ name, title: title[params.lang] })),
		),
		overview: await overviewAsOf(register(), question),
		latest: await latestEvents(register(), question, params.lang, latest),
		changes: await latestChanges(register(), question),
	};
};
