import { expect, test } from '@playwright/test';
import { headingCountAt, numberIn } from './site.ts';

const chart = '/en/charts/time-to-leave';

test('every curve leads to exactly its companies, and its table holds each of them once', async ({
	page,
	request,
}) => {
	await page.goto(`${chart}?by=sector`);
	const rows = await page
		.locator('.wide svg a:has(tspan):not(:has(.over))')
		.evaluateAll((all) =>
			all.map((row) => [row.textContent, row.getAttribute('href') ?? ''] as const),
		);
	expect(rows.length).toBeGreaterThan(2);
	let all = 0;
	for (const [text, href] of rows) {
		const counted = numberIn(/\((\d+)\)/.exec(text)?.[1] ?? '');
		expect([text, await headingCountAt(request, href)]).toEqual([text, counted]);
		all += counted;
	}
	await expect(page.locator('details.table tbody tr')).toHaveCount(all);
});

test('the share at the end leads to the rows of those that have not left', async ({ page }) => {
	await page.goto(`${chart}?exit=completed`);
	const headline = await page.locator('h1').innerText();
	const remaining = Number(/(\d+) of/.exec(headline)?.[1]);
	await page.locator('.wide a:has(.over)').click();
	await expect(page.locator('#rows-all-remaining tr')).toHaveCount(remaining);
	await expect(page.locator('#rows-all-remaining a').first()).toBeVisible();
});
