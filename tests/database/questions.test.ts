import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toggled } from '#lib/domain/question/address.ts';
import { filterNames, filterValues, sortNames } from '#lib/domain/question/parameters.ts';
import { plainQuestion, type Question } from '#lib/domain/question/question.ts';
import { lastDayOf } from '#lib/domain/dates.ts';
import type { Store } from '#lib/server/database/database.ts';
import {
	companiesWithFacets,
	countCompanies,
	listCompanies,
} from '#lib/server/register/companies.ts';
import { companyDetail } from '#lib/server/register/company.ts';
import {
	countEvents,
	eventIdsWithFacets,
	eventsWithFacets,
	latestEvents,
	listEvents,
} from '#lib/server/register/events.ts';
import { importRegister } from '#lib/server/register/files/import.ts';
import { readRegisterFolder } from '#lib/server/register/files/read-folder.ts';
import { overviewAsOf } from '#lib/server/register/overview.ts';
import { openTestStore } from '../support/database.ts';

const today = '2026-11-21';
const plain = plainQuestion({ today, asOf: today, knownAt: today });

let store: Store;
beforeAll(async () => {
	store = await openTestStore();
	await importRegister(
		store.db,
		await readRegisterFolder('drizzle/seed'),
		new Date(`${today}T12:00:00Z`),
	);
});
afterAll(() => store.close());

const filter = fc.constantFrom(...filterNames).chain((name) =>
	fc.record({
		name: fc.constant(name),
		values: fc.uniqueArray(fc.constantFrom(...filterValues[name]), { minLength: 1, maxLength: 2 }),
	}),
);
const question = fc
	.record({
		filters: fc.uniqueArray(filter, { maxLength: 2, selector: ({ name }) => name }),
		asOf: fc.constantFrom(
			'2021-01-01',
			'2022-02-24',
			'2022-03-31',
			'2022-12-31',
			'2024-06-30',
			today,
		),
		knownAt: fc.constantFrom('2026-11-19', '2026-11-20', today),
		q: fc.constantFrom(
			'',
			'',
			'トヨタ',
			'ｔｏｙｏｔａ',
			'とよた',
			'7203',
			'サハリン',
			"'; drop table events --",
			'%_\\',
		),
		sort: fc.option(fc.record({ by: fc.constantFrom(...sortNames), descending: fc.boolean() }), {
			nil: null,
		}),
	})
	.map(({ filters, ...rest }): Question => ({
		...plain,
		...rest,
		filters: Object.fromEntries(filters.map(({ name, values }) => [name, values])),
	}));

