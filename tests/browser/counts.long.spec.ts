import { expect, test, type Page } from '@playwright/test';
import { codesOf } from '#lib/domain/terms.ts';
import { countsFromCsv } from '../support/independent-counts.ts';
import { allOf, rowsAt } from './rows.ts';
import { languages, numberIn, seedFolder } from './site.ts';

const days = [
	'2022-02-24',
	'2022-03-15',
	'2022-03-31',
	'2022-04-11',
	'2022-06-30',
	'2022-10-25',
	'2022-12-31',
	'2023-02-19',
	'2023-08-21',
	'2024-02-29',
	'2025-01-01',
	'2026-11-20',
];

/** Numbers of the front page with the address that each leads to. */
async function numbersIn(page: Page, selector: string): Promise<[string, number][]> {
	const links = await page
		.locator(selector)
		.evaluateAll((found) =>
			found.map((link) => [link.getAttribute('href') ?? '', link.textContent] as const),
		);
	return links.map(([address, text]) => [address, numberIn(text)]);
}

for (const day of days)
	test(`as of ${day} the front page counts what the CSV files say, and each number leads to its rows`, async ({
		page,
		request,
	}) => {
		await page.goto(`/en?as_of=${day}`);
		const expected = countsFromCsv(seedFolder, day, { exposure: 'operations', level: 'groups' });
		const groups = Object.values(expected).reduce((sum, count) => sum + count, 0);
		const numbers = await numbersIn(page, '.statuses a');
		expect(numbers.map(([, number]) => number)).toEqual([
			...codesOf('status').map((status) => expected[status] ?? 0),
			groups,
		]);

		const left = (expected['exit_announced'] ?? 0) + (expected['exited'] ?? 0);
		await expect(page.locator('h1')).toContainText(`${String(left)} of ${String(groups)} Japanese`);
		const ties = countsFromCsv(seedFolder, day, { exposure: 'ties', level: 'groups' });
		const tied = Object.values(ties).reduce((sum, count) => sum + count, 0);
		expect(await numbersIn(page, 'main a[href*="exposure=ties"]')).toEqual([
			[expect.stringContaining('level=groups'), tied],
		]);

		for (const [address, number] of numbers)
			expect([address, await rowsAt(request, address)]).toEqual([address, allOf(number)]);
	});

test('every number of the front page, of every kind, leads to exactly its rows', async ({
	page,
	request,
}) => {
	await page.goto('/en?as_of=2024-06-30');
	const numbers = new Map(
		await numbersIn(page, 'main a[href^="/en/companies?"], main a[href^="/en/events?"]'),
	);
	// “All events” is a link to a list without being a number.
	const counted = [...numbers].filter(([, number]) => !Number.isNaN(number));
	expect(counted.length).toBeGreaterThan(40);
	for (const [address, number] of counted)
		expect([address, await rowsAt(request, address)]).toEqual([address, allOf(number)]);
});

test('both languages show the same numbers, which lead to the same rows', async ({ page }) => {
	const shown = [];
	for (const language of languages) {
		await page.goto(`/${language}?as_of=2023-02-19`);
		const numbers = await numbersIn(page, `main a[href^="/${language}/companies?"]`);
		// The two languages put the numbers of a sentence in an order of their own.
		shown.push(numbers.map(([address, number]) => `${address.slice(3)} ${String(number)}`).sort());
	}
	expect(shown[0]).toEqual(shown[1]);
});
