import { expect, test } from '@playwright/test';
import { headingCountAt, numberIn } from './site.ts';

const chart = '/en/charts/reasons?as_of=2024-06-30';

test('numbers of reasons lead to exactly the events that they count', async ({ page, request }) => {
	await page.goto(chart);
	const sums = await page
		.locator('.wide a:has(> .count)')
		.evaluateAll((all) =>
			all.map((sum) => [sum.textContent, sum.getAttribute('href') ?? ''] as const),
		);
	expect(sums.length).toBeGreaterThan(12);
	const cells = await page
		.locator('.wide a.mark[href*="/events?"]')
		.evaluateAll((all) =>
			all.map(
				(cell) =>
					[cell.querySelector('text')?.textContent ?? '', cell.getAttribute('href') ?? ''] as const,
			),
		);
	expect(cells.length).toBeGreaterThan(20);
	for (const [text, href] of [...sums, ...cells.slice(0, 10)])
		expect([href, await headingCountAt(request, href)]).toEqual([href, numberIn(text)]);
});

test('over time a bar leads to its row, which names the companies', async ({ page }) => {
	await page.goto(`${chart}&view=time`, { waitUntil: 'networkidle' });
	const bar = page.locator('.wide a.mark[href$="#rows-sanctions-2022-H1"]');
	await bar.focus();
	await page.keyboard.press('Enter');
	const row = page.locator('#rows-sanctions-2022-H1 tr');
	await expect(row).toHaveCount(1);
	await expect(row).toBeVisible();
	await row.locator('li a').first().click();
	await expect(page).toHaveURL(/\/en\/companies\/.+#/);
});

test('a filter that looks at events leaves no link to a list that would hold others', async ({
	page,
}) => {
	await page.goto(`${chart}&reason=safety`);
	await expect(page.locator('.wide svg')).toBeVisible();
	await expect(page.locator('main a[href*="/events?"]')).toHaveCount(0);
});
