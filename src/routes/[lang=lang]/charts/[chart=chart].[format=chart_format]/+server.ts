import { chartOf } from '#lib/charts/catalogue.ts';
import { answerChart, readChart } from '../../../charting.ts';
import { problemJson } from '../../../asking.ts';
import { chartSheet, missing } from '../../../sheets.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { params, url } = event;
	const chart = chartOf(params.chart);
	if (!chart) return missing();
	const asked = readChart(chart, url);
	if (!('read' in asked))
		return problemJson(400, 'A parameter has a value that it cannot have.', {
			problems: asked.problems,
		});
	const { answer } = await answerChart(asked, params.lang);
	return chartSheet(event, {
		name: chart.name,
		table: answer.table(),
		question: asked.question,
	});
};
