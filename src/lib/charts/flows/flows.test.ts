import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statusOn } from '#lib/domain/charts.ts';
import { scaleOrder } from '#lib/domain/status.ts';
import { codesOf } from '#lib/domain/terms.ts';
import {
	anyDay,
	anyRegister,
	asOf,
	chartCompany,
	plainQuestion,
	answerOf,
} from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { byDirection, daysOf, directionOf, eventOn, flowsOf } from './data.ts';
import { flowGeometry } from './geometry.ts';
import { flows as chart } from './index.ts';

const none = { from: null, to: null };
const register = {
	companies: [
		chartCompany('onward', [
			['2022-03-04', 'suspended'],
			['2023-05', 'exited'],
		]),
		chartCompany('back', [
			['2022-03-04', 'suspended'],
			['2023-05-01', 'operating', { kind: 'resumption' }],
		]),
		chartCompany('first', [['2023-05-01', 'scaled_back']]),
		chartCompany('still', [['2022-03-04', 'suspended']]),
		chartCompany('silent', []),
	],
	surveys: [],
	context: [],
};

describe('flows', () => {
	test('lead from where a company stood on one day to where it stood on the other', () => {
		const { flows } = flowsOf(register, none, asOf);
		expect(
			flows.map(({ from, to, direction, companies }) => [
				from,
				to,
				direction,
				companies.map(({ slug }) => slug).join(),
			]),
		).toEqual([
			['suspended', 'operating', 'back', 'back'],
			['suspended', 'suspended', 'unchanged', 'still'],
			['suspended', 'exited', 'onward', 'onward'],
			['undisclosed', 'scaled_back', 'first', 'first'],
			['undisclosed', 'undisclosed', 'unchanged', 'silent'],
		]);
	});

	test('hold every company once, on any two days', () => {
		fc.assert(
			fc.property(anyRegister, anyDay, anyDay, (any, one, other) => {
				const data = flowsOf(any, { from: one, to: other }, asOf);
				expect(data.from <= data.to && data.to <= asOf).toBe(true);
				expect(data.flows.flatMap(({ companies }) => companies)).toHaveLength(any.companies.length);
				for (const { from, to, companies } of data.flows)
					for (const company of companies)
						expect([statusOn(company, data.from), statusOn(company, data.to)]).toEqual([from, to]);
				const { back, onward, first, unchanged } = byDirection(data);
				expect(back + onward + first + unchanged).toBe(any.companies.length);
			}),
			{ numRuns: 50 },
		);
	});

	test('go back where they lead up the scale, and are first disclosures from nothing', () => {
		for (const from of codesOf('status'))
			for (const to of codesOf('status'))
				expect(directionOf(from, to)).toBe(
					from === to
						? 'unchanged'
						: from === 'undisclosed'
							? 'first'
							: scaleOrder(to) < scaleOrder(from)
								? 'back'
								: 'onward',
				);
	});

	test('compare the two days in their order, never after the as-of date', () => {
		expect(daysOf(none, asOf)).toEqual({ from: '2022-06-30', to: asOf });
		expect(daysOf(none, '2022-05-01')).toEqual({ from: '2022-02-24', to: '2022-05-01' });
		expect(daysOf(none, '2021-01-01')).toEqual({ from: '2021-01-01', to: '2021-01-01' });
		expect(daysOf({ from: '2024-01-01', to: '2023-01-01' }, asOf)).toEqual({
			from: '2023-01-01',
			to: '2024-01-01',
		});
		expect(daysOf({ from: '2024-01-01', to: '2025-01-01' }, '2024-06-30')).toEqual({
			from: '2024-01-01',
			to: '2024-06-30',
		});
		expect(daysOf({ from: '2025-01-01', to: null }, '2024-06-30').to).toBe('2024-06-30');
	});

	test('name the event behind, of a month as it was announced', () => {
		const [onward] = register.companies;
		if (!onward) throw new Error('There is a first company.');
		expect(eventOn(onward, asOf)?.announcedOn).toBe('2023-05');
		expect(eventOn(onward, '2023-05-30')?.announcedOn).toBe('2022-03-04');
		expect(eventOn(chartCompany('silent', []), asOf)).toBeNull();
	});
});

/** Where a band meets its bars, read from its path. */
function endsOf(path: string) {
	const numbers = [...path.matchAll(/[\d.]+/g)].map(Number);
	const at = (index: number): number => numbers[index] ?? NaN;
	return { from: { top: at(1), bottom: at(14) }, to: { top: at(7), bottom: at(8) } };
}

