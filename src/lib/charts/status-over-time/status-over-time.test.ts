import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statusOn } from '#lib/domain/charts.ts';
import { firstDay } from '#lib/domain/dates.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { speechOf } from '#lib/messages/speech.ts';
import {
	anyDay,
	anyRegister,
	answerOf,
	asOf,
	chartCompany,
	plainQuestion,
} from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { countsAt } from '#lib/domain/steps.ts';
import { statusOverTime } from './data.ts';
import type { Drawing } from './drawing.ts';
import { stackGeometry } from './geometry.ts';
import { headlineOf } from './headline.ts';
import { statusOverTime as chart } from './index.ts';

const survey = {
	publisher: 'Teikoku Databank',
	asOf: '2023-02-19',
	population: 168,
	metric: 'withdrawal',
	value: 27,
	unit: 'companies',
	preferred: true,
	note: null,
	sourceUrl: 'https://example.com/a',
};
const register = {
	companies: [
		chartCompany('a', [
			['2022-03-04', 'suspended'],
			['2023-05-01', 'exit_announced'],
		]),
		chartCompany('b', [['2022-03-04', 'suspended']]),
		chartCompany('c', []),
	],
	surveys: [
		survey,
		{ ...survey, sourceUrl: 'https://example.com/b' },
		{ ...survey, value: 99, preferred: false },
		{ ...survey, publisher: 'JETRO' },
	],
	context: [
		{
			topic: 'survey',
			on: '2022-03',
			summaryEn: 'Asked.',
			summaryJa: '質問した。',
			sourceUrl: 'https://example.com/c',
			sourcePublisher: 'Example',
			sourceLang: 'en',
		},
	],
};

describe('companies by status on every day', () => {
	test('are those of the fold, on any day', () => {
		fc.assert(
			fc.property(anyRegister, anyDay, (any, day) => {
				const counts = countsAt(statusOverTime(any, asOf).steps, day);
				for (const status of codesOf('status'))
					expect(counts[status]).toBe(
						any.companies.filter((company) => statusOn(company, day) === status).length,
					);
			}),
			{ numRuns: 50 },
		);
	});

	test('begin with the invasion and change only on the days of a change', () => {
		const { steps } = statusOverTime(register, asOf);
		expect(steps.map(({ day }) => day)).toEqual([firstDay, '2022-03-04', '2023-05-01']);
		expect(steps[0]?.counts).toMatchObject({ undisclosed: 3 });
		expect(steps[2]?.counts).toMatchObject({ undisclosed: 1, suspended: 1, exit_announced: 1 });
		expect(statusOverTime(register, '2022-02-23').steps).toEqual([]);
	});

	test('stand beside one published total a day and metric, the one to use', () => {
		expect(statusOverTime(register, asOf).published.map(({ value }) => value)).toEqual([27]);
	});
});

describe('the areas', () => {
	test.each(['narrow', 'wide'] as const)('fill the plot from the zero line (%s)', (name) => {
		const { areas, plot, ends, published, annotations } = stackGeometry(
			statusOverTime(register, asOf),
			frames[name],
			'count',
		);
		expect(areas.map(({ status }) => status)).toEqual([
			'exit_announced',
			'suspended',
			'undisclosed',
		]);
		const numbers = areas.flatMap(({ path }) => [...path.matchAll(/[\d.]+/g)].map(Number));
		expect(numbers.every(Number.isFinite)).toBe(true);
		expect(areas[0]?.path).toContain(`,${String(plot.bottom)}`);
		expect(ends.map(({ status }) => status)).toEqual([
			'undisclosed',
			'suspended',
			'exit_announced',
		]);
		expect(published[0]?.y).toBeGreaterThanOrEqual(plot.top);
		expect(annotations[0]).toMatchObject({ number: 1 });
	});

	test('keep every label apart and inside, whatever the counts', () => {
		fc.assert(
			fc.property(anyRegister, (any) => {
				const { ends, plot } = stackGeometry(statusOverTime(any, asOf), frames.wide, 'share');
				for (const [index, { labelY }] of ends.entries()) {
					expect(labelY).toBeLessThanOrEqual(plot.bottom);
					expect(labelY).toBeGreaterThanOrEqual(plot.top);
					expect(labelY - (ends[index - 1]?.labelY ?? -100)).toBeGreaterThanOrEqual(16.9);
				}
			}),
			{ numRuns: 50 },
		);
	});
});

