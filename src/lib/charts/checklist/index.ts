import { criteria, criterionSections } from '#lib/domain/criteria.ts';
import { words } from '#lib/messages/charts/checklist/index.ts';
import { defineChart } from '../definition.ts';
import { checklist as dataOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { parameters } from './state.ts';
import { tableOf } from './table.ts';

/** Companies by the questions of the disclosure checklist, with what nobody has checked yet. */
export const checklist = defineChart({
	name: 'checklist',
	title: { en: words.en.title, ja: words.ja.title },
	parameters,
	controls({ language, t: { companies } }) {
		const t = words[language];
		return {
			by: {
				name: t.by,
				values: { status: companies.status, sector: companies.sector, none: t.none },
			},
			order: { name: t.order, values: { checked: t.orderChecked, name: t.orderName } },
			rows: { name: t.rows, values: { all: t.rowsAll, checked: t.rowsChecked } },
		};
	},
	data: ({ register, state }) => dataOf(register, state),
	headline: headlineOf,
	subtitle: (_, { speech }) => words[speech.language].subtitle,
	notes(_, { speech }) {
		const { language, pair } = speech;
		return [
			{ text: words[language].counted },
			...Object.entries(criterionSections).map(([letter, name]) => ({
				text: pair(
					`${letter} ${name[language]}`,
					criteria
						.filter(({ id }) => id.startsWith(letter))
						.map(({ id, question }) => `${id} ${question[language]}`)
						.join(language === 'ja' ? '／' : ' '),
				),
			})),
		];
	},
	drawing: drawingOf,
	table: tableOf,
});
