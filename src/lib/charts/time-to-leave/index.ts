import { firstDay } from '#lib/domain/dates.ts';
import { words } from '#lib/messages/charts/time-to-leave/index.ts';
import { defineChart } from '../definition.ts';
import { timeToLeave as dataOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { parameters } from './state.ts';
import { fewestForCurve, fewestInSector } from './strata.ts';
import { tableOf } from './table.ts';
import { stratumName } from './words.ts';

/** How long it took companies to announce or complete an exit, as Kaplan–Meier curves. */
export const timeToLeave = defineChart({
	name: 'time-to-leave',
	title: { en: words.en.title, ja: words.ja.title },
	parameters,
	controls({ language }) {
		const t = words[language];
		return {
			exit: { name: t.exit, values: t.exits },
			by: { name: t.by, values: t.bys },
		};
	},
	data: ({ register, question, state }) => dataOf(register, question, state),
	headline: headlineOf,
	subtitle(_, { state, speech }) {
		return words[speech.language].subtitle[state.exit](speech.date(firstDay));
	},
	notes(data, { state, speech }) {
		const t = words[speech.language];
		const { list } = speech;
		if (data.curves.length === 0) return [];
		const names = data.refused.map(({ code, companies }) =>
			t.named(stratumName(code, speech), companies.length),
		);
		return [
			{ text: t.howToRead(speech.date(data.asOf)) },
			{ text: t.bandNote },
			{ text: t.datesNote },
			...(data.undisclosed > 0 ? [{ text: t.undisclosedNote(data.undisclosed) }] : []),
			...(state.by === 'sector' && data.curves.some(({ code }) => code === 'other')
				? [{ text: t.otherNote(fewestInSector) }]
				: []),
			...(state.by === 'presence' ? [{ text: t.presenceNote }] : []),
			...(names.length > 0 ? [{ text: t.refusedNote(list(names), fewestForCurve) }] : []),
		];
	},
	drawing: drawingOf,
	table: tableOf,
});
