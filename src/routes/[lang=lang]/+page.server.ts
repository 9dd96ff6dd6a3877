import { chartOf, charts } from '#lib/charts/catalogue.ts';
import type { ChartAnswer } from '#lib/charts/definition.ts';
import { frames } from '#lib/charts/frames.ts';
import { chartQuestion, type ChartName } from '#lib/domain/charts.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { latestChanges } from '#lib/server/register/changes.ts';
import { chartRegister } from '#lib/server/register/charts.ts';
import { latestEvents } from '#lib/server/register/events.ts';
import { overviewAsOf } from '#lib/server/register/overview.ts';
import { ask, register } from '../asking.ts';
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
		...(await developments(question, params.lang)),
		latest: await latestEvents(register(), question, params.lang, latest),
		changes: await latestChanges(register(), question),
	};
};
