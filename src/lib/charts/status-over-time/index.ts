import { firstDay } from '#lib/domain/dates.ts';
import { words } from '#lib/messages/charts/status-over-time/index.ts';
import { defineChart } from '../definition.ts';
import { fewCompanies, isFiltered } from '../shared/units.ts';
import { statusOverTime as dataOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { headlineOf } from './headline.ts';
import { parameters } from './state.ts';
import { tableOf } from './table.ts';

/** Companies by status from the invasion to the as-of date, beside the totals of Teikoku Databank. */
export const statusOverTime = defineChart({
	name: 'status-over-time',
	title: { en: words.en.title, ja: words.ja.title },
	parameters,
	controls({ language }) {
		const t = words[language];
		return { measure: { name: t.measure, values: { count: t.count, share: t.share } } };
	},
	// Totals of others cannot be filtered: beside a few companies they would only set the scale.
	data: ({ register, question }) =>
		dataOf(isFiltered(question) ? { ...register, surveys: [] } : register, question.asOf),
	headline: headlineOf,
	subtitle(_, { state, speech }) {
		const t = words[speech.language];
		const first = speech.date(firstDay);
		return state.measure === 'share' ? t.subtitleShare(first) : t.subtitleCount(first);
	},
	notes(data, { state, speech }) {
		const t = words[speech.language];
		return [
			...(state.measure === 'share' && data.total > 0 && data.total < fewCompanies
				? [{ text: t.small }]
				: []),
			...(data.published.length > 0 ? [{ text: t.publishedNote }] : []),
			...data.annotations.map(
				({ number, on, summaryEn, summaryJa, sourceUrl, sourcePublisher }) => ({
					number,
					text: speech.pair(speech.date(on), speech.language === 'ja' ? summaryJa : summaryEn),
					source: { url: sourceUrl, publisher: sourcePublisher },
				}),
			),
		];
	},
	drawing: drawingOf,
	table: tableOf,
});
