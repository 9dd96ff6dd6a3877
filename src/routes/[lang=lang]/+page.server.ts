import { charts } from '#lib/charts/catalogue.ts';
import type { ChartName } from '#lib/domain/charts.ts';
import { lastingDates } from '#lib/domain/question/lasting.ts';
import type { Language } from '#lib/domain/terms.ts';
import { latestChanges } from '#lib/server/register/changes.ts';
import { listEvents } from '#lib/server/register/events.ts';
import { statusesIn } from '#lib/domain/status.ts';
import type { Speech } from '#lib/messages/speech.ts';
import { overviewAsOf, type Overview } from '#lib/server/register/overview.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { ask, register } from '../asking.ts';
import { citationsOf } from '../citing.ts';
import { sharedOverview } from '../sharing.ts';
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

/** The finding of the overview, its numbers marked for links. */
function headlineOf({ byStatus, groups }: Overview, { t }: Speech): string {
	// Asked about a day on which nothing was known, “none has left” would be a finding that nobody made.
	if (byStatus.undisclosed === groups) return t.overview.nothingKnown(groups);
	const left = statusesIn('leaving').reduce((sum, status) => sum + byStatus[status], 0);
	return t.overview.headline(left, groups);
}

const withoutLinks = (message: string): string => message.replace(/<\/?\w+>/g, '');

export const load: PageServerLoad = async ({ params, url }) => {
	const question = ask(url);
	const overview = await overviewAsOf(register(), question);
	const headlineIn = (language: Language): string => headlineOf(overview, speechOf(language));
	const title = { en: withoutLinks(headlineIn('en')), ja: withoutLinks(headlineIn('ja')) };
	const place = { origin: url.origin, path: '' };
	return {
		question,
		headline: headlineIn(params.lang),
		title: title[params.lang],
		shared: sharedOverview(question, { ...place, language: params.lang }),
		citations: citationsOf(
			{ ...place, title, question, query: lastingDates(question) },
			params.lang,
		),
		more: more.map((names) =>
			charts
				.filter(({ name }) => names.includes(name))
				.map(({ name, title }) => ({ name, title: title[params.lang] })),
		),
		overview,
		latest: await listEvents(
			register(),
			{ ...question, q: '', filters: {}, sort: null, page: 1, per: latest },
			params.lang,
			{ paged: true },
		),
		changes: await latestChanges(register(), question),
	};
};
