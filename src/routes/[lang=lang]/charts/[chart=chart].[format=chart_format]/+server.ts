import { chartOf } from '#lib/charts/catalogue.ts';
import { answerChart, readChart } from '../../../charting.ts';
import { chartSheet } from '../../../chart-sheets.ts';
import { badQuestion, missing } from '../../../files.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { params, url } = event;
	const chart = chartOf(params.chart);
	if (!chart) return missing();
	const asked = readChart(chart, url);
	if (!('read' in asked)) return badQuestion(asked.problems);
	const { answer } = await answerChart(asked, params.lang);
	return chartSheet(event, {
		name: chart.name,
		headline: answer.headline,
		table: answer.table(),
		stated: asked.stated,
		question: asked.question,
		state: asked.read.query,
	});
};
