import { words } from '#lib/messages/charts/sectors/index.ts';
import { defineChart } from '../definition.ts';
import { countsGroups, fewCompanies } from '../shared/units.ts';
import { sectorsOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { parameters } from './state.ts';
import { tableOf } from './table.ts';

/** Companies by status over time, a picture for each sector, all to one scale. */
export const sectors = defineChart({
	name: 'sectors',
	title: { en: words.en.title, ja: words.ja.title },
	parameters,
	controls({ language }) {
		const t = words[language];
		return { order: { name: t.order, values: { size: t.size, exits: t.exits } } };
	},
	data: sectorsOf,
	headline: headlineOf,
	subtitle: (_, { question, speech }) => words[speech.language].subtitle(countsGroups(question)),
	notes: (data, { speech }) =>
		data.sectors.some(({ companies }) => companies < fewCompanies)
			? [{ text: words[speech.language].small }]
			: [],
	drawing: drawingOf,
	table: tableOf,
});
