import { expect, test } from '@playwright/test';
import { headingCountAt, numberIn } from './site.ts';

/** What numbers and marks of several charts lead to: exactly what they count or name. */

for (const chart of ['silence?as_of=2024-06-30', 'checklist?by=sector', 'responsible-exit'])
	test(`${chart}: the number of each row of companies leads to that many`, async ({
		page,
		request,
	}) => {
		await page.goto(`/en/charts/${chart}`);
		const labels = await page
			.locator('.wide a.label')
			.evaluateAll((all) =>
				all.map((label) => [label.textContent, label.getAttribute('href') ?? ''] as const),
			);
		expect(labels.length).toBeGreaterThan(1);
		for (const [text, href] of labels.slice(0, 8))
			expect([text, await headingCountAt(request, href)]).toEqual([text, numberIn(text)]);
	});

test('a question of the checklist leads to the companies for which it was checked, a row to its checklist', async ({
	page,
	request,
}) => {
	await page.goto('/en/charts/checklist');
	const question = page.locator('.wide a.mark[href*="criterion=A1"]');
	const title = (await question.locator('title').textContent()) ?? '';
	const checked = numberIn(title.split('\n')[1] ?? '');
	expect(checked).toBeGreaterThan(0);
	expect(await headingCountAt(request, (await question.getAttribute('href')) ?? '')).toBe(checked);
	await page.locator('.wide a.mark[href$="#checklist"]').first().click();
	await expect(page).toHaveURL(/\/en\/companies\/[a-z0-9-]+#checklist$/);
	await expect(page.locator('#checklist')).toBeInViewport();
});

test('what was disclosed of an exit leads to the event that says so', async ({ page }) => {
	await page.goto('/en/charts/responsible-exit');
	const price = page.locator('.wide a.mark', { hasText: '1 euro' }).first();
	const [, id] = ((await price.getAttribute('href')) ?? '').split('#');
	await price.click();
	await expect(page.locator(`[id="${id ?? ''}"]`)).toContainText('1 euro');
});

test('our own counts beside those of others lead to as many companies', async ({
	page,
	request,
}) => {
	await page.goto('/en/charts/compared');
	const marks = await page
		.locator('.wide a.mark[href*="/en/companies"]')
		.evaluateAll((all) =>
			all.map(
				(mark) =>
					[
						mark.querySelector('title')?.textContent ?? '',
						mark.getAttribute('href') ?? '',
					] as const,
			),
		);
	expect(marks.length).toBeGreaterThan(10);
	for (const [text, href] of [...marks.slice(0, 4), ...marks.slice(-4)]) {
		const [, said = ''] = text.split('\n');
		expect([href, await headingCountAt(request, href)]).toEqual([href, numberIn(said)]);
	}
});
