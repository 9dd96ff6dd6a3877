import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf } from '#lib/domain/terms.ts';
import { anyRegister, asOf, chartCompany, plainQuestion, answerOf } from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { halfOf, halvesUpTo, reasonsIn } from './data.ts';
import { gridGeometry } from './geometry.ts';
import { reasons as chart } from './index.ts';

const register = {
	companies: [
		chartCompany('a', [
			['2022-03-04', 'suspended', { reasons: ['logistics', 'sanctions'] }],
			['2022', 'suspended', { reasons: ['sanctions'] }],
			['2023-05', 'exited', { reasons: ['not_stated'] }],
		]),
		chartCompany('b', [
			['2022-06-30', 'suspended', { reasons: [] }],
			['2022-07-01', 'operating', { reasons: ['logistics'] }],
		]),
		chartCompany('c', []),
	],
	surveys: [],
	context: [],
};

describe('reasons', () => {
	test('count under each reason of a disclosure, the most stated first and the silent last', () => {
		const { rows, columns, disclosures } = reasonsIn(register, { view: 'status' }, asOf);
		expect(rows.map(({ reason, total }) => [reason, total])).toEqual([
			['logistics', 2],
			['sanctions', 2],
			['not_stated', 2],
		]);
		expect(disclosures).toBe(5);
		expect(columns.map(({ code, disclosures: all }) => [code, all.length])).toEqual([
			['operating', 1],
			['holding', 0],
			['scaled_back', 0],
			['suspended', 3],
			['exit_announced', 0],
			['exited', 1],
		]);
	});

	test('that were not stated come last, however many they are', () => {
		const companies = [
			chartCompany('a', [
				['2022-03-04', 'suspended'],
				['2022-03-05', 'suspended'],
				['2022-03-06', 'suspended', { reasons: ['safety'] }],
				['2022-03-07', 'suspended', { reasons: ['payment'] }],
				['2022-03-08', 'suspended', { reasons: ['payment'] }],
				['2022-03-09', 'suspended'],
			]),
		];
		const { rows } = reasonsIn({ companies }, { view: 'status' }, asOf);
		expect(rows.map(({ reason, total }) => [reason, total])).toEqual([
			['payment', 2],
			['safety', 1],
			['not_stated', 3],
		]);
	});

	test('count at the last day that a date can mean, in halves of a year', () => {
		const { rows, columns } = reasonsIn(register, { view: 'time' }, '2023-05-31');
		expect(columns.map(({ code }) => code)).toEqual(['2022-H1', '2022-H2', '2023-H1']);
		const sanctions = rows.find(({ reason }) => reason === 'sanctions');
		expect(sanctions?.cells.map((cell) => cell.length)).toEqual([1, 1, 0]);
		const silent = rows.find(({ reason }) => reason === 'not_stated');
		expect(silent?.cells.map((cell) => cell.length)).toEqual([1, 0, 1]);
		expect([halfOf('2022-06-30'), halfOf('2022-07-01')]).toEqual(['2022-H1', '2022-H2']);
		expect(halvesUpTo('2022-02-23')).toEqual([]);
		expect(halvesUpTo('2022-02-24')).toEqual(['2022-H1']);
		expect(halvesUpTo('2024-07-01').at(-1)).toBe('2024-H2');
	});

	test('count every disclosure in one column and under at least one reason', () => {
		const stated = fc.array(fc.subarray([...codesOf('reason')], { maxLength: 3 }), {
			minLength: 40,
			maxLength: 40,
		});
		fc.assert(
			fc.property(anyRegister, stated, fc.constantFrom('status', 'time'), (any, lists, view) => {
				const companies = any.companies.map((company, index) => ({
					...company,
					history: company.history.map((event) => ({ ...event, reasons: lists[index] ?? [] })),
				}));
				const data = reasonsIn({ companies }, { view }, asOf);
				const events = companies.flatMap(({ history }) => history);
				expect(data.disclosures).toBe(events.length);
				expect(data.columns.flatMap(({ disclosures }) => disclosures)).toHaveLength(events.length);
				const named = events.reduce((sum, event) => sum + Math.max(1, event.reasons.length), 0);
				expect(data.rows.reduce((sum, { total }) => sum + total, 0)).toBe(named);
				for (const name of ['narrow', 'wide'] as const)
					for (const { bars } of gridGeometry(data, frames[name]).rows)
						for (const { x, width, height } of bars) {
							expect(x).toBeGreaterThanOrEqual(0);
							expect(x + width).toBeLessThanOrEqual(frames[name].width);
							expect(height).toBeGreaterThan(0);
						}
			}),
			{ numRuns: 30 },
		);
	});
});

const answered = (
	search: string,
	given = register,
	question = plainQuestion,
	language: 'en' | 'ja' = 'en',
) => answerOf(chart, search, given, { question, language });

describe('as a whole', () => {
	test('says how many gave no reason, and which was named most', () => {
		expect(answered('').headline).toBe(
			'2 of 5 disclosures that set a status gave no reason; most often named: “Logistics”, “Sanctions and export controls” (2)',
		);
		expect(answered('', { ...register, companies: [] }).headline).toBe(
			'No company matches these filters',
		);
		expect(answered('', { ...register, companies: [chartCompany('c', [])] }).headline).toBe(
			'No disclosure that set a status is on record',
		);
		const silent = chartCompany('d', [['2022-03-04', 'suspended']]);
		expect(answered('', { ...register, companies: [silent] }, plainQuestion, 'ja').headline).toBe(
			'状況を示した開示1件は、理由を明示していない',
		);
	});

	test('leads to the list of events where it holds the same, else to the rows with the companies', () => {
		const { rows } = answered('').table();
		const row = rows.find(({ group }) => group === 'sanctions-suspended');
		expect(row?.cells).toMatchObject({ disclosures: 2, companies: ['a'] });
		expect(row?.links?.['disclosures']).toBe(
			'/en/events?status=suspended&exposure=operations&level=groups&reason=sanctions',
		);
		expect(row?.links?.['names_en']).toEqual(['/en/companies/a#a-1']);
		const narrowed = { ...plainQuestion, filters: { status: ['exited'] } };
		const other = answered('', register, narrowed);
		expect(JSON.stringify(other.table())).not.toContain('/en/events');
		expect(JSON.stringify(other.draw(frames.wide))).toContain(
			'/en/charts/reasons?status=exited#rows-sanctions-suspended',
		);
		const early = chartCompany('early', [['2022-01-10', 'operating']]);
		const before = answered('', { ...register, companies: [...register.companies, early] });
		expect(JSON.stringify(before.table())).not.toContain('/en/events');
	});

	test('its drawing is plain values, without a number that is none', () => {
		for (const search of ['', 'view=time'])
			for (const day of [asOf, '2022-02-24', '2020-01-01'])
				for (const given of [register, { ...register, companies: [] }]) {
					const answer = answered(search, given, { ...plainQuestion, asOf: day });
					const drawings = [answer.draw(frames.narrow), answer.draw(frames.wide)];
					expect(JSON.stringify(drawings)).not.toMatch(/NaN|undefined|Infinity/);
					expect(structuredClone(drawings)).toBeTruthy();
				}
	});
});
