import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRegister, asOf, chartCompany, plainQuestion, answerOf } from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { exitGaps, gapBetween, isExact, medianGap } from './data.ts';
import { gapGeometry } from './geometry.ts';
import { exitGap as chart } from './index.ts';

const register = {
	companies: [
		chartCompany('at-once', [['2022-05-10', 'exited']]),
		chartCompany('month', [
			['2022-05', 'exit_announced'],
			['2022-08-01', 'exited', { effectiveOn: '2022-07' }],
		]),
		chartCompany('open', [['2026-11-10', 'exit_announced']]),
		chartCompany('plain', [
			['2022-05-01', 'exit_announced'],
			['2022-05-11', 'exited'],
		]),
		chartCompany('resumed', [
			['2022-05-01', 'exited'],
			['2022-06-01', 'operating', { kind: 'resumption' }],
		]),
		chartCompany('stays', [['2022-05-01', 'operating']]),
	],
	surveys: [],
	context: [],
};
const slugs = (order: 'gap' | 'announced' | 'name') =>
	exitGaps(register, { order }, asOf).exits.map(({ company }) => company.slug);

describe('the gap', () => {
	test('is exact between days, a range where a date is a month or a year, and never negative', () => {
		expect(gapBetween('2022-05-01', '2022-05-11')).toEqual({ least: 10, most: 10 });
		expect(gapBetween('2022-05', '2022-07')).toEqual({ least: 31, most: 91 });
		expect(gapBetween('2022', '2022')).toEqual({ least: 0, most: 364 });
		expect(gapBetween('2023-07-14', '2023-07-12')).toEqual({ least: 0, most: 0 });
	});

	test('is measured for exits announced first, runs on while one is open, and is none at once', () => {
		const { exits } = exitGaps(register, { order: 'name' }, asOf);
		expect(
			exits.map(({ company, state, gap }) => [company.slug, state, gap.least, gap.most]),
		).toEqual([
			['at-once', 'at_once', 0, 0],
			['month', 'completed', 31, 91],
			['open', 'open', 10, 10],
			['plain', 'completed', 10, 10],
		]);
		expect(exits[1]).toMatchObject({ announcedBy: 'month-0', completedBy: 'month-1' });
	});

	test('has a median of what was announced before and completed since', () => {
		const { exits } = exitGaps(register, { order: 'gap' }, asOf);
		expect(medianGap({ exits })).toBe(36);
		expect(medianGap({ exits: exits.slice(0, 1) })).toBe(61);
		expect(medianGap({ exits: [] })).toBeNull();
	});

	test('orders the exits: longest first and those without a gap last, or by announcement, or by name', () => {
		expect(slugs('gap')).toEqual(['month', 'open', 'plain', 'at-once']);
		expect(slugs('announced')).toEqual(['plain', 'at-once', 'month', 'open']);
		expect(slugs('name')).toEqual(['at-once', 'month', 'open', 'plain']);
	});
});

describe('the picture', () => {
	test.each(['narrow', 'wide'] as const)(
		'has a line for every exit, to scale from zero (%s)',
		(name) => {
			fc.assert(
				fc.property(anyRegister, (any) => {
					const data = exitGaps(any, { order: 'gap' }, asOf);
					const { rows, plot, bottom } = gapGeometry(data, frames[name]);
					expect(rows).toHaveLength(data.exits.length);
					for (const [index, { start, least, most, y }] of rows.entries()) {
						expect(start).toBe(plot.left);
						expect(least).toBeGreaterThanOrEqual(start);
						expect(most).toBeGreaterThanOrEqual(least);
						expect(most).toBeLessThanOrEqual(plot.right + 0.1);
						expect(y).toBeLessThan(bottom);
						const gap = data.exits[index]?.gap;
						expect(most === least).toBe(gap !== undefined && isExact(gap));
					}
				}),
				{ numRuns: 40 },
			);
		},
	);
});

const answered = (search: string, given = register, day = asOf, language: 'en' | 'ja' = 'en') =>
	answerOf(chart, search, given, { question: { ...plainQuestion, asOf: day }, language });

describe('as a whole', () => {
	test('says how many are completed, how long that took, and how many are open', () => {
		expect(answered('').headline).toBe(
			'3 of 4 announced exits are completed, at a median of 36 days after the announcement; 1 is still open',
		);
		expect(answered('', register, asOf, 'ja').headline).toBe(
			'撤退表明4件のうち3件が完了（表明から完了までの中央値は36日）、1件は未完了',
		);
		const stays = { ...register, companies: register.companies.slice(-1) };
		expect(answered('', stays).headline).toBe('By 20 Nov 2026, none had announced an exit');
		expect(answered('', register, '2021-01-01').headline).toContain('begin on 24 Feb 2022');
		expect(answered('', { ...register, companies: [] }).headline).toBe(
			'No company matches these filters',
		);
	});

	test('its table gives the dates as they are known and leads to both events', () => {
		const row = answered('order=name').table().rows[1];
		expect(row?.cells).toMatchObject({
			slug: 'month',
			state: 'completed',
			announced_on: '2022-05',
			completed_on: '2022-07',
			days_least: 31,
			days_most: 91,
		});
		expect(row?.links).toMatchObject({
			announced_on: '/en/companies/month#month-0',
			completed_on: '/en/companies/month#month-1',
		});
		const open = answered('order=name').table().rows[2];
		expect(open?.cells).toMatchObject({ state: 'open', completed_on: null, days_most: 10 });
	});

	test('names who announced an exit and stands elsewhere since', () => {
		const back = chartCompany('back', [
			['2022-05-01', 'exit_announced'],
			['2023-05-01', 'scaled_back'],
		]);
		const { notes } = answered('', { ...register, companies: [...register.companies, back] });
		const said = notes.map(({ text }) => text).join(' ');
		expect(said).toContain(
			'stand elsewhere by their latest disclosure: Fictional back (Scaled back)',
		);
		expect(
			answered('')
				.notes.map(({ text }) => text)
				.join(' '),
		).not.toContain('elsewhere');
	});

	test('its drawing is plain values, without a number that is none', () => {
		for (const day of [asOf, '2020-01-01'])
			for (const given of [register, { ...register, companies: [] }]) {
				const answer = answered('', given, day);
				const drawings = [answer.draw(frames.narrow), answer.draw(frames.wide)];
				expect(JSON.stringify(drawings)).not.toMatch(/NaN|undefined|Infinity/);
				expect(structuredClone(drawings)).toBeTruthy();
			}
	});
});
