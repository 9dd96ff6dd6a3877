import { error } from '@sveltejs/kit';
import { chartOf, charts } from '#lib/charts/catalogue.ts';
import { chartQuery } from '#lib/charts/parameters.ts';
import { chartFormats } from '#lib/domain/charts.ts';
import { lastingQuery } from '#lib/domain/question/lasting.ts';
import { describedDataset } from '#lib/server/publishing/described-dataset.ts';
import { registerDays } from '#lib/server/register/overview.ts';
import { countCompanies } from '#lib/server/register/companies.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { register } from '../../../asking.ts';
import { citationsOf } from '../../../citing.ts';
import { answerChart, askChart } from '../../../charting.ts';
import { builderOf, readWish } from '../../../embed-builder.ts';
import { answerEmbed } from '../../../embedding.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const chart = chartOf(params.chart);
	if (!chart) error(404, { message: 'not found' });
	const asked = askChart(chart, url);
	const wished = readWish(asked, url);
	if (!('embed' in wished)) error(400, { message: 'bad question', problems: wished.problems });
	const { stated, question, read } = asked;
	const answered = await answerChart(asked, params.lang);
	const { answer, companies, lastingHeadline } = answered;
	const path = `/charts/${chart.name}`;
	const place = { origin: url.origin, language: params.lang };
	// The page draws and says what its embed does.
	const { box, drawings, subtitle } = await answerEmbed(wished, params.lang, answered);
	return {
		embed: builderOf(chart, wished, { ...place, answered, box, url }),
		name: chart.name,
		title: chart.title[params.lang],
		stated,
		question,
		state: read.query,
		chosen: { ...read.chosen, ...answer.days },
		parameters: chart.parameters,
		sort: chart.sort,
		controls: chart.controls(speechOf(params.lang)),
		companies,
		headline: answer.headline,
		subtitle,
		notes: answer.notes,
		citations: citationsOf(
			{
				title: { en: lastingHeadline('en'), ja: lastingHeadline('ja') },
				question,
				origin: url.origin,
				path,
				query: chartQuery(lastingQuery(stated), read.query),
			},
			params.lang,
		),
		dataset: describedDataset({
			language: params.lang,
			origin: url.origin,
			name: chart.title[params.lang],
			description: answer.subtitle,
			path,
			asOf: question.asOf,
			days: await registerDays(register()),
			downloads: [{ path, formats: chartFormats }],
		}),
		table: answer.table(),
		drawings,
		facets: (await countCompanies(register(), question)).facets,
		others: charts
			.filter(({ name }) => name !== chart.name)
			.map(({ name, title }) => ({ name, title: title[params.lang] })),
	};
};
