import { z } from 'zod';
import { charts } from '#lib/charts/catalogue.ts';
import { frames } from '#lib/charts/frames.ts';
import { chartQuestion } from '#lib/domain/charts.ts';
import { datesOnly } from '#lib/domain/question/address.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { chartRegister } from '#lib/server/register/charts.ts';
import { ask, register } from '../../asking.ts';
import { namesDay } from '../../charting.ts';
import type { PageServerLoad } from './$types';

/** What every drawing has, whatever its chart puts into it. */
const sizeShape = z.object({ height: z.number() });
/** Of a taller picture the gallery shows only the beginning, in the units of the narrow frame. */
const mostHeight = 500;

export const load: PageServerLoad = async ({ params, url }) => {
	const asked = ask(url);
	const question = chartQuestion(asked);
	const records = await chartRegister(register(), question, params.lang);
	const speech = speechOf(params.lang);
	const isDated = namesDay(url.searchParams);
	return {
		dates: datesOnly(asked),
		charts: charts.flatMap((chart) => {
			const read = chart.read(new URLSearchParams(), asked.today);
			if (!('answer' in read)) return [];
			const answer = read.answer({ register: records, question, speech, isDated });
			const drawing = answer.draw(frames.narrow);
			return [
				{
					name: chart.name,
					title: chart.title[params.lang],
					headline: answer.headline,
					drawing,
					isLong: sizeShape.parse(drawing).height > mostHeight,
				},
			];
		}),
	};
};
