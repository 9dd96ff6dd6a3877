import { expect, test } from '@playwright/test';
import { words as all } from '#lib/messages/charts/companies/index.ts';
import { headingCountAt, numberIn } from './site.ts';

const chart = '/en/charts/companies?as_of=2026-11-20';
const words = all.en;

test('a mark leads to its company, and the number of a group to its companies', async ({
	page,
	request,
}) => {
	await page.goto('/en/charts/companies?at=2022-12-31');
	const groups = await page
		.locator('.wide a.label')
		.evaluateAll((labels) =>
			labels.map((label) => [label.textContent, label.getAttribute('href') ?? ''] as const),
		);
	expect(groups.length).toBeGreaterThan(4);
	for (const [text, href] of groups)
		expect([text, await headingCountAt(request, href)]).toEqual([text, numberIn(text)]);
	await page.locator('.wide a.mark').nth(3).click();
	await expect(page).toHaveURL(/\/en\/companies\/[a-z0-9-]+\?as_of=2022-12-31/);
});

test('the slider moves the marks at once, and the address follows when it rests', async ({
	page,
}) => {
	await page.goto(chart, { waitUntil: 'networkidle' });
	const slider = page.locator('.wide').getByRole('slider', { name: words.time });
	const undisclosed = page.locator('.wide a.label').last();
	await expect(undisclosed).toContainText('16');
	await slider.focus();
	await page.keyboard.press('Home');
	await expect(page.locator('.wide .day')).toHaveText('28 Feb 2022');
	await expect(page).toHaveURL(`${chart}&at=2022-02-28`);
	await expect(page.locator('h1')).toContainText('28 Feb 2022');
	await expect(undisclosed).not.toContainText('16');
	await page.keyboard.press('End');
	await expect(page).toHaveURL(chart);
	await expect(undisclosed).toContainText('16');
});

for (const reducedMotion of ['no-preference', 'reduce'] as const)
	test(`it plays from the invasion on and pauses (motion: ${reducedMotion})`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion });
		await page.goto(chart, { waitUntil: 'networkidle' });
		const transition = await page
			.locator('.wide .mark rect')
			.first()
			.evaluate((mark) => getComputedStyle(mark).transitionDuration);
		expect(transition).toBe(reducedMotion === 'reduce' ? '0s' : '0.35s, 0.35s');
		await page.locator('.wide').getByRole('button', { name: words.play }).click();
		// It begins anew, and moves on; on a busy machine months pass between two looks.
		await expect(page.locator('.wide .day')).not.toHaveText('20 Nov 2026');
		await expect(page.locator('.wide .day')).not.toHaveText('28 Feb 2022');
		await page.locator('.wide').getByRole('button', { name: words.pause }).click();
		await expect(page).toHaveURL(/&at=202\d-\d\d-\d\d$/);
		const stopped = await page.locator('.wide .day').textContent();
		await page.waitForTimeout(700);
		expect(await page.locator('.wide .day').textContent()).toBe(stopped);
	});

test('without a script there is no slider; a form asks for a day', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await page.goto(chart);
	await expect(page.locator('.wide .player')).toBeHidden();
	await page.getByLabel(words.at, { exact: true }).fill('2023-01-31');
	await page.locator('.controls button').click();
	await expect(page).toHaveURL(/at=2023-01-31/);
	await expect(page.locator('.wide .day')).toHaveText('31 Jan 2023');
	await context.close();
});
