import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartRegister } from '#lib/domain/charts.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { anyRegister, chartCompany, plainQuestion, type Change } from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { linesOf, timelinesOf, turnsOf } from './data.ts';
import { drawingOf } from './drawing.ts';
import { wallGeometry } from './geometry.ts';
import { headlineOf } from './headline.ts';
import { tableOf } from './table.ts';

const companies = [
	chartCompany('a', [
		['2022-03-04', 'suspended'],
		['2023-05-01', 'operating'],
	]),
	chartCompany('b', [['2026-04-01', 'suspended']]),
	chartCompany('c', [], { sectorCode: '3700' }),
	chartCompany('d', [['2022-04-01', 'suspended']], { sectorCode: '3700' }),
];
const asked = (
	sort: typeof plainQuestion.sort = null,
	given: ChartRegister = { companies, surveys: [], context: [] },
	language: 'en' | 'ja' = 'en',
) => ({
	register: given,
	question: { ...plainQuestion, sort },
	state: {},
	speech: speechOf(language),
});
const slugs = (question: ReturnType<typeof asked>) =>
	timelinesOf(question).groups.map(({ key, lines }) => [
		key,
		lines.map(({ company }) => company.slug),
	]);

describe('the lines', () => {
	test('stand by status, first come first, unless they are sorted otherwise', () => {
		expect(slugs(asked())).toEqual([
			['operating', ['a']],
			['suspended', ['d', 'b']],
			['undisclosed', ['c']],
		]);
		expect(slugs(asked({ by: 'status', descending: true })).map(([key]) => key)).toEqual([
			'undisclosed',
			'suspended',
			'operating',
		]);
		expect(slugs(asked({ by: 'sector', descending: false })).map(([key]) => key)).toEqual([
			'3650',
			'3700',
		]);
		expect(slugs(asked({ by: 'name', descending: false }))).toEqual([['', ['a', 'b', 'c', 'd']]]);
	});

	test('fade a year after the last own word', () => {
		const lines = linesOf(timelinesOf(asked({ by: 'name', descending: false })));
		expect(lines.map(({ staleFrom }) => staleFrom)).toEqual([
			'2024-04-30',
			null,
			null,
			'2023-04-01',
		]);
	});

	test('turn, and turn back', () => {
		const turns = (changes: readonly Change[]) => {
			const company = chartCompany('x', changes);
			return turnsOf({ company, spans: company.spans, staleFrom: null });
		};
		expect(turns([['2022-03-04', 'suspended']])).toEqual({ changed: false, reversed: false });
		expect(
			turns([
				['2022-03-04', 'suspended'],
				['2023-03-04', 'exited'],
			]),
		).toEqual({ changed: true, reversed: false });
		expect(
			turns([
				['2022-03-04', 'exit_announced'],
				['2023-03-04', 'operating'],
			]),
		).toEqual({ changed: true, reversed: true });
	});
});

describe('the wall', () => {
	test('gives every line its own height, inside, with every span of every company', () => {
		fc.assert(
			fc.property(anyRegister, fc.constantFrom(frames.narrow, frames.wide), (any, frame) => {
				const data = timelinesOf(asked(null, any));
				const wall = wallGeometry(data, frame, 40);
				for (const [index, { y }] of wall.lines.entries()) {
					expect(y - (wall.lines[index - 1]?.y ?? -100)).toBeGreaterThanOrEqual(wall.line);
					expect(y + wall.line).toBeLessThanOrEqual(wall.height);
				}
				for (const status of codesOf('status')) {
					const path = wall.paths.find((one) => one.status === status)?.path ?? '';
					const spans = any.companies.flatMap((company) =>
						company.spans.filter((span) => span.status === status),
					);
					expect(path.match(/M/g)?.length ?? 0).toBe(spans.length);
				}
			}),
			{ numRuns: 40 },
		);
	});

	test('stays light with 500 lines', () => {
		const many = Array.from({ length: 500 }, (_, index) =>
			chartCompany(`n${String(index)}`, [
				['2022-03-04', 'suspended'],
				['2023-03-04', 'exit_announced'],
				['2024-03-04', 'exited'],
			]),
		);
		const question = asked(null, { companies: many, surveys: [], context: [] });
		const drawing = drawingOf(timelinesOf(question), frames.wide, question);
		expect(drawing.lines).toHaveLength(500);
		// However many spans there are, the browser draws one shape a status.
		expect(drawing.paths).toHaveLength(4);
		// And a line takes no more than its name, its words and its place.
		expect(JSON.stringify(drawing).length / 500).toBeLessThan(500);
		expect(structuredClone(drawing)).toEqual(drawing);
	});

	test('names companies, and says in words what a line shows', () => {
		const question = asked();
		const { lines, headings } = drawingOf(timelinesOf(question), frames.narrow, question);
		expect(lines[0]?.title).toBe(
			'Fictional a\n24 Feb 2022: No disclosure found\n4 Mar 2022: Suspended\n1 May 2023: Operating\nLast word: 1 May 2023',
		);
		expect(headings.map(({ text, count }) => [text, count])).toEqual([
			['Operating', '1'],
			['Suspended', '2'],
			['No disclosure found', '1'],
		]);
	});
});

test('the headline counts turns; the table has every stretch', () => {
	const question = asked();
	const data = timelinesOf(question);
	expect(headlineOf(data, question)).toBe(
		'1 of 4 groups changed course at least once after their first disclosure; 1 moved back towards staying',
	);
	expect(
		headlineOf(timelinesOf(asked(null, { companies: [], surveys: [], context: [] })), question),
	).toBe('No company matches these filters');
	const { rows } = tableOf(data, question);
	expect(rows.map(({ cells }) => [cells['slug'], cells['status'], cells['announced_on']])).toEqual([
		['a', 'undisclosed', null],
		['a', 'suspended', '2022-03-04'],
		['a', 'operating', '2023-05-01'],
		['d', 'undisclosed', null],
		['d', 'suspended', '2022-04-01'],
		['b', 'undisclosed', null],
		['b', 'suspended', '2026-04-01'],
		['c', 'undisclosed', null],
	]);
});
