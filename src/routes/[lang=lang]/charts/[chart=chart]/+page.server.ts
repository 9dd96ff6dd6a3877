import { error } from '@sveltejs/kit';
import { chartOf, charts } from '#lib/charts/catalogue.ts';
import { frames } from '#lib/charts/frames.ts';
import { countCompanies } from '#lib/server/register/companies.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { register } from '../../../asking.ts';
import { answerChart, askChart, denominator } from '../../../charting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const chart = chartOf(params.chart);
	if (!chart) error(404, { message: 'not found' });
	const { stated, question, read } = askChart(chart, url);
	const speech = speechOf(params.lang);
	const { answer, companies } = await answerChart({ question, read }, params.lang);
	return {
		name: chart.name,
		title: chart.title[params.lang],
		stated,
		question,
		state: read.query,
		chosen: { ...read.chosen, ...answer.days },
		parameters: chart.parameters,
		sort: chart.sort,
		controls: chart.controls(speech),
		companies,
		headline: answer.headline,
		subtitle: [answer.subtitle, denominator(question, companies, speech)].join(
			params.lang === 'ja' ? '' : ' ',
		),
		notes: answer.notes,
		table: answer.table(),
		drawings: { narrow: answer.draw(frames.narrow), wide: answer.draw(frames.wide) },
		facets: (await countCompanies(register(), question)).facets,
		others: charts
			.filter(({ name }) => name !== chart.name)
			.map(({ name, title }) => ({ name, title: title[params.lang] })),
	};
};
