import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartCompany, ChartEvent } from '#lib/domain/charts.ts';
import { speechOf } from '#lib/messages/speech.ts';
import { anyRegister, asOf, chartCompany, plainQuestion } from '../fictional.fixtures.ts';
import { frames } from '../frames.ts';
import { facts, responsibleExit as dataOf } from './data.ts';
import { exitsGeometry } from './geometry.ts';
import { responsibleExit as chart } from './index.ts';

/** A company that said something before its exit, announced it in the month given and sold a year later. */
function leaver(slug: string, [before, at, after]: readonly Partial<ChartEvent>[]): ChartCompany {
	const company = chartCompany(
		slug,
		[
			['2022-05-01', 'suspended'],
			['2023-02-08', 'exit_announced'],
			['2024-02-19', 'exited'],
		],
		{ exitAnnouncedOn: '2023-02', exitedOn: '2024-02-19' },
	);
	const said = [before, at, after];
	return {
		...company,
		history: company.history.map((event, index) => ({ ...event, ...said[index] })),
	};
}
const full = leaver('full', [
	{ lossJpyBillion: 9, buyer: 'Nobody Ltd' },
	{ buyer: 'First Buyer', price: 'undisclosed', lossJpyBillion: 12.5 },
	{
		buyer: 'Second',
		buyerType: 'local company',
		price: '1 euro',
		lossJpyBillion: 110.5,
		buybackOptionYears: 0,
		employeeSupport: true,
	},
]);
const silent = leaver('silent', [
	{},
	{ price: 'undisclosed', employeeSupport: false, humanRightsDdMentioned: false },
	{ kind: 'seizure', buyer: 'The state', lossJpyBillion: 3 },
]);
const announced = chartCompany('announced', [['2025-01-01', 'exit_announced']], {
	exitAnnouncedOn: '2025-01-01',
});
const companies = [silent, full, announced, chartCompany('stays', [['2022-05-01', 'operating']])];

function answer(given: readonly ChartCompany[], search = '', language: 'en' | 'ja' = 'en') {
	const read = chart.read(new URLSearchParams(search), asOf);
	if (!('answer' in read)) throw new Error(`The chart refuses ${search}.`);
	const register = { companies: given, surveys: [], context: [] };
	return read.answer({ register, question: plainQuestion, speech: speechOf(language) });
}

describe('what was disclosed of an exit', () => {
	const { groups, coverage, total } = dataOf({ companies }, { order: 'date' });
	const exits = groups.flatMap((group) => group.exits);

	test('is what was said from its announcement on, a month counting from its first day', () => {
		const { disclosed } = exits.find(({ company }) => company.slug === 'full') ?? {};
		expect(disclosed?.buyer.map(({ value }) => value)).toEqual(['First Buyer', 'Second']);
		expect(disclosed?.loss.map(({ value }) => value)).toEqual([12.5, 110.5]);
		expect(disclosed?.buyback.map(({ value }) => value)).toEqual([0]);
	});

	test('counts what was said in the month of the announcement, where the day is not known', () => {
		const sameMonth = {
			...full,
			exitAnnouncedOn: '2023-02-08',
			history: full.history.map((event) =>
				event.eventId === 'full-1' ? { ...event, announcedOn: '2023-02' } : event,
			),
		};
		const [group] = dataOf({ companies: [sameMonth] }, { order: 'date' }).groups;
		expect(group?.exits[0]?.disclosed.loss.map(({ value }) => value)).toEqual([12.5, 110.5]);
	});

	test('is neither a price withheld, nor a “no”, nor what the state seized', () => {
		const { known } = exits.find(({ company }) => company.slug === 'silent') ?? {};
		expect(known).toBe(0);
		expect([total, coverage]).toEqual([
			3,
			{ buyer: 1, price: 1, buyback: 1, employees: 1, loss: 1, hrdd: 0 },
		]);
	});

	test('stands under announced and completed, in the order that was asked for', () => {
		const slugs = (order: 'date' | 'disclosed') =>
			dataOf({ companies }, { order }).groups.map(({ status, exits: all }) => [
				status,
				...all.map(({ company }) => company.slug),
			]);
		expect(slugs('date')).toEqual([
			['exit_announced', 'announced'],
			['exited', 'silent', 'full'],
		]);
		expect(slugs('disclosed')[1]).toEqual(['exited', 'full', 'silent']);
	});

	test('has a row for every company that leaves, none over another, inside the frame', () => {
		fc.assert(
			fc.property(anyRegister, (any) => {
				const data = dataOf(any, { order: 'date' });
				expect(data.total).toBe(
					any.companies.filter(({ statusGroup }) => statusGroup === 'leaving').length,
				);
				for (const frame of Object.values(frames)) {
					const { groups: placed, height, rowHeight, columns } = exitsGeometry(data, frame);
					const places = placed.flatMap(({ rows }) => rows.map(({ y }) => y));
					for (const [index, y] of places.entries()) {
						expect(y - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(rowHeight);
						expect(y).toBeLessThan(height);
					}
					for (const { x, width } of columns) expect(x + width).toBeLessThanOrEqual(frame.width);
					expect(columns.map(({ fact }) => fact)).toEqual(facts);
				}
			}),
			{ numRuns: 30 },
		);
	});
});

describe('what it says', () => {
	test('how many disclosed a buyer, a price and human-rights due diligence', () => {
		expect(answer(companies).headline).toBe(
			'Of 3 groups leaving or gone, 1 disclosed a buyer, 1 a price and none human-rights due diligence',
		);
		expect(answer(companies, '', 'ja').headline).toBe(
			'撤退を表明または完了した3グループのうち、開示は譲渡先1、譲渡価格1、人権デュー・ディリジェンス0',
		);
		expect(answer(companies.slice(3)).headline).toBe(
			'No announced or completed exit among 1 group',
		);
		expect(answer(companies.slice(3)).draw(frames.wide)).toMatchObject({
			columns: [],
			legend: null,
		});
		expect(answer([]).headline).toBe('No company matches these filters');
	});

	test('every cell names what was said and when, and leads to the event that said it last', () => {
		const drawing = JSON.stringify(
			[frames.narrow, frames.wide].map((frame) => answer(companies).draw(frame)),
		);
		expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
		expect(drawing).toContain('/en/companies/full#full-2');
		expect(drawing).toContain('Loss\\n8 Feb 2023: ¥12.5 bn\\n19 Feb 2024: ¥110.5 bn');
		expect(drawing).toContain('"text":"First Buyer / Second"');
		expect(drawing).toContain('Fictional silent\\nBuyer: Not disclosed');
	});

	test('the table holds the latest numbers, every buyer, and nothing where nothing was said', () => {
		const cells = answer(companies, 'order=disclosed', 'ja')
			.table()
			.rows.map((row) => row.cells);
		expect(cells.find(({ slug }) => slug === 'full')).toMatchObject({
			buyer: 'First Buyer; Second',
			price: '1ユーロ',
			buyback_option_years: 0,
			loss_jpy_billion: 110.5,
			employee_support: true,
			human_rights_dd_mentioned: null,
			event_ids: ['full-1', 'full-2'],
		});
		expect(cells.find(({ slug }) => slug === 'silent')).toMatchObject({
			buyer: null,
			event_ids: [],
		});
	});
});
