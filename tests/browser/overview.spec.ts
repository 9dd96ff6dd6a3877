import { expect, test } from '@playwright/test';
import { messagesFor } from '#lib/messages/index.ts';
import { headingCountAt, languages, numberIn, todayOf } from './site.ts';

const words = messagesFor('en');

test.describe('the search suggests companies while one types', () => {
	for (const [language, typed, name] of [
		['en', 'toyota m', 'Toyota Motor Corporation'],
		['ja', 'とよた', 'トヨタ自動車株式会社'],
		['ja', 'トヨタ自', 'トヨタ自動車株式会社'],
		['en', '7203', 'Toyota Motor Corporation'],
	] as const)
		test(`“${typed}” (${language})`, async ({ page }) => {
			await page.goto(`/${language}`, { waitUntil: 'networkidle' });
			const box = page.getByRole('combobox', { name: messagesFor(language).overview.find });
			await box.pressSequentially(typed);
			const options = page.getByRole('option');
			await expect(options.first()).toContainText(name);
			await expect(box).toHaveAttribute('aria-expanded', 'true');
			await page.keyboard.press('ArrowDown');
			await expect(options.first()).toHaveAttribute('aria-selected', 'true');
			await expect(box).toHaveAttribute('aria-activedescendant', 'found-0');
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(`/${language}/companies/toyota`);
		});

	test('with the mouse, keeping the date', async ({ page }) => {
		await page.goto('/en?as_of=2023-03-31', { waitUntil: 'networkidle' });
		await page.getByRole('combobox', { name: words.overview.find }).pressSequentially('nissan');
		await page.getByRole('option').first().click();
		await expect(page).toHaveURL('/en/companies/nissan?as_of=2023-03-31');
	});

	test('Escape, another place or an empty box close the list; Enter alone searches', async ({
		page,
	}) => {
		await page.goto('/en', { waitUntil: 'networkidle' });
		const box = page.getByRole('combobox', { name: words.overview.find });
		const list = page.getByRole('listbox');
		await box.pressSequentially('motor');
		await expect(list).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(list).toBeHidden();
		await box.pressSequentially('s');
		await page.keyboard.press('Backspace');
		await expect(list).toBeVisible();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(list).toBeHidden();
		await box.focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('/en/companies?q=motor');
	});

	test('names nobody for what cannot be found, and refuses what cannot be asked', async ({
		request,
	}) => {
		for (const q of ['', 'zzzzzz', '%00', '%', '株式会社'])
			expect((await request.get(`/ja/suggestions.json?q=${encodeURIComponent(q)}`)).status()).toBe(
				200,
			);
		const none = await request.get('/ja/suggestions.json?q=zzzzzz');
		expect(await none.json()).toEqual({ items: [] });
		expect((await request.get('/en/suggestions.json?as_of=tomorrow')).status()).toBe(400);
		const many = (await (await request.get('/en/suggestions.json?q=o')).json()) as { items: [] };
		expect(many.items.length).toBe(8);
	});
});

for (const language of languages) {
	const { overview, list } = messagesFor(language);

	test(`without a script the search is a form (${language})`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
		const page = await context.newPage();
		await page.goto(`/${language}?as_of=2024-01-01`);
		await page.getByRole('searchbox', { name: overview.find }).fill('7203');
		await page.getByRole('searchbox', { name: overview.find }).press('Enter');
		await expect(page).toHaveURL(`/${language}/companies?q=7203&as_of=2024-01-01`);
		await expect(page.getByRole('button', { name: list.copy })).toHaveCount(0);
		await context.close();
	});

	test(`number, definition and citation stand together, and the citation can be copied (${language})`, async ({
		page,
		context,
		request,
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto(`/${language}`, { waitUntil: 'networkidle' });
		for (const what of ['h1', '.unit', '.citation'])
			await expect(page.locator(what).first()).toBeInViewport();
		const citation = page.locator('.citation').first();
		await citation.getByRole('button', { name: list.copy }).click();
		await expect(citation.getByRole('status')).toHaveText(list.copied);
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(await citation.locator('p').innerText());
		const today = await todayOf(request);
		expect(copied).toContain(`/${language}?as_of=${today}&known_at=${today}`);
	});

	test(`four questions are asked, each with charts that say more (${language})`, async ({
		page,
		request,
	}) => {
		await page.goto(`/${language}`);
		await expect(page.locator('.asked')).toHaveText(overview.questions);
		const hrefs = await page
			.locator('.more a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect(hrefs.length).toBeGreaterThanOrEqual(4);
		for (const href of hrefs) expect((await request.get(href)).status()).toBe(200);
	});
}

test('how it came to be is drawn and leads to its chart, as does the comparison', async ({
	page,
}) => {
	await page.goto('/en?as_of=2024-06-30');
	for (const [id, chart] of [
		['over-time', 'status-over-time'],
		['compared', 'compared'],
	] as const) {
		const link = page.locator(`#${id} a`);
		await expect(link).toHaveAttribute('href', `/en/charts/${chart}?as_of=2024-06-30`);
		const headline = await link.innerText();
		await link.click();
		await expect(page.locator('h1')).toHaveText(headline);
		await page.goBack();
	}
	// Loaded anew: a page come back to moves to where it was, while the picture's place is being read.
	await page.goto('/en?as_of=2024-06-30');
	await page.locator('svg.chart:visible').scrollIntoViewIfNeeded();
	const picture = await page.locator('svg.chart:visible').boundingBox();
	await page.mouse.click((picture?.x ?? 0) + 200, (picture?.y ?? 0) + 100);
	await expect(page).toHaveURL('/en/charts/status-over-time?as_of=2024-06-30');
	await page.goBack();
	// A small picture leads to its chart as a whole; marks that nobody can reach would only be bytes.
	await expect(page.locator('svg.chart .mark')).toHaveCount(0);
});

test('every number of the checklist leads to the companies that it counts', async ({
	page,
	request,
}) => {
	await page.goto('/en');
	const cells = await page
		.locator('.answer a')
		.evaluateAll((all) =>
			all.map((cell) => [cell.textContent, cell.getAttribute('href') ?? ''] as const),
		);
	expect(cells.length).toBeGreaterThan(15);
	for (const [text, href] of cells.slice(0, 12))
		expect([href, await headingCountAt(request, href)]).toEqual([href, numberIn(text)]);
});
