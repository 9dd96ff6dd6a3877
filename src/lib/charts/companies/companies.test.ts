import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statusOn, type ChartRegister } from '#lib/domain/charts.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { anyDay, anyRegister, asOf, chartCompany, plainQuestion } from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { unitsOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { cell, placeMarks } from './geometry.ts';
import { headlineOf } from './headline.ts';
import { tableOf } from './table.ts';

const register: ChartRegister = {
	companies: [
		chartCompany('a', [
			['2022-03-04', 'suspended'],
			['2023-05-01', 'exited'],
		]),
		chartCompany('b', [['2022-04-01', 'suspended']], { sectorCode: '3700' }),
		chartCompany('c', [], { sectorCode: '3700' }),
	],
	surveys: [],
	context: [],
};
const asked = (at: string | null = null, by: 'status' | 'sector' = 'status', given = register) => ({
	register: given,
	question: plainQuestion,
	state: { at, by },
	speech: speechOf('en'),
});

describe('every company on a day', () => {
	test('has the status that it had, since the announcement that began it', () => {
		const { at, units, counts } = unitsOf(asked('2022-12-31'));
		expect(at).toBe('2022-12-31');
		expect(units.map(({ status, since }) => [status, since])).toEqual([
			['suspended', '2022-03-04'],
			['suspended', '2022-04-01'],
			['undisclosed', null],
		]);
		expect(counts).toMatchObject({ suspended: 2, undisclosed: 1, exited: 0 });
	});

	test('is seen on the as-of date unless an earlier day is asked for', () => {
		expect(unitsOf(asked()).at).toBe(asOf);
		expect(unitsOf(asked('2099-01-01')).at).toBe(asOf);
	});

	test('has room: no status ever has more than was reserved for it, and once it has all of that', () => {
		fc.assert(
			fc.property(anyRegister, anyDay, (any, day) => {
				const { most } = unitsOf({ ...asked(), register: any });
				const days = any.companies.flatMap(({ spans }) => spans.map(({ from }) => from));
				for (const [status, room] of Object.entries(most)) {
					const on = (when: string) =>
						any.companies.filter((company) => statusOn(company, when) === status).length;
					expect(on(day)).toBeLessThanOrEqual(room);
					if (days.length > 0) expect(Math.max(...days.map(on))).toBe(room);
				}
			}),
			{ numRuns: 40 },
		);
	});
});

describe('the marks', () => {
	test('never lie over one another or outside, on any day, in any grouping and size', () => {
		fc.assert(
			fc.property(
				anyRegister,
				anyDay,
				fc.constantFrom('status', 'sector'),
				fc.constantFrom(frames.narrow, frames.wide),
				(any, day, by, frame) => {
					const question = asked(null, by, any);
					const drawing = drawingOf(unitsOf(question), frame, question);
					const places = placeMarks(drawing.marks, drawing.grid, day);
					expect(new Set(places.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(
						places.length,
					);
					for (const { x, y } of places) {
						expect(x + cell).toBeLessThanOrEqual(frame.width);
						expect(y + cell).toBeLessThanOrEqual(drawing.height);
					}
				},
			),
			{ numRuns: 60 },
		);
	});

	test('stay where they are in their sector, and only change status', () => {
		const question = asked(null, 'sector');
		const { marks, grid, groups } = drawingOf(unitsOf(question), frames.wide, question);
		const [early, late] = ['2022-03-01', asOf].map((day) => placeMarks(marks, grid, day));
		expect(early?.map(({ x, y }) => [x, y])).toEqual(late?.map(({ x, y }) => [x, y]));
		expect(early?.map(({ status }) => status)).not.toEqual(late?.map(({ status }) => status));
		expect(groups.map(({ key }) => key)).toEqual(['3700', '3650']);
	});

	test('move between statuses, who came first standing first', () => {
		const question = asked();
		const { marks, grid } = drawingOf(unitsOf(question), frames.wide, question);
		const places = placeMarks(marks, grid, '2022-12-31');
		expect(places[0]?.y).toBe(places[1]?.y);
		expect((places[1]?.x ?? 0) - (places[0]?.x ?? 0)).toBe(cell);
	});

	test('are plain values, with a link to the company as of the day', () => {
		const question = asked('2022-12-31');
		const drawing = drawingOf(unitsOf(question), frames.narrow, question);
		expect(structuredClone(drawing)).toEqual(drawing);
		expect(drawing.marks[0]).toMatchObject({
			href: '/en/companies/a?as_of=2022-12-31',
			said: 'Suspended since 4 Mar 2022',
		});
		expect(drawing.groups.find(({ key }) => key === 'suspended')?.href).toBe(
			'/en/companies?status=suspended&exposure=operations&level=groups&as_of=2022-12-31',
		);
	});
});

test('the headline counts who stays, paused and leaves, and says of which day', () => {
	const say = (
		at: string | null,
		language: 'en' | 'ja',
		{ companies = register.companies, isDated = false } = {},
	) => {
		const question = {
			...asked(at),
			isDated,
			register: { ...register, companies },
			speech: speechOf(language),
		};
		return headlineOf(unitsOf(question), question);
	};
	expect(say(null, 'en')).toBe(
		'Of 3 groups, none stays in some form, 1 has suspended business and 1 is leaving or gone',
	);
	expect(say('2022-12-31', 'ja')).toBe(
		'2022年12月31日時点では、3グループのうち継続・縮小が0、停止中が2、撤退表明・完了が0',
	);
	expect(say('2022-03-01', 'en')).toContain('no disclosure');
	// Where the address names the day, the sentence is of that day, also on that day itself.
	expect(say(null, 'en', { isDated: true })).toBe(
		'On 20 Nov 2026, of 3 groups, none stayed in some form, 1 had suspended business and 1 was leaving or gone',
	);
	expect(say(null, 'en', { companies: [] })).toBe('No company matches these filters');
});

test('the table has a row for each company', () => {
	const question = asked('2022-12-31');
	const { rows } = tableOf(unitsOf(question), question);
	expect(rows.map(({ cells }) => [cells['slug'], cells['status'], cells['on']])).toEqual([
		['a', 'suspended', '2022-12-31'],
		['b', 'suspended', '2022-12-31'],
		['c', 'undisclosed', '2022-12-31'],
	]);
});
