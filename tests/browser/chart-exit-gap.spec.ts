import { expect, test } from '@playwright/test';

const chart = '/en/charts/exit-gap';

test('every exit is a line that leads to its company, in the chosen order', async ({ page }) => {
	await page.goto(chart);
	const lines = page.locator('.wide a.mark');
	const names = await lines.locator('.name').allTextContents();
	expect(names.length).toBeGreaterThan(15);
	await expect(page.locator('details.table tbody tr')).toHaveCount(names.length);
	await page.getByRole('link', { name: 'Name', exact: true }).click();
	await expect(page).toHaveURL(/order=name/);
	await expect.poll(() => lines.locator('.name').allTextContents()).not.toEqual(names);
	await lines.first().locator('.name').click();
	await expect(page).toHaveURL(/\/en\/companies\/.+#/);
});

test('an exit that is still open says for how many days, and is completed later', async ({
	page,
}) => {
	const bridgestone = page.locator('.wide a.mark', { hasText: 'Bridgestone' });
	await page.goto(`${chart}?as_of=2022-12-01`);
	await expect(bridgestone).toContainText('open, 31 days');
	await page.goto(`${chart}?as_of=2024-12-01`);
	await expect(bridgestone).toContainText('415 days');
	await expect(bridgestone).not.toContainText('open');
});
