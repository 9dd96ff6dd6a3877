import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speechOf } from '#lib/messages/speech.ts';
import type { ChartCompany } from '#lib/domain/charts.ts';
import { anyRegister, asOf, chartCompany, plainQuestion } from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { silence as dataOf } from './data.ts';
import { silenceGeometry } from './geometry.ts';
import { silence as chart } from './index.ts';

const company = (slug: string, staleMonths: number | null, lastStatementOn = '2025-05') =>
	chartCompany(slug, [['2022-03-04', 'suspended']], {
		staleMonths,
		lastStatementOn: staleMonths === null ? null : lastStatementOn,
	});
const companies = [
	company('long', 50),
	company('never', null),
	company('edge', 12),
	company('over', 13),
];

function answer(given: readonly ChartCompany[], language: 'en' | 'ja' = 'en') {
	const read = chart.read(new URLSearchParams(), asOf);
	if (!('answer' in read)) throw new Error('The chart has no parameters to refuse.');
	const register = { companies: given, surveys: [], context: [] };
	return read.answer({ register, question: plainQuestion, speech: speechOf(language) });
}

describe('the silence of companies', () => {
	test('is stale from the thirteenth month on; no statement is neither stale nor in the median', () => {
		const data = dataOf({ companies });
		expect(data).toMatchObject({ total: 4, spoke: 3, stale: 2, median: 13 });
		expect(data.rows.map(({ status, median }) => [status, median])).toEqual([['suspended', 13]]);
		expect(data.rows[0]?.companies.map(({ slug }) => slug)).toEqual([
			'edge',
			'over',
			'long',
			'never',
		]);
	});

	test('puts every company once, months to scale, and those without a statement apart', () => {
		const months = fc.option(fc.nat(70));
		fc.assert(
			fc.property(anyRegister, fc.array(months, { minLength: 40 }), (any, all) => {
				const given = any.companies.map((one, index) => ({
					...one,
					staleMonths: all[index] ?? null,
				}));
				for (const frame of Object.values(frames)) {
					const { rows, plot, never, ticks } = silenceGeometry(dataOf({ companies: given }), frame);
					const dots = rows.flatMap((row) => row.dots.map((dot) => ({ ...dot, row })));
					expect(dots.map((dot) => dot.company.slug).toSorted()).toEqual(
						given.map(({ slug }) => slug).toSorted(),
					);
					for (const {
						company: { staleMonths },
						x,
						y,
						row,
					} of dots) {
						expect(y > row.top && y < row.bottom).toBe(true);
						const [from, to] =
							staleMonths === null ? [never.left, never.right] : [plot.left, plot.right];
						expect(x >= from && x <= to).toBe(true);
						const year = ticks.find((tick) => tick.months === staleMonths);
						if (year) expect(x).toBeCloseTo(year.x);
					}
				}
			}),
			{ numRuns: 30 },
		);
	});

	test.each(Object.values(frames))(
		'piles up many without a statement in their place ($name)',
		(frame) => {
			const many = Array.from({ length: 60 }, (_, index) => company(`c${String(index)}`, null));
			const { rows, never, radius } = silenceGeometry(dataOf({ companies: many }), frame);
			const dots = rows.flatMap((row) => row.dots.map((dot) => ({ ...dot, row })));
			for (const [index, { x, y, row }] of dots.entries()) {
				expect(x >= never.left && x <= never.right && y > row.top && y < row.bottom).toBe(true);
				for (const other of dots.slice(0, index))
					expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(2 * radius);
			}
		},
	);
});

describe('what it says', () => {
	test('how many are stale, and how many have nothing on record', () => {
		expect(answer(companies).headline).toBe(
			'2 of 4 groups last spoke about their Russian business more than 12 months ago, and 1 group is not on record as having spoken',
		);
		expect(answer(companies, 'ja').headline).toBe(
			'4グループのうち2グループは、ロシア事業に関する直近の開示・発言から12カ月超。1グループは記録なし',
		);
		expect(answer([company('a', 3)]).headline).toBe(
			'Fictional a last spoke about its Russian business 3 months ago',
		);
		expect(answer([company('a', null)], 'ja').headline).toContain('記録がない');
		expect(answer([company('a', null), company('b', null)]).headline).toBe(
			'No statement of its own is on record for any of 2 groups',
		);
		expect(answer([]).headline).toBe('No company matches these filters');
		expect(answer(companies).subtitle).toContain('median 13 months, of the 3 groups');
	});

	test('every mark names company, status and statement, and leads to the company', () => {
		const drawing = JSON.stringify([
			answer(companies).draw(frames.narrow),
			answer(companies).draw(frames.wide),
		]);
		expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
		expect(drawing).toContain(
			'Fictional over\\nSuspended\\nLast own statement: May 2025, 13 months ago',
		);
		expect(drawing).toContain('"kind":"never","href":"/en/companies/never"');
		expect(answer([]).draw(frames.wide)).toMatchObject({ rows: [], median: null });
	});

	test('the table lists the longest silent first and those without a statement last', () => {
		const { rows } = answer(companies).table();
		expect(rows.map(({ cells }) => [cells['slug'], cells['stale_months'], cells['stale']])).toEqual(
			[
				['long', 50, true],
				['over', 13, true],
				['edge', 12, false],
				['never', null, null],
			],
		);
	});
});
