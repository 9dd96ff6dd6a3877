import { words } from '#lib/messages/charts/timelines/index.ts';
import { defineChart } from '../definition.ts';
import { countsGroups } from '../shared/units.ts';
import { linesOf, timelinesOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { tableOf } from './table.ts';

/** Every company's status over time, a line each. */
export const timelines = defineChart({
	name: 'timelines',
	title: { en: words.en.title, ja: words.ja.title },
	parameters: {},
	sort: { by: 'status', descending: false },
	controls: () => ({}),
	data: timelinesOf,
	headline: headlineOf,
	subtitle: (_, { question, speech }) => words[speech.language].subtitle(countsGroups(question)),
	notes: (data, { speech }) =>
		linesOf(data).some(({ staleFrom }) => staleFrom !== null)
			? [{ text: words[speech.language].stale }]
			: [],
	drawing: drawingOf,
	table: tableOf,
});
