import { error } from '@sveltejs/kit';
import { chartOf } from '#lib/charts/catalogue.ts';
import { words } from '#lib/messages/embeds/index.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { answerEmbed, explainedAt, readEmbed } from '../../../embedding.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const chart = chartOf(params.chart);
	if (!chart) error(404, { message: 'not found' });
	const asked = readEmbed(chart, url);
	if (!('embed' in asked)) error(400, { message: 'bad question', problems: asked.problems });
	const { source, open, notes } = words[params.lang];
	const place = { origin: url.origin, language: params.lang };
	return {
		name: chart.name,
		language: params.lang,
		embed: asked.embed,
		...(await answerEmbed(asked, params.lang)),
		/** Where the chart is explained, as of the same dates. */
		page: explainedAt(chart, asked, place),
		words: { source, open, notes, nothing: messagesFor(params.lang).charts.nothing },
	};
};
