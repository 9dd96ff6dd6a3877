import { chartOf } from '#lib/charts/catalogue.ts';
import { badQuestion, missing } from '../../../files.ts';
import { pictureFile, readPicture } from '../../../picturing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, request }) => {
	const chart = chartOf(params.chart);
	if (!chart) return missing();
	const asked = readPicture(chart, url);
	if (!('picture' in asked)) return badQuestion(asked.problems);
	return pictureFile(chart, asked, { language: params.lang, format: params.picture, url, request });
};