describe('the picture', () => {
	test.each(['narrow', 'wide'] as const)(
		'gives every company the same height, fills each bar, and keeps words apart (%s)',
		(name) => {
			fc.assert(
				fc.property(anyRegister, anyDay, (any, day) => {
					const data = flowsOf(any, { from: day, to: null }, asOf);
					const { bars, bands, bottom } = flowGeometry(data, frames[name]);
					for (const end of ['from', 'to'] as const) {
						const [first] = bars[end];
						for (const { status, count, height } of bars[end]) {
							expect(height / count).toBeCloseTo((first?.height ?? 0) / (first?.count ?? 1), 6);
							const arriving = data.flows.filter((flow) => flow[end] === status);
							expect(arriving.reduce((sum, one) => sum + one.companies.length, 0)).toBe(count);
						}
						const labels = bars[end].map(({ labelY }) => labelY);
						for (const [index, y] of labels.entries())
							expect(y - (labels[index - 1] ?? -100)).toBeGreaterThan(18.9);
						const numbers = bands.flatMap(({ path, number }) => {
							if (number?.end !== end) return [];
							const { top, bottom } = endsOf(path)[end];
							expect(number.y).toBeCloseTo((top + bottom) / 2, 0);
							return [number.y];
						});
						numbers.sort((a, b) => a - b);
						for (const [index, y] of numbers.entries())
							expect(y - (numbers[index - 1] ?? -100)).toBeGreaterThan(12.9);
					}
					expect(JSON.stringify(bands)).not.toMatch(/NaN|null/);
					for (const end of ['from', 'to'] as const)
						for (const { status, y, height } of bars[end]) {
							const met = bands
								.filter(({ index }) => data.flows[index]?.[end] === status)
								.map(({ path }) => endsOf(path)[end])
								.toSorted((a, b) => a.top - b.top);
							// One band after the other, from the top of the bar to its bottom.
							for (const [index, { top }] of met.entries())
								expect(top).toBeCloseTo(met[index - 1]?.bottom ?? y, 0);
							expect(met.at(-1)?.bottom).toBeCloseTo(y + height, 0);
						}
					expect(bottom).toBeLessThan(700);
				}),
				{ numRuns: 30 },
			);
		},
	);
});

const answered = (search: string, given = register, day = asOf, language: 'en' | 'ja' = 'en') =>
	answerOf(chart, search, given, { question: { ...plainQuestion, asOf: day }, language });

describe('as a whole', () => {
	test('says how many moved which way', () => {
		expect(answered('').headline).toBe(
			'Between 30 Jun 2022 and 20 Nov 2026, 1 of 5 groups moved towards an exit, 1 back towards staying and 1 made a first disclosure',
		);
		expect(answered('', register, asOf, 'ja').headline).toBe(
			'2022年6月30日から2026年11月20日までに、5グループのうち1グループが撤退の方向へ、1グループが継続の方向へ移り、1グループが初めて開示',
		);
		expect(answered('from=2024-01-01').headline).toBe(
			'Between 1 Jan 2024 and 20 Nov 2026, none of 5 groups moved',
		);
		expect(answered('', { ...register, companies: register.companies.slice(0, 1) }).headline).toBe(
			'Between 30 Jun 2022 and 20 Nov 2026, Fictional onward moved from “Suspended” to “Exited”',
		);
		expect(answered('to=2024-01-01').days).toEqual({ from: '2022-06-30', to: '2024-01-01' });
		expect(answered('', register, '2021-01-01').headline).toContain('begin on 24 Feb 2022');
		expect(answered('', { ...register, companies: [] }).headline).toBe(
			'No company matches these filters',
		);
	});

	test('refuses a day that is none', () => {
		for (const search of ['from=yesterday', 'to=2999-01-01', 'from=2024-01-01,2025-01-01'])
			expect(chart.read(new URLSearchParams(search), asOf)).toHaveProperty('problems.0.parameter');
	});

	test('every company is in a row, and a flow leads to its company or its rows', () => {
		const twice = {
			...register,
			companies: [...register.companies, chartCompany('also', [['2022-03-05', 'suspended']])],
		};
		const answer = answered('from=2022-12-31', twice);
		const { rows } = answer.table();
		expect(rows.map(({ cells }) => cells['slug'])).toEqual([
			'back',
			'onward',
			'first',
			'still',
			'also',
			'silent',
		]);
		expect(rows[1]?.cells).toMatchObject({ moved_on: '2023-05', to_status: 'exited' });
		expect(rows[1]?.links?.['name_en']).toBe('/en/companies/onward#onward-1');
		const drawing = JSON.stringify(answer.draw(frames.wide));
		expect(drawing).toContain('/en/charts/flows?from=2022-12-31#rows-suspended-suspended');
		expect(drawing).toContain('"/en/companies/back"');
		expect(drawing).toContain('as_of=2022-12-31');
	});

	test('its drawing is plain values, without a number that is none', () => {
		for (const day of [asOf, '2022-02-24', '2020-01-01'])
			for (const given of [register, { ...register, companies: [] }]) {
				const answer = answered('', given, day);
				const drawings = [answer.draw(frames.narrow), answer.draw(frames.wide)];
				expect(JSON.stringify(drawings)).not.toMatch(/NaN|undefined|Infinity/);
				expect(structuredClone(drawings)).toBeTruthy();
			}
	});
});
