import { words } from '#lib/messages/charts/flows/index.ts';
import { defineChart } from '../definition.ts';
import { byDirection, flowsOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { parameters } from './state.ts';
import { tableOf } from './table.ts';

/** From where to where companies moved between two days. */
export const flows = defineChart({
	name: 'flows',
	title: { en: words.en.title, ja: words.ja.title },
	parameters,
	controls({ language }) {
		const t = words[language];
		return { from: { name: t.from }, to: { name: t.to } };
	},
	data: ({ register, question, state }) => flowsOf(register, state, question.asOf),
	headline: headlineOf,
	subtitle: (data, { speech }) =>
		words[speech.language].subtitle(speech.date(data.from), speech.date(data.to)),
	days: ({ from, to }) => ({ from, to }),
	notes(data, { speech }) {
		const t = words[speech.language];
		if (data.total === 0) return [];
		return [
			{ text: t.howToRead },
			...(byDirection(data).back > 0 ? [{ text: t.backNote }] : []),
			{ text: t.twoDaysNote },
		];
	},
	drawing: drawingOf,
	table: tableOf,
});
