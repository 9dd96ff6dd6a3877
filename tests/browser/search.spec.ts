import { expect, test } from '@playwright/test';
import { headingCount } from './site.ts';

for (const q of [
	'トヨタ自動車',
	'トヨタジドウシャ',
	'とよたじどうしゃ',
	'ﾄﾖﾀｼﾞﾄﾞｳｼｬ',
	'Toyota Motor',
	'ｔｏｙｏｔａ　ｍｏｔｏｒ',
	'TOYOTA motor corporation',
	'7203',
	'７２０３',
	'1180301018771',
])
	test(`${q} finds Toyota`, async ({ page }) => {
		await page.goto('/ja');
		await page.locator('#site-search').fill(q);
		await page.locator('#site-search').press('Enter');
		await expect(page.locator('tbody a[href^="/ja/companies/toyota"]').first()).toBeVisible();
		expect(await headingCount(page)).toBeLessThan(6);
	});

test('what would be a pattern or a command elsewhere is only looked for', async ({ page }) => {
	for (const q of ['%', '_', "' or 1=1 --", '\\', '<script>alert(1)</script>', '\u0000'])
		for (const list of ['companies', 'events']) {
			const response = await page.goto(`/en/${list}?q=${encodeURIComponent(q)}`);
			expect(response?.status()).toBe(200);
			expect(await page.content()).not.toContain('<script>alert');
		}
});

test('an old date is in view, and every link carries it along', async ({ page }) => {
	await page.goto('/en/companies?as_of=2022-12-31');
	await expect(page.locator('.band')).toContainText('31 Dec 2022');
	await page.locator('tbody a').first().click();
	await expect(page).toHaveURL(/as_of=2022-12-31/);
	await page.getByRole('link', { name: 'Overview' }).click();
	await expect(page).toHaveURL(/\/en\?as_of=2022-12-31$/);
});

test('before the first record every company is undisclosed, and the page says since when it knows', async ({
	page,
}) => {
	await page.goto('/en/companies?known_at=2026-11-19&status=undisclosed');
	expect(await headingCount(page)).toBe(169);
	await expect(page.locator('.band')).toContainText('20 Nov 2026');
	await page.goto('/ja/companies?as_of=2022-01-01&status=undisclosed');
	expect(await headingCount(page)).toBe(169);
	await expect(page.locator('.band')).toContainText('2022年2月24日');
});

test('tomorrow, and any other value that cannot be, is refused with what can be', async ({
	page,
	request,
}) => {
	for (const [query, allowed] of [
		['as_of=2999-01-01', 'YYYY-MM-DD'],
		['known_at=2022-02-30', 'YYYY-MM-DD'],
		['status=gone', 'exit_announced'],
		['sort=size', 'last_statement'],
		['page=0', '1 …'],
		['per=201', '1 … 200'],
		['columns=nix', 'securities_code'],
	] as const) {
		const response = await page.goto(`/en/companies?${query}`);
		expect([query, response?.status()]).toEqual([query, 400]);
		await expect(page.locator('main')).toContainText(allowed);
		const program = await request.get(`/en/companies.csv?${query}`);
		expect(program.status()).toBe(400);
		expect(program.headers()['content-type']).toContain('application/problem+json');
		expect(JSON.stringify(await program.json())).toContain(allowed);
	}
});

test('a page past the end is empty and says so', async ({ page }) => {
	const response = await page.goto('/en/companies?page=9999');
	expect(response?.status()).toBe(200);
	await expect(page.locator('main')).toContainText('169 companies');
	expect(await page.locator('tbody tr').count()).toBe(0);
	await page.getByRole('link', { name: 'Go to the first page' }).click();
	expect(await page.locator('tbody tr').count()).toBe(50);
});
