import { words } from '#lib/messages/charts/reasons/index.ts';
import { defineChart } from '../definition.ts';
import { reasonsIn } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { parameters } from './state.ts';
import { tableOf } from './table.ts';

/** Which reasons companies stated, by status and over time. */
export const reasons = defineChart({
	name: 'reasons',
	title: { en: words.en.title, ja: words.ja.title },
	parameters,
	controls({ language }) {
		const t = words[language];
		return { view: { name: t.view, values: t.views } };
	},
	data: ({ register, state, question }) => reasonsIn(register, state, question.asOf),
	headline: headlineOf,
	subtitle: (_, { state, speech }) => words[speech.language].subtitle[state.view],
	notes(data, { state, speech }) {
		const t = words[speech.language];
		if (data.disclosures === 0) return [];
		return [
			{ text: t.severalNote },
			{ text: t.silentNote },
			...(state.view === 'time' ? [{ text: t.timeNote }] : []),
		];
	},
	drawing: drawingOf,
	table: tableOf,
});
