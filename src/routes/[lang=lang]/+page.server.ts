import { chartOf, charts } from '#lib/charts/catalogue.ts';
import type { ChartAnswer } from '#lib/charts/definition.ts';
import { frames } from '#lib/charts/frames.ts';
import { chartQuestion, type ChartName } from '#lib/domain/charts.ts';
import { lastingDates } from '#lib/domain/question/lasting.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { statusesIn } from '#lib/domain/status.ts';
import type { Language } from '#lib/domain/terms.ts';
import { speechOf, type Speech } from '#lib/messages/speech.ts';
import { latestChanges } from '#lib/server/register/changes.ts';
import { chartRegister } from '#lib/server/register/charts.ts';
import { latestEvents } from '#lib/server/register/events.ts';
import { overviewAsOf, type Overview } from '#lib/server/register/overview.ts';
import { ask, register } from '../asking.ts';
import { citationsOf } from '../citing.ts';
import { sharedOverview } from '../sharing.ts';
import type { PageServerLoad } from './$types';

/** Charts that say more about each of the four questions, in their order. */
const more: readonly (readonly ChartName[])[] = [
	['companies', 'flows', 'time-to-leave'],
	['timelines', 'reasons', 'sectors', 'silence'],
	['checklist'],
	['responsible-exit', 'exit-gap'],
];

/** Events shown on the front page. */
const latest = 4;

/** What two charts say of all groups with operations: how it came to be, and beside the counts of others. */
async function developments(
	question: Question,
	language: Language,
): Promise<{
	overTime: { headline: string; drawings: { narrow: unknown; wide: unknown } };
	compared: { headline: string };
}> {
	const asked = chartQuestion({ ...question, q: '', filters: {}, sort: null });
	const records = await chartRegister(register(), asked, language);
	const answer = (name: ChartName): ChartAnswer | undefined => {
		const read = chartOf(name)?.read(new URLSearchParams(), question.today);
		return read && 'answer' in read
			? read.answer({ register: records, question: asked, speech: speechOf(language) })
			: undefined;
	};
	const overTime = answer('status-over-time');
	return {
		overTime: {
			headline: overTime?.headline ?? '',
			drawings: { narrow: overTime?.draw(frames.narrow), wide: overTime?.draw(frames.wide) },
		},
		compared: { headline: answer('compared')?.headline ?? '' },
	};
}

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
		...(await developments(question, params.lang)),
		latest: await latestEvents(register(), question, params.lang, latest),
		changes: await latestChanges(register(), question),
	};
};
