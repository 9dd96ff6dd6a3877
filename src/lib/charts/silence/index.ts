import { words } from '#lib/messages/charts/silence/index.ts';
import { defineChart } from '../definition.ts';
import { countsGroups } from '../shared/units.ts';
import { silence as dataOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { tableOf } from './table.ts';

/** Months since each company's last own statement. */
export const silence = defineChart({
	name: 'silence',
	title: { en: words.en.title, ja: words.ja.title },
	parameters: {},
	controls: () => ({}),
	data: ({ register }) => dataOf(register),
	headline: headlineOf,
	subtitle(data, { question, speech }) {
		const t = words[speech.language];
		return data.median === null
			? t.subtitle
			: t.subtitleMedian(data.median, data.spoke, countsGroups(question));
	},
	notes(_, { speech }) {
		const t = words[speech.language];
		return [{ text: t.whatCounts }, { text: t.reading }];
	},
	drawing: drawingOf,
	table: tableOf,
});
