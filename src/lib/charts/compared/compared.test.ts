import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statusOn, type ChartCompany, type SurveyRow } from '#lib/domain/charts.ts';
import { groupOf } from '#lib/domain/status.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { anyDay, anyRegister, asOf, chartCompany, plainQuestion } from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { compared as dataOf, oursOn } from './data.ts';
import { rowsGeometry, seriesGeometry } from './geometry.ts';
import { compared as chart } from './index.ts';
import { panelPlaces } from './layout.ts';
import { rows as rowDefinitions, rowsNames, series, seriesNames } from './publishers.ts';

function survey(
	publisher: string,
	metric: string,
	value: number,
	facts: Partial<SurveyRow> = {},
): SurveyRow {
	return {
		publisher,
		metric,
		value,
		asOf: '2023-02-19',
		population: 168,
		unit: metric.includes('share') ? 'percent' : 'companies',
		preferred: true,
		note: null,
		sourceUrl: `https://example.com/${metric}`,
		...facts,
	};
}
const surveys = [
	survey('Teikoku Databank', 'withdrawal', 99, { preferred: false }),
	survey('Teikoku Databank', 'withdrawal', 27),
	survey('Teikoku Databank', 'withdrawal', 28, { sourceUrl: 'https://example.com/again' }),
	survey('JETRO', 'withdrawn_or_decided_share', 4, { asOf: '2023-01-31', population: 99 }),
	...rowsNames.flatMap((name) =>
		rowDefinitions[name].metrics.map(([, publisher, metric]) =>
			survey(publisher, metric, 15, { asOf: '2022-06', population: null }),
		),
	),
	survey('Japan Cement Association', 'russian_share_of_imported_coal_cement', 47.7),
];
const companies = [
	// It announced an exit and stayed after all: that it announced one stays true.
	chartCompany('back', [
		['2022-06-01', 'exit_announced'],
		['2022-12-01', 'scaled_back'],
	]),
	chartCompany('unlisted', [['2022-06-01', 'exited']], { listed: false }),
	chartCompany('later', [['2023-02-20', 'exit_announced']]),
	chartCompany('silent', []),
];

function answer(
	given: readonly ChartCompany[],
	language: 'en' | 'ja' = 'en',
	question: Question = plainQuestion,
	totals = surveys,
) {
	const read = chart.read(new URLSearchParams(), asOf);
	if (!('answer' in read)) throw new Error('The chart has no parameters to refuse.');
	const register = { companies: given, surveys: totals, context: [] };
	return read.answer({ register, question, speech: speechOf(language) });
}

describe('our count of the same day', () => {
	test('of withdrawals is of listed companies that ever announced one by then', () => {
		expect(oursOn('tdbWithdrawal', companies, '2023-02-19')).toMatchObject({
			count: 1,
			of: 3,
			value: 1,
		});
		expect(oursOn('tdbWithdrawal', companies, '2023-02-20')).toMatchObject({ count: 2, of: 3 });
		expect(oursOn('tdbSuspended', companies, '2023-02-20')).toMatchObject({ count: 2, of: 3 });
	});

	test('is a share of those with a disclosure, and none where they are few', () => {
		expect(oursOn('jetroWithdrawal', companies, '2023-02-20')).toEqual({
			day: '2023-02-20',
			count: 2,
			of: 3,
			value: null,
		});
		const many = Array.from({ length: 10 }, () => companies).flat();
		expect(oursOn('jetroWithdrawal', many, '2023-02-20').value).toBeCloseTo(200 / 3);
		expect(oursOn('jetroSuspended', many, '2023-02-20')).toMatchObject({
			count: 10,
			of: 20,
			value: 50,
		});
	});

	test('counts nobody whom it does not ask', () => {
		fc.assert(
			fc.property(anyRegister, anyDay, (any, day) => {
				for (const name of seriesNames) {
					const { count, of } = oursOn(name, any.companies, day);
					expect(count).toBeLessThanOrEqual(of);
					const { filters, isAsked, isCounted } = series[name];
					if (!filters) continue;
					// The list that the number leads to holds exactly those that were counted.
					const listed = any.companies.filter((company) => {
						const status = statusOn(company, day);
						return filters.status?.includes(status) ?? filters.group?.includes(groupOf(status));
					});
					const counted = any.companies.filter((one) => isAsked(one, day) && isCounted(one, day));
					expect(counted).toEqual(listed);
				}
			}),
			{ numRuns: 50 },
		);
	});
});

