import { words } from '#lib/messages/charts/responsible-exit/index.ts';
import { defineChart } from '../definition.ts';
import { responsibleExit as dataOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { parameters } from './state.ts';
import { tableOf } from './table.ts';

/** What was disclosed of each exit that was announced or completed, and what was not. */
export const responsibleExit = defineChart({
	name: 'responsible-exit',
	title: { en: words.en.title, ja: words.ja.title },
	parameters,
	controls({ language }) {
		const t = words[language];
		return { order: { name: t.order, values: { date: t.orderDate, disclosed: t.orderDisclosed } } };
	},
	data: ({ register, state }) => dataOf(register, state),
	headline: headlineOf,
	subtitle: (_, { speech }) => words[speech.language].subtitle,
	notes(data, { speech }) {
		const t = words[speech.language];
		return data.total === 0
			? []
			: [{ text: t.whatCounts }, { text: t.columnsNote }, { text: t.silenceNote }];
	},
	drawing: drawingOf,
	table: tableOf,
});
