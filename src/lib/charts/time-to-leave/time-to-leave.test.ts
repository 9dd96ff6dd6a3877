import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartCompany } from '#lib/domain/charts.ts';
import { anyRegister, asOf, chartCompany, plainQuestion, answerOf } from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { timeToLeave as dataOf } from './data.ts';
import { curveGeometry } from './geometry.ts';
import { timeToLeave as chart } from './index.ts';
import { fewestForCurve, strataOf } from './strata.ts';

const companies = [
	chartCompany('left', [
		['2022-03-04', 'suspended'],
		['2022-03-06', 'exit_announced'],
		['2022-06', 'exited', { effectiveOn: '2022-05-25' }],
	]),
	chartCompany('in-a-month', [['2022-04', 'exit_announced']]),
	chartCompany('came-back', [
		['2022-03-04', 'exit_announced'],
		['2023-01-10', 'operating', { kind: 'resumption' }],
	]),
	chartCompany('left-again', [
		['2022-03-04', 'exited'],
		['2023-01-10', 'operating', { kind: 'resumption' }],
		['2024-02-24', 'exit_announced'],
	]),
	chartCompany('silent', []),
];
const register = { companies, surveys: [], context: [] };
const data = (
	exit: 'announced' | 'completed',
	by: 'all' | 'sector' | 'listed' | 'presence' = 'all',
	given: readonly ChartCompany[] = companies,
	day = asOf,
) => dataOf({ companies: given }, { ...plainQuestion, asOf: day }, { exit, by });

describe('the time to leave', () => {
	test('runs from the invasion to the announcement, of a month to its last day', () => {
		const [curve] = data('announced').curves;
		expect(
			curve?.watched.map(({ company, time, happened }) => [company.slug, time, happened]),
		).toEqual([
			['left', 10, true],
			['in-a-month', 65, true],
			['left-again', 730, true],
			['came-back', 1730, false],
			['silent', 1730, false],
		]);
		expect(curve?.steps.map(({ share }) => Number(share.toFixed(3)))).toEqual([0.8, 0.6, 0.4]);
		expect(curve?.median).toBe(730);
	});

	test('runs to the day on which a completed exit took effect, and ends nowhere without one', () => {
		const [curve] = data('completed').curves;
		expect(curve?.watched.map(({ time, happened }) => [time, happened])).toEqual([
			[90, true],
			...Array.from({ length: 4 }, () => [1730, false]),
		]);
		expect(curve?.median).toBeNull();
	});

	test('never runs beyond the as-of date, and not at all before the invasion', () => {
		const late = chartCompany('late', [['2026-11-01', 'exited', { effectiveOn: '2026-11' }]]);
		expect(data('completed', 'all', [late]).curves[0]?.steps[0]?.time).toBe(1730);
		expect(data('announced', 'all', companies, '2022-02-01').curves).toEqual([]);
	});
});