describe('what is put side by side', () => {
	const data = dataOf({ companies, surveys, context: [] }, asOf);

	test('is one total a day, the one to use, and no other publisher’s subject', () => {
		const [withdrawal] = data.panels;
		expect(data.panels.map(({ name }) => name)).toEqual([
			'tdbWithdrawal',
			'jetroWithdrawal',
			...rowsNames,
		]);
		expect(
			withdrawal?.kind === 'series' && withdrawal.pairs.map(({ published }) => published.value),
		).toEqual([27]);
		expect(
			data.panels
				.flatMap((panel) => (panel.kind === 'rows' ? panel.rows : []))
				.filter(({ ours }) => ours !== null),
		).toMatchObject([
			{ key: 'ours', ours: 4 },
			{ key: 'oursListed', ours: 3 },
		]);
		expect(dataOf({ companies, surveys: [], context: [] }, asOf).panels).toEqual([]);
	});

	test('never has two units on one axis', () => {
		for (const panel of data.panels) {
			const rows =
				panel.kind === 'series'
					? panel.pairs.map(({ published }) => published)
					: panel.rows.flatMap(({ published }) => published);
			expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set([panel.unit]));
		}
	});

	test.each(Object.values(frames))(
		'stays inside its panel and below its words ($name)',
		(frame) => {
			const text = {
				title: 'Title '.repeat(12),
				definitions: ['語'.repeat(90)],
				difference: 'word '.repeat(30),
			};
			const { places, height } = panelPlaces(data.panels, () => text, frame);
			for (const { panel, x, y, width, plot, title, definitions, difference } of places) {
				expect(x + width).toBeLessThanOrEqual(frame.width);
				expect(plot.bottom).toBeLessThan(height);
				expect(plot.top - y).toBeGreaterThan(
					(title.length + definitions.length + difference.length) * 17,
				);
				if (panel.kind === 'rows') {
					for (const row of rowsGeometry(panel, plot).rows)
						expect(row.x >= plot.left && row.x <= plot.right && row.y < plot.bottom).toBe(true);
					continue;
				}
				const { pairs, end } = seriesGeometry(panel, plot, asOf);
				for (const pair of pairs) {
					expect(pair.x >= plot.left && pair.x <= plot.right).toBe(true);
					expect(pair.y >= plot.top && pair.y <= plot.bottom).toBe(true);
				}
				expect(end?.x ?? plot.right).toBeCloseTo(plot.right);
			}
		},
	);
});

describe('what it says', () => {
	test('both numbers, both populations, and that the definitions differ', () => {
		expect(answer(companies).headline).toBe(
			'On 19 Feb 2023 Teikoku Databank counted 27 of 168 listed companies as withdrawing; our register has 1 of 3 by the nearest definition',
		);
		expect(answer(companies, 'ja').headline).toContain(
			'168社のうち27社、本登録簿は近い定義で3のうち1',
		);
		expect(answer(companies, 'en', plainQuestion, []).headline).toBe(
			'No published count of withdrawals is on record by 20 Nov 2026',
		);
		expect(answer([]).headline).toBe('No company matches these filters');
		const filtered = { ...plainQuestion, q: 'a' };
		expect(answer(companies, 'en', filtered).headline).toBe(
			'Filters leave 4 groups of our register; totals of others cannot be filtered',
		);
		expect(answer(companies, 'en', filtered).table().rows[0]?.cells['difference']).toContain(
			'not comparable',
		);
		expect(answer(companies, 'en', filtered).notes).toHaveLength(
			answer(companies).notes.length + 1,
		);
	});

	test('the difference in words, in each unit', () => {
		const difference = (given: readonly ChartCompany[], language: 'en' | 'ja') =>
			answer(given, language)
				.table()
				.rows.slice(0, 2)
				.map(({ cells }) => cells['difference']);
		const many = Array.from({ length: 27 }, () => companies).flat();
		expect(difference(companies, 'en')).toEqual(['26 fewer', 'too few for a share']);
		expect(difference(many, 'en')).toEqual(['the same', '46 percentage points more']);
		expect(difference(many, 'ja')).toEqual(['一致', 'Tettaiが46ポイント高い']);
	});

	test('every published figure leads to its source, and its drawing is plain values', () => {
		const drawings = [frames.narrow, frames.wide].map((frame) => answer(companies).draw(frame));
		const text = JSON.stringify(drawings);
		expect(text).not.toMatch(/NaN|undefined|Infinity/);
		for (const { sourceUrl, preferred } of surveys.slice(0, 2))
			expect(text.includes(sourceUrl)).toBe(preferred || sourceUrl.endsWith('/withdrawal'));
		for (const { cells, links } of answer(companies).table().rows)
			expect(links?.['value']).toBe(cells['source_url']);
	});
});
