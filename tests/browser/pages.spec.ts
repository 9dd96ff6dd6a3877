import { expect, test } from '@playwright/test';
import { everyPage, languages } from './site.ts';

test.describe('every page', () => {
	for (const { name, language, address } of everyPage)
		test(`${name}: language, title, headers, nothing from elsewhere`, async ({
			page,
			context,
			baseURL,
		}) => {
			const elsewhere: string[] = [];
			page.on('request', (request) => {
				if (!request.url().startsWith(baseURL ?? '')) elsewhere.push(request.url());
			});
			const response = await page.goto(address);
			const expected = address.includes('gone') ? 400 : address.endsWith('/nix') ? 404 : 200;
			expect(response?.status()).toBe(expected);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page).toHaveTitle(/Tettai/);
			await expect(page.locator('h1')).toHaveCount(1);

			expect(await page.locator('script').count()).toBe(0);
			expect(elsewhere).toEqual([]);
			expect(await context.cookies()).toEqual([]);
			const headers = response?.headers() ?? {};
			expect(headers['content-security-policy']).toContain("default-src 'none'");
			expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
			expect(headers['content-security-policy']).not.toContain('unsafe');
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['referrer-policy']).toBeTruthy();

			for (const other of languages)
				await expect(page.locator(`link[rel=alternate][hreflang=${other}]`)).toHaveAttribute(
					'href',
					new RegExp(`/${other}(/|\\?|$)`),
				);
		});
});

test('the language switch keeps the whole state', async ({ page }) => {
	await page.goto('/en/companies?status=exited&as_of=2024-01-01&sort=-exit');
	await page.getByRole('link', { name: '日本語' }).click();
	await expect(page).toHaveURL(/\/ja\/companies\?status=exited&as_of=2024-01-01&sort=-exit$/);
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL(/\/en\/companies\?status=exited&as_of=2024-01-01&sort=-exit$/);
});

test.describe('the address / leads to the preferred language', () => {
	for (const [header, language] of [
		['ja', 'ja'],
		['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
		['en;q=0.5, ja;q=0.9', 'ja'],
		['ja;q=0, en', 'en'],
		['fr, de', 'en'],
		['*', 'en'],
		[';;;q=x,,', 'en'],
		['', 'en'],
	] as const)
		test(`${header || 'nothing'} → ${language}`, async ({ request }) => {
			const response = await request.get('/?q=x', {
				headers: { 'accept-language': header },
				maxRedirects: 0,
			});
			expect(response.status()).toBe(302);
			expect(response.headers()['location']).toBe(`/${language}?q=x`);
			expect(response.headers()['vary']).toContain('Accept-Language');
		});
});

test('machines find what they look for', async ({ request }) => {
	expect(await (await request.get('/healthz')).text()).toBe('ok\n');
	expect((await request.get('/readyz')).status()).toBe(200);
	expect(await (await request.get('/robots.txt')).text()).toContain('User-agent: *');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('filters, sorts, pages, searches and changes the date', async ({ page }) => {
		await page.goto('/en/companies');
		await page
			.getByRole('link', { name: /^Suspended/ })
			.first()
			.click();
		await expect(page).toHaveURL(/status=suspended/);
		await page.getByRole('link', { name: 'Since', exact: true }).click();
		await expect(page).toHaveURL(/sort=since/);
		await page.getByRole('link', { name: /^Next/ }).click();
		await expect(page).toHaveURL(/page=2/);
		await page.locator('#site-search').fill('toyota');
		await page.locator('#site-search').press('Enter');
		await expect(page.getByRole('link', { name: 'Toyota Motor Corporation' })).toBeVisible();

		await page.goto('/en/companies/toyota');
		await page.getByText('Change the date').click();
		await page.getByLabel('As of', { exact: true }).fill('2022-06-30');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(/as_of=2022-06-30/);
		await expect(page.locator('.standing')).toContainText('Suspended');
		await page.getByRole('link', { name: 'Go to today' }).click();
		await expect(page.locator('.standing')).toContainText('Scaled back');
	});
});