describe('the headline', () => {
	const say = (language: 'en' | 'ja', given = register, day = asOf) =>
		headlineOf(statusOverTime(given, day), {
			question: { ...plainQuestion, asOf: day },
			speech: speechOf(language),
			register: given,
		});

	test('says how many left, of how many, and how many a year before', () => {
		expect(say('en')).toBe(
			'1 of 3 groups has announced or completed an exit, as many as a year earlier',
		);
		expect(say('ja')).toBe('3グループのうち1グループが撤退を表明または完了（1年前と同数）');
		expect(say('en', register, '2024-03-01')).toContain('up from none a year earlier');
		expect(say('en', register, '2022-06-30')).toBe(
			'By 30 Jun 2022, none of 3 groups had announced or completed an exit and 2 had suspended business',
		);
	});

	test('says of one company where it stood', () => {
		const one = (index: number) => ({
			...register,
			companies: register.companies.slice(index, index + 1),
		});
		expect(say('en', one(0), '2022-06-30')).toBe(
			'Fictional a stood at “Suspended” on 30 Jun 2022, as last disclosed',
		);
		expect(say('ja', one(0), '2022-02-26')).toBe(
			'2022年2月26日までに、架空aの開示は登録されていない',
		);
	});

	test('does not make a finding of nothing', () => {
		expect(say('en', { ...register, companies: [] })).toBe('No company matches these filters');
		expect(say('en', register, '2022-02-26')).toContain('no disclosure');
	});
});

test('totals of others stand beside all companies, and not beside some', () => {
	const markedBy = (filters: Question['filters']): number => {
		const question = { ...plainQuestion, filters: { ...plainQuestion.filters, ...filters } };
		const drawing = answerOf(chart, '', register, { question }).draw(frames.wide);
		return (drawing as Drawing).published.length;
	};
	expect(markedBy({})).toBeGreaterThan(0);
	expect(markedBy({ listed: ['true'] })).toBe(0);
});

describe('as a whole', () => {
	const read = chart.read(new URLSearchParams('measure=share'), asOf);
	const answer =
		'answer' in read
			? read.answer({ register, question: plainQuestion, speech: speechOf('en') })
			: undefined;

	test('its table holds the counts of every step and links to them', () => {
		const table = answer?.table();
		expect(table?.rows.map(({ cells }) => cells['date'])).toEqual([
			firstDay,
			'2022-03-04',
			'2023-02-19',
			'2023-05-01',
			asOf,
		]);
		const row = table?.rows[2];
		expect(row?.cells).toMatchObject({ suspended: 2, total: 3, teikoku_withdrawal: 27 });
		expect(row?.links?.['suspended']).toBe(
			'/en/companies?status=suspended&exposure=operations&level=groups&as_of=2023-02-19',
		);
		expect(row?.links?.['exited']).toBeUndefined();
	});

	test('its notes name sources, and say that shares of three companies are not to be read', () => {
		expect(answer?.notes.map(({ number, source }) => [number, source?.url])).toEqual([
			[undefined, undefined],
			[undefined, undefined],
			[1, 'https://example.com/c'],
		]);
	});

	test('its drawing is plain values, without a number that is none', () => {
		const text = JSON.stringify([answer?.draw(frames.narrow), answer?.draw(frames.wide)]);
		expect(text).not.toMatch(/NaN|undefined|Infinity/);
		expect(structuredClone(answer?.draw(frames.wide))).toBeTruthy();
	});
});
