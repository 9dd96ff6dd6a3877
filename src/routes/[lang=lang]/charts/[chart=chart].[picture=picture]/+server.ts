import { chartOf } from '#lib/charts/catalogue.ts';
import { badQuestion, missing } from '../../../files.ts';
import { chartPicture, readPicture } from '../../../chart-pictures.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, request }) => {
	const chart = chartOf(params.chart);
	if (!chart) return missing();
	const asked = readPicture(chart, url);
	if (!('picture' in asked)) return badQuestion(asked.problems);
	const { lang: language, picture: format } = params;
	return chartPicture(chart, asked, { language, format, origin: url.origin, request });
};
