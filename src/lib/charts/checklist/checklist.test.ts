import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartCompany } from '#lib/domain/charts.ts';
import { answerTo, applies, criteria } from '#lib/domain/criteria.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { anyRegister, asOf, chartCompany, plainQuestion } from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { checklist as dataOf } from './data.ts';
import { blockRows, matrixGeometry } from './geometry.ts';
import { checklist as chart } from './index.ts';

const plain = { by: 'status', order: 'checked', rows: 'all' } as const;
const suspended = chartCompany('suspended', [['2022-03-04', 'suspended']]);
const exited = chartCompany('exited', [['2022-03-04', 'exited']], {
	answers: { A1: 'yes', D4: 'partly', D5: 'not_applicable', C1: 'not_disclosed' },
	sectorCode: '0050',
});
const companies = [suspended, exited];

function answer(given: readonly ChartCompany[], search = '', language: 'en' | 'ja' = 'en') {
	const read = chart.read(new URLSearchParams(search), asOf);
	if (!('answer' in read)) throw new Error(`The chart refuses ${search}.`);
	const register = { companies: given, surveys: [], context: [] };
	return read.answer({ register, question: plainQuestion, speech: speechOf(language) });
}

describe('the questions of a checklist', () => {
	test('are those that apply to the status, and those that have an answer anyway', () => {
		const { groups, criteria: counts } = dataOf({ companies }, plain);
		const rows = groups.flatMap(({ rows: all }) => all);
		expect(rows.map(({ company, asked, checked }) => [company.slug, asked, checked])).toEqual([
			['suspended', criteria.filter(({ id }) => applies(id, 'suspended')).length, 0],
			// C1 does not apply to a company that left, but somebody answered it.
			['exited', criteria.filter(({ id }) => applies(id, 'exited')).length + 1, 4],
		]);
		expect(counts.find(({ id }) => id === 'D4')).toMatchObject({ asked: 1, checked: 1 });
		expect(counts.find(({ id }) => id === 'A1')).toMatchObject({ asked: 2, checked: 1 });
	});

	test('count whoever is shown, however they are grouped', () => {
		const anyAnswer = fc.option(fc.constantFrom(...codesOf('answer')));
		fc.assert(
			fc.property(anyRegister, fc.array(anyAnswer, { minLength: 40 }), (any, answers) => {
				const given = any.companies.map((one, index) => ({
					...one,
					answers: Object.fromEntries(
						criteria.map(({ id }, column) => {
							const recorded = answers[(index * 7 + column) % answers.length] ?? 'not_checked';
							return [
								id,
								answerTo(id, one.status, recorded === 'not_checked' ? undefined : recorded),
							];
						}),
					),
				}));
				const data = dataOf({ companies: given }, plain);
				for (const by of ['sector', 'none'] as const) {
					const { groups, ...counts } = dataOf(
						{ companies: given },
						{ ...plain, by, rows: 'checked' },
					);
					expect(counts).toEqual({ ...data, groups: undefined, ...counts });
					expect(groups.flatMap(({ rows }) => rows)).toHaveLength(data.companiesChecked);
				}
				expect(data.groups.flatMap(({ rows }) => rows)).toHaveLength(given.length);
				expect(data.checked).toBeLessThanOrEqual(data.asked);
				expect(Object.values(data.answers).reduce((a, b) => a + b, 0)).toBe(
					given.length * criteria.length,
				);
			}),
			{ numRuns: 30 },
		);
	});
});

describe('the matrix', () => {
	const many = Array.from({ length: 500 }, (_, index) => ({
		...exited,
		slug: `c${String(index)}`,
	}));

	test.each(Object.values(frames))(
		'stays inside $name, with a header in sight of every row',
		(frame) => {
			const { columns, cell, blocks, height, nameWidth, rowHeight } = matrixGeometry(
				dataOf({ companies: many }, plain),
				frame,
			);
			expect(columns.map(({ id }) => id)).toEqual(criteria.map(({ id }) => id));
			for (const [index, { x }] of columns.entries()) {
				expect(x - (columns[index - 1]?.x ?? nameWidth - cell)).toBeGreaterThanOrEqual(cell);
				expect(x + cell / 2).toBeLessThanOrEqual(frame.width);
			}
			const rows = blocks.flatMap((block) => block.rows);
			expect(rows).toHaveLength(500);
			for (const [index, { y }] of rows.entries()) {
				expect(y - (rows[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(rowHeight);
				expect(y).toBeLessThan(height);
			}
			for (const block of blocks) expect(block.rows.length).toBeLessThanOrEqual(blockRows);
			expect(blocks.map(({ first }) => first)).toEqual([true, ...blocks.slice(1).map(() => false)]);
		},
	);

	test('draws a mark for every answer on record and a dot for every question that waits', () => {
		const { blocks, unchecked } = matrixGeometry(dataOf({ companies }, plain), frames.wide);
		const placed = blocks.flatMap(({ rows }) => rows.flatMap((row) => row.answers));
		expect(placed.map(({ criterion, answer: one }) => [criterion, one])).toEqual([
			['A1', 'yes'],
			['C1', 'not_disclosed'],
			['D4', 'partly'],
		]);
		const { answers } = dataOf({ companies }, plain);
		expect(unchecked.match(/h0/g)).toHaveLength(answers.not_checked);
	});
});

describe('what it says', () => {
	test('states first how much has been checked', () => {
		expect(answer(companies).headline).toBe(
			'4 of 42 questions have been checked, for 1 of 2 groups',
		);
		expect(answer(companies, '', 'ja').headline).toBe(
			'確認済みは42問のうち4問、2グループのうち1グループ分',
		);
		expect(answer([]).headline).toBe('No company matches these filters');
	});

	test('names every question in full below', () => {
		const notes = answer(companies)
			.notes.map(({ text }) => text)
			.join(' ');
		for (const { id, question } of criteria) expect(notes).toContain(`${id} ${question.en}`);
	});

	test('leads from a row to the checklist of its company, from a question to whom it was answered for', () => {
		const drawing = JSON.stringify(
			[frames.narrow, frames.wide].map((frame) => answer(companies).draw(frame)),
		);
		expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
		expect(drawing).toContain('/en/companies/exited#checklist');
		expect(drawing).toContain('criterion=D4:yes,D4:partly,D4:no,D4:not_disclosed');
		expect(drawing).toContain('Fictional exited\\nD4 Buyer named and screened?\\nPartly');
	});

	test('leaves out rows without an answer where it is asked to, and their numbers lead nowhere', () => {
		const shown = answer(companies, 'rows=checked&by=sector');
		expect(
			shown.table().rows.map(({ cells }) => [cells['slug'], cells['d4'], cells['a2']]),
		).toEqual([['exited', 'partly', 'not_checked']]);
		expect(shown.table().rows[0]?.cells).toMatchObject({
			yes: ['A1'],
			no: [],
			checked: 4,
			asked: 25,
		});
		expect(shown.draw(frames.wide)).toMatchObject({ blocks: [{ count: '1', href: null }] });
		expect(chart.read(new URLSearchParams('by=size'), asOf).problems).toHaveLength(1);
	});
});
