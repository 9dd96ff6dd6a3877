import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { addDays } from '#lib/domain/dates.ts';
import { filterNames, filterValues } from '#lib/domain/question/parameters.ts';
import { allOf, rowsAt } from './rows.ts';
import { headingCountAt, numberIn } from './site.ts';

/** Query strings with one to three filters, and now and then a search, a day or an order. */
const state = fc
	.record(
		{
			filters: fc.uniqueArray(
				fc.constantFrom(...filterNames).chain((name) =>
					fc.record({
						name: fc.constant(name),
						values: fc.uniqueArray(fc.constantFrom(...filterValues[name]), {
							minLength: 1,
							maxLength: 4,
						}),
					}),
				),
				{ minLength: 1, maxLength: 3, selector: ({ name }) => name },
			),
			q: fc.constantFrom('toyota', '自動車', 'ガス', 'steel', 'mitsui', '停止'),
			as_of: fc.integer({ min: 0, max: 1_700 }).map((days) => addDays('2022-03-01', days)),
			sort: fc.constantFrom('name', '-status', 'since', '-exit'),
		},
		{ requiredKeys: ['filters'] },
	)
	.map(({ filters, ...rest }) =>
		new URLSearchParams([
			...filters.map(({ name, values }) => [name, values.join(',')]),
			...Object.entries(rest),
		]).toString(),
	);
const states = fc.sample(state, { numRuns: 44, seed: 20_220_224 });

for (const list of ['companies', 'events']) {
	const language = list === 'companies' ? 'en' : 'ja';
	const half = states.filter((_, index) => (index % 2 === 0) === (list === 'companies'));

	test(`${list}: page, CSV, JSON and XLSX have the same number of rows, whatever is chosen`, async ({
		request,
	}) => {
		let met = 0;
		for (const query of half) {
			const found = await rowsAt(request, `/${language}/${list}?${query}`);
			expect([query, found]).toEqual([query, allOf(found.heading)]);
			if (found.heading > 0) met += 1;
		}
		expect(met).toBeGreaterThan(5);
	});
}

for (const address of [
	'/en/companies?group=staying',
	'/ja/companies?exposure=operations&level=groups&as_of=2022-12-31',
	'/en/events?attribution=company_reported&q=russia',
])
	test(`each filter value gives the rows that it promises: ${address}`, async ({
		page,
		request,
	}) => {
		await page.goto(address);
		// Where something is chosen already, one more value of the same filter widens the choice.
		const facets = page.locator('.wide > details.facet:not(:has(.chosen))');
		const promises = await facets.evaluateAll((found) =>
			found.map((facet) =>
				[...facet.querySelectorAll('li a')].map((link) => ({
					href: link.getAttribute('href') ?? '',
					count: link.querySelector('.count')?.textContent ?? '',
				})),
			),
		);
		expect(promises.length).toBeGreaterThan(12);
		for (const values of promises) {
			expect(values.length).toBeGreaterThan(1);
			const some = values.filter(({ count }) => count !== '0');
			const none = values.find(({ count }) => count === '0');
			for (const { href, count } of [...some.slice(0, 2), ...(none ? [none] : [])])
				expect([href, await headingCountAt(request, href)]).toEqual([href, numberIn(count)]);
		}
	});

test('beside a chosen value stand the numbers that each value alone would give', async ({
	page,
	request,
}) => {
	await page.goto('/en/companies?status=suspended,exited&exposure=operations');
	const statuses = page.locator('.wide details.facet').first().locator('li .count');
	const shown = (await statuses.allInnerTexts()).map(numberIn);
	const alone: number[] = [];
	for (const status of filterValues.status)
		alone.push(await headingCountAt(request, `/en/companies?status=${status}&exposure=operations`));
	expect(shown).toEqual(alone);
	expect(Math.min(...shown)).toBeGreaterThan(0);
});

test('every status in the list of filters, clicked, gives the number that stood beside it', async ({
	page,
}) => {
	await page.goto('/en/companies?as_of=2023-06-30');
	const statuses = page.locator('.wide details.facet').first().locator('li a');
	await expect(statuses).toHaveCount(7);
	for (let index = 0; index < 7; index += 1) {
		const promised = numberIn(await statuses.nth(index).locator('.count').innerText());
		await statuses.nth(index).click();
		await expect(page.locator('h1')).toHaveText(new RegExp(`^${String(promised)} compan(y|ies)$`));
		await page.goBack();
	}
});