describe('the curves', () => {
	const many = (count: number, facts: Partial<ChartCompany>): ChartCompany[] =>
		Array.from({ length: count }, (_, index) =>
			chartCompany(`${JSON.stringify(facts)}${String(index)}`, [], facts),
		);

	test('are of the largest sectors, the small ones together', () => {
		const { strata, refused } = strataOf(
			[
				...many(12, { sectorCode: '3700' }),
				...many(10, { sectorCode: '3650' }),
				...many(9, { sectorCode: '6050' }),
				...many(2, { sectorCode: '1050' }),
			],
			'sector',
			plainQuestion,
		);
		expect(strata.map(({ code, companies: all }) => [code, all.length])).toEqual([
			['3700', 12],
			['3650', 10],
			['other', 11],
		]);
		expect(strata[2]?.filters).toEqual({ sector: ['1050', '6050'] });
		expect(refused).toEqual([]);
	});

	test('are refused where there are too few companies', () => {
		const { strata, refused } = strataOf(
			[...many(6, { listed: true }), ...many(4, { listed: false })],
			'listed',
			plainQuestion,
		);
		expect(strata.map(({ code }) => code)).toEqual(['listed']);
		expect(refused.map(({ code }) => code)).toEqual(['unlisted']);
	});

	test('hold every company once, or refuse it, whatever is asked', () => {
		const facts = fc.record({
			sectorCode: fc.constantFrom('3700', '3650', '3600', '6050', '1050', '9050'),
			listed: fc.boolean(),
			presence: fc.subarray(['manufacturing', 'sales', 'representative_office', 'export'] as const),
		});
		const any = fc.array(facts, { maxLength: 80 });
		fc.assert(
			fc.property(any, fc.constantFrom('all', 'sector', 'listed', 'presence'), (all, by) => {
				const given = all.map((one, index) => chartCompany(`c${String(index)}`, [], one));
				const { strata, refused } = strataOf(given, by, plainQuestion);
				const slugs = [...strata, ...refused].flatMap((one) =>
					one.companies.map(({ slug }) => slug),
				);
				expect(slugs.toSorted()).toEqual(given.map(({ slug }) => slug).toSorted());
				expect(strata.length).toBeLessThanOrEqual(5);
				if (by !== 'all')
					expect(refused.every((one) => one.companies.length < fewestForCurve)).toBe(true);
			}),
			{ numRuns: 50 },
		);
	});

	test.each(['narrow', 'wide'] as const)('are steps inside the plot, labels apart (%s)', (name) => {
		fc.assert(
			fc.property(anyRegister, (any) => {
				const { curves, plot } = curveGeometry(
					data('announced', 'listed', any.companies),
					frames[name],
				);
				for (const { path, band, labelY } of curves) {
					for (const [, , y] of path.matchAll(/([\d.]+),([\d.]+)/g)) {
						expect(Number(y)).toBeGreaterThanOrEqual(plot.top - 0.1);
						expect(Number(y)).toBeLessThanOrEqual(plot.bottom + 0.1);
					}
					expect(path + band).not.toMatch(/NaN/);
					expect(labelY).toBeLessThanOrEqual(plot.bottom);
				}
			}),
			{ numRuns: 30 },
		);
	});
});

const answered = (search: string, given = register, day = asOf, language: 'en' | 'ja' = 'en') =>
	answerOf(chart, search, given, { question: { ...plainQuestion, asOf: day }, language });

describe('as a whole', () => {
	test('says how long it took half, or how many are still there, or which left most', () => {
		expect(answered('').headline).toBe(
			'Within 730 days, by 24 Feb 2024, half of 5 groups had announced an exit',
		);
		expect(answered('exit=completed', register, asOf, 'ja').headline).toBe(
			'侵攻から56カ月、5グループのうち4グループは撤退を完了していない',
		);
		expect(answered('', { ...register, companies: [] }).headline).toBe(
			'No company matches these filters',
		);
		expect(answered('', register, '2021-01-01').headline).toContain('starts on 24 Feb 2022');
		const two = [...companies, ...companies.map((one) => ({ ...one, listed: false }))].map(
			(one, index) => ({ ...one, slug: `${one.slug}${String(index)}` }),
		);
		const mixed = two.map((one) => (one.listed ? { ...one, exitAnnouncedOn: null } : one));
		expect(answered('by=listed', { ...register, companies: mixed }).headline).toBe(
			'Exits announced within 56 months: most in Not listed (3 of 5), fewest in Listed (0 of 5)',
		);
	});

	test('its table holds every company, and a step of several leads to their rows', () => {
		const two = [...companies, chartCompany('same-day', [['2022-03-06', 'exit_announced']])];
		const answer = answered('by=all', { ...register, companies: two });
		const { rows } = answer.table();
		expect(rows).toHaveLength(6);
		expect(rows[0]?.cells).toMatchObject({
			slug: 'left',
			days: 10,
			at_risk: 6,
			remaining_pct: 66.7,
		});
		expect(rows[0]?.links?.['name_en']).toBe('/en/companies/left#left-1');
		const drawing = JSON.stringify(answer.draw(frames.wide));
		expect(drawing).toContain('/en/charts/time-to-leave#rows-all-10');
		expect(
			rows.filter(({ group }) => group === 'all-10').map(({ cells }) => cells['slug']),
		).toEqual(['left', 'same-day']);
		expect(answered('exit=completed').notes.length).toBeGreaterThan(2);
	});

	test('its drawing is plain values, without a number that is none', () => {
		for (const search of ['', 'by=sector', 'by=listed&exit=completed', 'by=presence'])
			for (const day of [asOf, '2022-02-24', '2022-03-01', '2020-01-01']) {
				const answer = answered(search, register, day);
				const drawings = [answer.draw(frames.narrow), answer.draw(frames.wide)];
				expect(JSON.stringify(drawings)).not.toMatch(/NaN|undefined|Infinity/);
				expect(structuredClone(drawings)).toBeTruthy();
			}
	});
});
