import { expect, test, type APIRequestContext } from '@playwright/test';
import { lastDayOf } from '#lib/domain/dates.ts';
import { messagesFor } from '#lib/messages/index.ts';

const { list: words } = messagesFor('en');

/** Everything here works in a browser that runs no script. */
test.use({ javaScriptEnabled: false });

interface Company {
	readonly slug: string;
	readonly name_en: string;
	readonly status: string;
	readonly sector_code: string;
	readonly status_since: string | null;
	readonly exit_announced_on: string | null;
	readonly last_statement_on: string | null;
}

async function companies(request: APIRequestContext, query: string): Promise<Company[]> {
	const answer = await request.get(`/en/companies.json?${query}`);
	return ((await answer.json()) as { items: Company[] }).items;
}

/** Dates are in the order of the last day that they can mean. */
const late = (date: string | null): string => (date === null ? '' : lastDayOf(date));
const scale = [
	...['operating', 'holding', 'scaled_back', 'suspended', 'exit_announced', 'exited'],
	'undisclosed',
];
const key: Readonly<Record<string, (company: Company) => string>> = {
	name: ({ name_en }) => name_en.toLowerCase(),
	status: ({ status }) => String(scale.indexOf(status)),
	sector: ({ sector_code }) => sector_code,
	since: ({ status_since }) => late(status_since),
	exit: ({ exit_announced_on }) => late(exit_announced_on),
	last_statement: ({ last_statement_on }) => late(last_statement_on),
};

for (const [by, keyOf] of Object.entries(key))
	for (const sort of [by, `-${by}`])
		test(`sort=${sort} puts companies in that order, those without a value last`, async ({
			request,
		}) => {
			const sorted = await companies(request, `sort=${sort}`);
			const keys = sorted.map(keyOf);
			const filled = keys.filter(Boolean);
			const order = filled.toSorted();
			expect(filled.length).toBeGreaterThan(20);
			expect(keys.slice(0, filled.length)).toEqual(sort === by ? order : order.reverse());
			expect(sorted).toHaveLength(169);
		});

test('a header sorts, says so, and sorts the other way the second time', async ({ page }) => {
	await page.goto('/en/companies?status=exited,suspended');
	const header = page.locator('th', { hasText: 'Since' });
	await expect(page.locator('th[aria-sort]')).toHaveText(/^Company/);
	await header.getByRole('link').click();
	await expect(page).toHaveURL('/en/companies?status=exited,suspended&sort=since');
	await expect(header).toHaveAttribute('aria-sort', 'ascending');
	await expect(page.locator('th[aria-sort]')).toHaveCount(1);
	await header.getByRole('link').click();
	await expect(page).toHaveURL('/en/companies?status=exited,suspended&sort=-since');
	await expect(header).toHaveAttribute('aria-sort', 'descending');
});

test('on a phone, which has no header, the order is chosen among the filters', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/en/companies');
	await page.getByText(words.showFilters).click();
	await page.locator('.wide').getByRole('link', { name: 'Exit announced' }).first().click();
	await expect(page).toHaveURL(/sort=exit|status=exit_announced/);
});

for (const list of ['companies', 'events'])
	test(`the pages of ${list} hold every row once, in the order of the download`, async ({
		page,
		request,
	}) => {
		const key = list === 'companies' ? 'slug' : 'event_id';
		const all = (await (
			await request.get(`/en/${list}.json?columns=${key}&as_of=2023-12-31`)
		).json()) as { items: Record<string, string>[] };
		const shown: (string | undefined)[] = [];
		await page.goto(`/en/${list}?as_of=2023-12-31&per=${list === 'companies' ? '60' : '150'}`);
		for (let number = 1; ; number += 1) {
			await expect(
				page.locator('nav', { has: page.locator('[rel=next], [rel=prev]') }),
			).toContainText(`Page ${String(number)} of`);
			shown.push(
				...(list === 'companies'
					? await page
							.locator('main tbody .name a')
							.evaluateAll((links) =>
								links.map(
									(link) => /companies\/([^?]+)/.exec(link.getAttribute('href') ?? '')?.[1],
								),
							)
					: await page.locator('article').evaluateAll((found) => found.map(({ id }) => id))),
			);
			const next = page.locator('a[rel=next]');
			if ((await next.count()) === 0) break;
			await next.click();
		}
		expect(shown).toEqual(all.items.map((item) => item[key]));
	});

test('a page past the end is empty and says so', async ({ page }) => {
	const response = await page.goto('/en/companies?page=9999');
	expect(response?.status()).toBe(200);
	await expect(page.locator('h1')).toHaveText('169 companies');
	expect(await page.locator('tbody tr').count()).toBe(0);
	await page.getByRole('link', { name: words.firstPage }).click();
	await expect(page).toHaveURL('/en/companies');
	expect(await page.locator('tbody tr').count()).toBe(50);
});

test('filters are put in, shown, and taken out one by one or all at once', async ({ page }) => {
	await page.goto('/en/companies');
	await page
		.locator('.wide')
		.getByRole('link', { name: /^Suspended/ })
		.click();
	await page
		.locator('.wide')
		.getByRole('link', { name: /^Operations in Russia/ })
		.click();
	await expect(page).toHaveURL('/en/companies?status=suspended&exposure=operations');
	await page
		.getByRole('link', { name: words.remove('Suspended') })
		.first()
		.click();
	await expect(page).toHaveURL('/en/companies?exposure=operations');
	await page.getByRole('link', { name: words.clear }).click();
	await expect(page).toHaveURL('/en/companies');
});
