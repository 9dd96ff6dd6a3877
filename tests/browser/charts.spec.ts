import { stat } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { charts } from '#lib/charts/catalogue.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { headingCountAt, languages, numberIn } from './site.ts';

const chart = '/en/charts/status-over-time';

test('the navigation leads to the gallery, and each picture to its chart', async ({ page }) => {
	await page.goto('/ja?as_of=2023-12-31');
	await page.getByRole('link', { name: messagesFor('ja').charts.title, exact: true }).click();
	await expect(page).toHaveURL('/ja/charts?as_of=2023-12-31');
	await expect(page.locator('.gallery li')).toHaveCount(charts.length);
	const first = page.locator('.gallery h2 a').first();
	const headline = await first.innerText();
	await first.click();
	await expect(page.locator('h1')).toHaveText(headline);
	await expect(page).toHaveURL(/as_of=2023-12-31/);
});

for (const [path, kilobytes] of [
	['', 4],
	['/companies/japan-tobacco/ask', 90],
	['/portfolio', 90],
	...charts.map(({ name }) => [`/charts/${name}`, 4] as const),
] as const)
	test(`first load of scripts stays within ${String(kilobytes)} KB: /ja${path}`, async ({
		page,
	}) => {
		const scripts = new Set<string>();
		page.on('request', (request) => {
			if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
		});
		await page.goto(`/ja${path}`, { waitUntil: 'networkidle' });
		const sizes = await Promise.all(
			[...scripts].map(async (path) => (await stat(`build/client${path}.br`)).size),
		);
		const total = sizes.reduce((sum, size) => sum + size, 0);
		expect(scripts.size).toBeGreaterThan(0);
		expect(total).toBeLessThanOrEqual(kilobytes * 1000);
	});

for (const { name } of charts) {
	for (const language of languages)
		test(`${name}: table, CSV and JSON hold the same rows (${language})`, async ({
			page,
			request,
		}) => {
			const query = '?as_of=2024-06-30&exposure=operations,ties&level=all';
			await page.goto(`/${language}/charts/${name}${query}`);
			await page.locator('details.table summary').click();
			const rows = await page.locator('details.table tbody tr').count();
			const csv = await request.get(`/${language}/charts/${name}.csv${query}`);
			expect(csv.headers()['content-disposition']).toContain(`tettai-${name}-2024-06-30.csv`);
			const lines = parse<Record<string, string>>(await csv.text(), { bom: true, columns: true });
			expect(lines).toHaveLength(rows);
			expect(rows).toBeGreaterThan(0);
			for (const line of lines)
				expect([line['as_of'], /\d{4}-\d\d-\d\d/.test(line['known_at'] ?? '')]).toEqual([
					'2024-06-30',
					true,
				]);
			const json = (await (
				await request.get(`/${language}/charts/${name}.json${query}`)
			).json()) as { total: number; items: unknown[] };
			expect([json.total, json.items.length]).toEqual([rows, rows]);
		});

	test(`${name}: is complete on paper and without a script, and moves nothing when one arrives`, async ({
		page,
	}) => {
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
					shifts.push(entry.value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(`/en/charts/${name}`, { waitUntil: 'networkidle' });
		const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
		expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.02);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('svg.chart:visible').first()).toBeVisible();
	});

	test(`${name}: refuses what it cannot be asked, for a person and for a program`, async ({
		page,
		request,
	}) => {
		for (const query of ['status=gone', 'as_of=tomorrow']) {
			expect((await page.goto(`/en/charts/${name}?${query}`))?.status()).toBe(400);
			const refusal = await request.get(`/en/charts/${name}.csv?${query}`);
			expect(refusal.status()).toBe(400);
			expect(refusal.headers()['content-type']).toContain('application/problem+json');
		}
		expect((await request.get(`/en/charts/${name}.json?columns=nix`)).status()).toBe(400);
		expect((await request.get(`/en/charts/${name}.parquet`)).status()).toBe(404);
	});
}

test('every number at the end of the areas leads to exactly what it counts', async ({
	page,
	request,
}) => {
	await page.goto(`${chart}?as_of=2023-03-31`);
	const labels = await page
		.locator('.wide a.label')
		.evaluateAll((all) =>
			all.map((label) => [label.textContent, label.getAttribute('href') ?? ''] as const),
		);
	expect(labels.length).toBeGreaterThan(4);
	for (const [text, href] of labels)
		expect([text, await headingCountAt(request, href)]).toEqual([text, numberIn(text)]);
});

