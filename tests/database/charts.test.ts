import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oursOn } from '#lib/charts/compared/data.ts';
import { chartQuestion, isTimeless, statusOn } from '#lib/domain/charts.ts';
import { criteria } from '#lib/domain/criteria.ts';
import { lastDayOf } from '#lib/domain/dates.ts';
import { plainQuestion } from '#lib/domain/question/question.ts';
import { codesOf } from '#lib/domain/terms.ts';
import type { Store } from '#lib/server/database/database.ts';
import { backtest } from '#lib/server/register/backtest.ts';
import { chartRegister } from '#lib/server/register/charts.ts';
import { countCompanies, listCompanies } from '#lib/server/register/companies.ts';
import { companyDetail } from '#lib/server/register/company.ts';
import { openTestStore } from '../support/database.ts';
import { importFolder, seedFolder } from '../support/register.ts';

const today = '2026-11-21';
const plain = plainQuestion({ today, asOf: today, knownAt: today });
let store: Store;
beforeAll(async () => {
	store = await openTestStore();
	await importFolder(store.db, seedFolder);
});
afterAll(() => store.close());

describe('what charts are drawn from', () => {
	test('counts on every day what a list of companies as of that day holds', async () => {
		const question = chartQuestion(plain);
		const { companies } = await chartRegister(store.db, question, 'en');
		for (const day of [
			...['2022-02-24', '2022-02-28', '2022-03-31', '2022-12-31', '2023-08-31', '2024-02-29'],
			...['2025-06-30', today],
		]) {
			const { facets, total } = await countCompanies(store.db, { ...question, asOf: day });
			expect(companies).toHaveLength(total);
			for (const status of codesOf('status'))
				expect([
					day,
					status,
					companies.filter((company) => statusOn(company, day) === status).length,
				]).toEqual([day, status, facets.status[status]]);
		}
	});

	test.each([
		{},
		{ exposure: ['ties'] },
		{ level: ['all'], sector: ['3700', '6050'] },
		{ status: ['exited'], listed: ['true'] },
		{ criterion: ['B2:not_checked'] },
	])('holds the companies of the list with the same filters, in its order: %j', async (filters) => {
		for (const language of ['en', 'ja'] as const) {
			const question = chartQuestion({ ...plain, filters, sort: { by: 'exit', descending: true } });
			const { companies } = await chartRegister(store.db, question, language);
			const list = await listCompanies(store.db, question, language, { paged: false });
			expect(companies.map(({ slug }) => slug)).toEqual(list.map(({ slug }) => slug));
			expect(companies[0]).toMatchObject({ ...list[0] });
		}
	});

	test('tells of each company what its page tells: spans, events, answers', async () => {
		const asOf = { today, asOf: '2023-12-31', knownAt: today };
		const { companies } = await chartRegister(store.db, { ...plain, ...asOf, q: '7203' }, 'en');
		const [toyota] = companies;
		const detail = await companyDetail(store.db, 'toyota', asOf, 'en');
		expect(toyota?.spans).toEqual(detail?.spans);
		expect(toyota?.history.map(({ eventId }) => eventId).sort()).toEqual(
			detail?.events.map(({ eventId }) => eventId).sort(),
		);
		expect(Object.keys(toyota?.answers ?? {})).toHaveLength(criteria.length);
		for (const { criterion, answer } of detail?.checklist ?? [])
			expect([criterion.id, toyota?.answers[criterion.id]]).toEqual([criterion.id, answer]);
	});

	test('holds what others published up to the as-of date, as known on the known date', async () => {
		const past = await chartRegister(store.db, { ...plain, asOf: '2022-12-31' }, 'en');
		expect(past.surveys.length).toBeGreaterThan(10);
		expect(past.context.length).toBeGreaterThan(1);
		for (const { asOf } of past.surveys) expect(lastDayOf(asOf) <= '2022-12-31').toBe(true);
		for (const { on } of past.context) expect(lastDayOf(on) <= '2022-12-31').toBe(true);
		const before = await chartRegister(store.db, { ...plain, knownAt: '2026-11-19' }, 'en');
		expect([before.surveys, before.context]).toEqual([[], []]);
		expect(before.companies.every(({ status }) => status === 'undisclosed')).toBe(true);
	});

	test('counts beside Teikoku Databank what the backtest counts', async () => {
		const lines = await backtest(store.db, new Date(`${today}T00:00:00Z`));
		const all = await chartRegister(store.db, plain, 'en');
		const operations = await chartRegister(
			store.db,
			{ ...plain, filters: { exposure: ['operations'] } },
			'en',
		);
		expect(lines.length).toBeGreaterThan(10);
		for (const { metric, asOf, ours, of } of lines) {
			const counted =
				metric === 'withdrawal'
					? oursOn('tdbWithdrawal', all.companies, lastDayOf(asOf))
					: oursOn('tdbSuspended', operations.companies, lastDayOf(asOf));
			expect([metric, asOf, counted.count, counted.of]).toEqual([metric, asOf, ours, of]);
		}
	});

	test('has no day before the invasion', async () => {
		const { companies } = await chartRegister(store.db, { ...plain, asOf: '2021-01-01' }, 'ja');
		expect(companies.every(({ spans }) => spans.length === 0)).toBe(true);
	});
});

test('a question about what companies are is the same for every day; one about where they stand is not', () => {
	expect(isTimeless(chartQuestion(plain))).toBe(true);
	expect(isTimeless({ filters: { sector: ['3700'], listed: ['true'], status: [] } })).toBe(true);
	for (const filters of [{ status: ['exited'] }, { reason: ['safety'] }, { criterion: ['A1:yes'] }])
		expect(isTimeless({ filters })).toBe(false);
});
