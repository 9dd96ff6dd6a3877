import { words } from '#lib/messages/charts/companies/index.ts';
import { defineChart } from '../definition.ts';
import { countsGroups } from '../shared/units.ts';
import { unitsOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { parameters } from './state.ts';
import { tableOf } from './table.ts';

/** Every company as one mark, by status or by sector, on any day. */
export const companies = defineChart({
	name: 'companies',
	title: { en: words.en.title, ja: words.ja.title },
	parameters,
	controls({ language }) {
		const t = words[language];
		return {
			by: { name: t.by, values: { status: t.status, sector: t.sector } },
			at: { name: t.at, initial: 'as_of' },
		};
	},
	data: unitsOf,
	headline: headlineOf,
	subtitle: ({ at }, { question, speech }) =>
		words[speech.language].subtitle(speech.date(at), countsGroups(question)),
	drawing: drawingOf,
	table: tableOf,
});
