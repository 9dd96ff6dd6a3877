import { expect, test } from '@playwright/test';
import { everyPage, languages } from './site.ts';

for (const { name, language, address, otherAddress, status, title, scripted } of everyPage)
	test(`${name}: its language, its title, nothing from elsewhere, the same without JavaScript`, async ({
		page,
		context,
		browser,
		baseURL,
	}) => {
		const origin = baseURL ?? '';
		const elsewhere: string[] = [];
		const complaints: string[] = [];
		page.on('request', (request) => {
			if (new URL(request.url()).origin !== origin) elsewhere.push(request.url());
		});
		page.on('console', (message) => {
			// A page that is answered 400 or 404 is itself a resource that failed to load.
			const isItself = status !== 200 && message.text().includes(`status of ${String(status)}`);
			if (message.type() === 'error' && !isItself) complaints.push(message.text());
		});
		page.on('pageerror', (error) => complaints.push(error.message));

		const response = await page.goto(address);
		expect(response?.status()).toBe(status);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		expect((await page.title()).startsWith(title)).toBe(true);
		expect(await page.title()).toMatch(language === 'ja' ? / – Tettai 撤退$/ : / – Tettai$/);
		await expect(page.locator('h1')).toHaveCount(1);

		// Search engines are told pages, not states, and only those that are there.
		for (const other of [...languages, 'x-default']) {
			const inThat = other === language || (other === 'x-default' && language === 'en');
			const [path = ''] = (inThat ? address : otherAddress).split('?');
			const link = page.locator(`link[rel=alternate][hreflang=${other}]`);
			if (status === 200) await expect(link).toHaveAttribute('href', origin + path);
			else await expect(link).toHaveCount(0);
		}
		await expect(page.locator('a.language')).toHaveAttribute('href', otherAddress);

		expect((await page.locator('script:not([type="application/ld+json"])').count()) > 0).toBe(
			scripted !== undefined,
		);
		expect(await page.locator('[style]').count()).toBe(0);
		expect(await page.locator('style').count()).toBe(1);
		expect(elsewhere).toEqual([]);
		expect(complaints).toEqual([]);
		expect(await context.cookies()).toEqual([]);

		const headers = response?.headers() ?? {};
		expect(headers['set-cookie']).toBeUndefined();
		const policy = headers['content-security-policy'] ?? '';
		expect(policy.split('; ')).toContain("default-src 'none'");
		// The styles of a page are one block in it, named by its hash.
		expect(policy).toMatch(/; style-src 'self' 'sha256-[\w+/=]+';/);
		// The one script that stands in a page starts Svelte, and is named by its hash.
		expect(policy).toMatch(
			scripted === 'svelte' ? /; script-src 'self' 'sha256-[\w+/=]+';/ : /; script-src 'self';/,
		);
		expect(policy.split('; ')).toEqual(
			expect.arrayContaining(["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]),
		);
		expect(policy).not.toMatch(/unsafe|\*|https?:/);
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');

		const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
		const same = await plain.newPage();
		await same.goto(address);
		const without = await same.locator('body').innerText();
		// A page that Svelte takes over shows its buttons when it has.
		await expect.poll(() => page.locator('body').innerText()).toBe(without);
		await plain.close();
	});

test('the language switch keeps the whole query string, there and back', async ({ page }) => {
	const state =
		'/companies?status=exited&as_of=2024-01-01&sort=-exit&q=%E7%94%A3%E6%A5%AD&utm=x%2Cy';
	await page.goto(`/en${state}`);
	await page.getByRole('link', { name: '日本語' }).click();
	await expect(page).toHaveURL(`/ja${state}`);
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL(`/en${state}`);
});

test.describe('the address / leads to the language that a browser prefers', () => {
	for (const [header, language] of [
		['ja', 'ja'],
		['JA-jp', 'ja'],
		['ja-JP,ja;q=0.9,en-US;q=0.8,en;q=0.7', 'ja'],
		['en-GB,en;q=0.9,ja;q=0.8', 'en'],
		['en;q=0.5, ja;q=0.9', 'ja'],
		['fr;q=1, ja;q=0.1', 'ja'],
		['ja;q=0, en', 'en'],
		['ja;q=0', 'en'],
		['fr, de', 'en'],
		['*', 'en'],
		[';;;q=x,,', 'en'],
		['javanese', 'en'],
		['ja'.repeat(5_000), 'en'],
		['', 'en'],
	] as const)
		test(`“${header.slice(0, 40)}” → ${language}`, async ({ request }) => {
			const response = await request.get('/?q=x&as_of=2022-12-31', {
				headers: { 'accept-language': header },
				maxRedirects: 0,
			});
			expect(response.status()).toBe(302);
			expect(response.headers()['location']).toBe(`/${language}?q=x&as_of=2022-12-31`);
			expect(response.headers()['vary']).toContain('Accept-Language');
		});
});

test('machines find what they look for', async ({ request, baseURL }) => {
	const health = await request.get('/healthz');
	expect([health.status(), await health.text()]).toEqual([200, 'ok\n']);
	const ready = await request.get('/readyz');
	expect([ready.status(), await ready.text()]).toEqual([200, 'ready\n']);
	const robots = await request.get('/robots.txt');
	expect(robots.headers()['content-type']).toContain('text/plain');
	expect(await robots.text()).toBe(
		`User-agent: *\nDisallow: /desk\nAllow: /\n\nSitemap: ${baseURL ?? ''}/sitemap.xml\n`,
	);
});

test('an address with a slash at its end leads to the one without', async ({ request }) => {
	const response = await request.get('/ja/companies/?status=exited', { maxRedirects: 0 });
	expect(response.status()).toBe(308);
	expect(response.headers()['location']).toBe('/ja/companies?status=exited');
});
