import { words } from '#lib/messages/charts/compared/index.ts';
import { defineChart } from '../definition.ts';
import { fewCompanies } from '../shared/units.ts';
import { compared as dataOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { tableOf } from './table.ts';
import { isFiltered } from '../shared/units.ts';

/** Our counts beside what others published, each with its own definition. */
export const compared = defineChart({
	name: 'compared',
	title: { en: words.en.title, ja: words.ja.title },
	parameters: {},
	controls: () => ({}),
	data: ({ register, question }) => dataOf(register, question.asOf),
	headline: headlineOf,
	subtitle: (_, { speech }) => words[speech.language].subtitle,
	notes(data, { question, speech }) {
		const t = words[speech.language];
		return [
			{ text: t.notTheSame },
			{ text: t.marks },
			...(isFiltered(question) ? [{ text: t.filtered }] : []),
			...(data.companies < fewCompanies ? [{ text: t.fewNote(fewCompanies) }] : []),
		];
	},
	drawing: drawingOf,
	table: tableOf,
});
