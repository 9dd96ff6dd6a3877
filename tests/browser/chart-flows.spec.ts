import { expect, test } from '@playwright/test';
import { headingCountAt, numberIn } from './site.ts';

const chart = '/en/charts/flows?from=2022-06-30&to=2024-06-30';

test('the bars of both days lead to exactly the companies that they count', async ({
	page,
	request,
}) => {
	await page.goto(chart);
	const bars = await page
		.locator('.wide a:has(.name)')
		.evaluateAll((all) =>
			all.map((bar) => [bar.textContent, bar.getAttribute('href') ?? ''] as const),
		);
	expect(bars.length).toBeGreaterThan(8);
	for (const [text, href] of bars)
		expect([text, await headingCountAt(request, href)]).toEqual([text, numberIn(text)]);
});

test('a flow opens the table at its companies, and each leads to its page', async ({ page }) => {
	await page.goto(chart, { waitUntil: 'networkidle' });
	const flow = page.locator('.wide a.mark[href$="#rows-suspended-exited"]');
	const counted = await page.locator('#rows-suspended-exited tr').count();
	expect(counted).toBeGreaterThan(1);
	await flow.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/from=2022-06-30&to=2024-06-30#rows-suspended-exited$/);
	const company = page.locator('#rows-suspended-exited a').first();
	await expect(company).toBeVisible();
	await company.click();
	await expect(page).toHaveURL(/\/en\/companies\/.+#/);
});

test('the form of the two days shows the days that are compared, and keeps filters', async ({
	page,
}) => {
	await page.goto('/en/charts/flows?listed=true&as_of=2025-12-31');
	await expect(page.locator('input[name=from]')).toHaveValue('2022-06-30');
	await expect(page.locator('input[name=to]')).toHaveValue('2025-12-31');
	await page.locator('input[name=from]').fill('2023-03-01');
	await page.locator('form:has(input[name=from]) button').click();
	await expect(page.locator('h1')).toContainText('Between 1 Mar 2023 and 31 Dec 2025');
	await expect(page).toHaveURL(/listed=true/);
});