describe('lists and their counts', () => {
	test('a list has as many rows as its total, whatever is asked', async () => {
		for (const asked of fc.sample(question, { numRuns: 60, seed: 1 })) {
			const companies = await listCompanies(store.db, asked, 'en', { paged: false });
			expect([asked, companies.length]).toEqual([
				asked,
				(await countCompanies(store.db, asked)).total,
			]);
			const events = await listEvents(store.db, asked, 'ja', { paged: false });
			expect([asked, events.length]).toEqual([asked, (await countEvents(store.db, asked)).total]);
		}
	});

	test('a facet promises exactly the rows that its link gives', async () => {
		const sample = fc.sample(question, { numRuns: 12, seed: 2 });
		for (const [index, asked] of sample.entries()) {
			const name = filterNames[index % filterNames.length] ?? 'status';
			const without = { ...asked, filters: { ...asked.filters, [name]: [] } };
			for (const [count, counted] of [
				[countCompanies, await countCompanies(store.db, without)],
				[countEvents, await countEvents(store.db, without)],
			] as const)
				for (const value of filterValues[name].slice(0, 4)) {
					const { total } = await count(store.db, toggled(without, name, value));
					expect([without, name, value, counted.facets[name][value]]).toEqual([
						without,
						name,
						value,
						total,
					]);
				}
		}
	});

	test('a facet of a filter that is chosen counts what any other choice of it would give', async () => {
		for (const asked of fc.sample(question, { numRuns: 12, seed: 3 }))
			for (const name of filterNames.filter((one) => asked.filters[one])) {
				const without = { ...asked, filters: { ...asked.filters, [name]: [] } };
				for (const count of [countCompanies, countEvents]) {
					const { facets } = await count(store.db, asked);
					expect([asked, name, facets[name]]).toEqual([
						asked,
						name,
						(await count(store.db, without)).facets[name],
					]);
				}
			}
	});

	test('a list that comes with its counts is the same list, with the same counts', async () => {
		for (const asked of fc.sample(question, { numRuns: 12, seed: 4 })) {
			const { companies, ...ofCompanies } = await companiesWithFacets(store.db, asked, 'ja', {
				paged: true,
			});
			expect(companies).toEqual(await listCompanies(store.db, asked, 'ja', { paged: true }));
			expect(ofCompanies).toEqual(await countCompanies(store.db, asked));
			const { events, ...ofEvents } = await eventsWithFacets(store.db, asked, 'en');
			expect(events).toEqual(await listEvents(store.db, asked, 'en', { paged: true }));
			expect(ofEvents).toEqual(await countEvents(store.db, asked));
			const all = await listEvents(store.db, asked, 'en', { paged: false });
			const { ids } = await eventIdsWithFacets(store.db, asked, 'en');
			expect(ids).toEqual(all.map(({ eventId }) => eventId));
		}
	});

	test('the latest events are the first of the list', async () => {
		for (const asOf of ['2021-12-31', '2022-03-31', '2024-06-30', today])
			for (const knownAt of ['2020-01-01', '2026-11-20', today]) {
				const asked = { ...plain, asOf, knownAt, per: 7 };
				for (const language of ['en', 'ja'] as const)
					expect(await latestEvents(store.db, asked, language, 7)).toEqual(
						await listEvents(store.db, asked, language, { paged: true }),
					);
			}
	});

	test('pages cut the list without gap or overlap', async () => {
		const all = await listCompanies(store.db, plain, 'en', { paged: false });
		const pages = [];
		for (const page of [1, 2, 3, 4, 5])
			pages.push(
				...(await listCompanies(store.db, { ...plain, page, per: 40 }, 'en', { paged: true })),
			);
		expect(pages.map(({ slug }) => slug)).toEqual(all.map(({ slug }) => slug));
		expect(
			await listCompanies(store.db, { ...plain, page: 1_000_000, per: 200 }, 'en', { paged: true }),
		).toEqual([]);
	});

	test('sorting by a date puts what has none last, in both directions', async () => {
		for (const descending of [false, true]) {
			const rows = await listCompanies(
				store.db,
				{ ...plain, sort: { by: 'exit', descending } },
				'en',
				{
					paged: false,
				},
			);
			const dates = rows.map(
				({ exitAnnouncedOn }) => exitAnnouncedOn && lastDayOf(exitAnnouncedOn),
			);
			const given = dates.filter((date): date is string => date !== null);
			const ordered = [...given].sort();
			expect(dates.slice(0, given.length)).toEqual(descending ? ordered.reverse() : ordered);
		}
	});
});

describe('one company', () => {
	test('stands on its page where it stands in the list', async () => {
		const asOf = { ...plain, asOf: '2023-05-01' };
		const rows = await listCompanies(store.db, asOf, 'en', { paged: false });
		for (const row of rows.filter((_, place) => place % 6 === 0)) {
			const detail = await companyDetail(store.db, row.slug, asOf, 'en');
			expect([row.slug, detail?.spans.at(-1)?.status]).toEqual([row.slug, row.status]);
			expect(detail?.events.length).toBe(row.events);
		}
	});
});

describe('the front page', () => {
	test('counts what its links list', async () => {
		const overview = await overviewAsOf(store.db, plain);
		const headline = { exposure: ['operations'], level: ['groups'] };
		const { facets, total } = await countCompanies(store.db, { ...plain, filters: headline });
		expect(overview.groups).toBe(total);
		expect(overview.byStatus).toEqual(facets.status);
		for (const { reason, companies } of overview.reasonsOfStaying) {
			const filters = { ...headline, group: ['staying'], reason: [reason] };
			expect((await countCompanies(store.db, { ...plain, filters })).total).toBe(companies);
		}
	});

	test('knows no company by status before the first record, and says undisclosed', async () => {
		const overview = await overviewAsOf(store.db, { asOf: today, knownAt: '2026-11-19' });
		expect(overview.byStatus.undisclosed).toBe(overview.groups);
		expect(overview.groups).toBe(118);
	});
});