test('every number of an earlier day in the table leads to the companies of that day', async ({
	page,
	request,
}) => {
	await page.goto(chart);
	const cells = await page
		.locator('details.table tbody tr:nth-child(20) a')
		.evaluateAll((all) =>
			all.map((cell) => [cell.textContent, cell.getAttribute('href') ?? ''] as const),
		);
	expect(cells.length).toBeGreaterThan(3);
	for (const [text, href] of cells)
		expect([href, await headingCountAt(request, href)]).toEqual([href, numberIn(text)]);
	// Which companies have exited depends on the day: a list as of another day would hold others.
	await page.goto(`${chart}?status=exited`);
	await expect(page.locator('details.table tbody tr:nth-child(2) a')).toHaveCount(0);
});

test('pointing, focusing and touching show the words of a mark', async ({ page }) => {
	await page.goto(chart, { waitUntil: 'networkidle' });
	const tooltip = page.locator('.tooltip');
	await expect(tooltip).toBeHidden();
	await page.locator('.wide .slice').nth(30).hover();
	await expect(tooltip).toContainText('2024');
	await page.mouse.move(5, 5);
	await expect(tooltip).toBeHidden();
	await page.locator('.wide a.mark').first().focus();
	await page.keyboard.press('ArrowRight');
	await expect(tooltip).toContainText('31 Mar 2022');
	await page.keyboard.press('Escape');
	await expect(tooltip).toBeHidden();
	await page.keyboard.press('End');
	await page.keyboard.press('Home');
	await expect(tooltip).toContainText('28 Feb 2022');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/en\/companies\?.*as_of=2022-02-28/);
});

test('the keyboard passes the marks of a chart in one step, however many there are', async ({
	page,
}) => {
	await page.goto(chart, { waitUntil: 'networkidle' });
	const marks = page.locator('.wide a.mark');
	expect(await marks.count()).toBeGreaterThan(50);
	const isOnMark = (): Promise<boolean> =>
		page.evaluate(() => document.activeElement?.matches('a.mark') ?? false);
	await marks.first().focus();
	await page.keyboard.press('ArrowRight');
	await expect(marks.nth(1)).toBeFocused();
	await page.keyboard.press('Tab');
	expect(await isOnMark()).toBe(false);
	await page.keyboard.press('Shift+Tab');
	await expect(marks.nth(1)).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	expect(await isOnMark()).toBe(false);
});

test('a control changes chart, table and address without a new page, and the way back leads back', async ({
	page,
}) => {
	const words = 'Share';
	await page.goto(chart, { waitUntil: 'networkidle' });
	await page.evaluate(() => Object.assign(window, { same: true }));
	await page.getByRole('link', { name: words, exact: true }).click();
	await expect(page).toHaveURL(`${chart}?measure=share`);
	await expect(page.locator('.wide svg')).toContainText('80%');
	expect(await page.evaluate(() => 'same' in window)).toBe(true);
	await page.goBack();
	await expect(page).toHaveURL(chart);
	await expect(page.locator('.wide svg')).not.toContainText('80%');
});

test('without a script a control is a link', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await page.goto(`${chart}?sector=3700`);
	await page.getByRole('link', { name: 'Share', exact: true }).click();
	await expect(page).toHaveURL(`${chart}?sector=3700&measure=share`);
	await context.close();
});

test('links to pages without a script load them whole', async ({ page }) => {
	await page.goto(chart, { waitUntil: 'networkidle' });
	await page.getByRole('link', { name: 'Method', exact: true }).click();
	await expect(page).toHaveURL('/en/method');
	expect(await page.locator('script').count()).toBe(0);
});

for (const [address, field, typed] of [
	['/en', '#find', 'toyota'],
	['/en/charts/companies', 'input[name=at]', '2023-01-31'],
	['/desk/sign-in', '#email', 'somebody@example.com'],
] as const)
	test(`what is typed at ${address} before its script arrives stays typed`, async ({ page }) => {
		const gate = Promise.withResolvers<undefined>();
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await gate.promise;
			await route.continue();
		});
		await page.goto(address, { waitUntil: 'commit' });
		await page.locator(field).fill(typed);
		gate.resolve(undefined);
		await page.waitForLoadState('networkidle');
		await expect(page.locator(field)).toHaveValue(typed);
	});
