import { words } from '#lib/messages/charts/exit-gap/index.ts';
import { defineChart } from '../definition.ts';
import { nameOn } from '../shared/company-cells.ts';
import { exitGaps, isExact, medianGap } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { parameters } from './state.ts';
import { tableOf } from './table.ts';

/** How long it took from an exit announced to an exit completed, a line for every company. */
export const exitGap = defineChart({
	name: 'exit-gap',
	title: { en: words.en.title, ja: words.ja.title },
	parameters,
	controls({ language }) {
		const t = words[language];
		return { order: { name: t.order, values: t.orders } };
	},
	data: ({ register, state, question }) => exitGaps(register, state, question.asOf),
	headline: headlineOf,
	subtitle: (_, { speech }) => words[speech.language].subtitle,
	notes(data, { speech }) {
		const t = words[speech.language];
		if (data.exits.length === 0) return [];
		const elsewhere = data.exits
			.filter(({ state, company }) => state === 'open' && company.status !== 'exit_announced')
			.map(({ company }) =>
				t.named(nameOn(company, speech), speech.word('status', company.status)),
			);
		return [
			{ text: t.openNote(speech.date(data.asOf)) },
			...(data.exits.some(({ gap }) => !isExact(gap)) ? [{ text: t.rangeNote }] : []),
			...(data.exits.some(({ state }) => state === 'at_once') ? [{ text: t.atOnceNote }] : []),
			...(medianGap(data) === null ? [] : [{ text: t.medianNote }]),
			...(elsewhere.length > 0 ? [{ text: t.movedOnNote(speech.list(elsewhere)) }] : []),
			{ text: t.resumedNote },
		];
	},
	drawing: drawingOf,
	table: tableOf,
});
