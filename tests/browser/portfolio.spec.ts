import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { messagesFor } from '#lib/messages/index.ts';
import { languages, linesOf, nameOf, numberIn } from './site.ts';

/** Three companies that the register has, and two lines that it has not. */
const toyota = linesOf('companies').find(({ slug }) => slug === 'toyota');
const list = [
	toyota?.['securities_code'],
	nameOf('nissan', 'ja'),
	nameOf('japan-tobacco', 'en'),
	'9999',
	'Kitano Glass K.K.',
].join('\n');
/** What would give the list away, as an address would write it. */
const traces = [
	'9999',
	'Kitano',
	encodeURIComponent(nameOf('nissan', 'ja')),
	nameOf('nissan', 'ja'),
];

/** Every address that the page asks for from now on, and everything that it sends. */
function listen(page: Page): string[] {
	const sent: string[] = [];
	page.on('request', (request) =>
		sent.push(request.url(), request.postData() ?? '', request.headers()['referer'] ?? ''),
	);
	return sent;
}

for (const language of languages)
	test(`a list is matched in the browser and never leaves it (${language})`, async ({
		page,
		context,
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const t = messagesFor(language).portfolio;
		const sent = listen(page);
		await page.goto(`/${language}/companies?as_of=2024-06-30`);
		await page.getByRole('link', { name: t.link }).click();
		await expect(page).toHaveURL(`/${language}/portfolio?as_of=2024-06-30`);
		await page.getByLabel(t.list).fill(list);
		await page.getByRole('button', { name: t.check }).click();
		await expect(page.locator('#result')).toHaveText(t.result(3, 5));
		const rows = page.locator('main tbody tr');
		await expect(rows).toHaveCount(3);
		await expect(rows.nth(1)).toContainText(nameOf('nissan', language));
		await expect(page.locator('.unmatched li')).toHaveText([/^9999/, /^Kitano Glass K\.K\./]);
		for (const link of await page.locator('main tbody th a').all())
			expect(await link.getAttribute('href')).toMatch(/\?as_of=2024-06-30$/);
		// The bar counts what the table lists.
		const bar = await page.locator('main svg[role=img] text').allTextContents();
		expect(bar.reduce((sum, text) => sum + numberIn(text), 0)).toBe(3);

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: t.csv }).click(),
		]);
		expect(download.suggestedFilename()).toBe('tettai-portfolio-2024-06-30.csv');
		const csv = await readFile(await download.path(), 'utf8');
		const lines = parse<Record<string, string>>(csv, { bom: true, columns: true });
		expect(lines.map(({ slug, line }) => [slug, line])).toEqual([
			['toyota', toyota?.['securities_code']],
			['nissan', nameOf('nissan', 'ja')],
			['japan-tobacco', nameOf('japan-tobacco', 'en')],
			['', '9999'],
			['', 'Kitano Glass K.K.'],
		]);

		await page.getByRole('button', { name: t.share }).click();
		await expect(page.getByText(t.linkCopied)).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(link).toBe(page.url());
		const other = await context.newPage();
		const sentThere = listen(other);
		await other.goto(link);
		await expect(other.locator('#result')).toHaveText(t.result(3, 5));
		await expect(other.getByLabel(t.list)).toHaveValue(list);

		// The fragment is shown by the test's own listener for the page itself, and by nothing that goes out.
		const out = [...sent, ...sentThere].map((text) => text.split('#')[0] ?? '');
		for (const trace of traces) expect(out.filter((text) => text.includes(trace))).toEqual([]);
		expect(await context.cookies()).toEqual([]);
		const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
		for (const trace of traces) expect(kept).not.toContain(trace);
	});

test('without a script the form sends the list, and page and CSV say the same', async ({
	browser,
	baseURL,
	request,
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		...(baseURL && { baseURL }),
	});
	const page = await context.newPage();
	const t = messagesFor('ja').portfolio;
	await page.goto('/ja/portfolio?as_of=2024-06-30');
	await page.getByLabel(t.list).fill(list);
	await page.getByRole('button', { name: t.check }).click();
	await expect(page).toHaveURL(/\/ja\/portfolio\?as_of=2024-06-30&list=/);
	await expect(page.locator('#result')).toHaveText(t.result(3, 5));
	await expect(page.getByLabel(t.list)).toHaveValue(list);
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
	const href = await page.getByRole('link', { name: t.csv }).getAttribute('href');
	const csv = await request.get(href ?? '');
	const lines = parse<Record<string, string>>(await csv.text(), { bom: true, columns: true });
	expect(lines.map(({ slug }) => slug)).toEqual(['toyota', 'nissan', 'japan-tobacco', '', '']);
	expect(lines[0]?.['url']).toBe(`${baseURL ?? ''}/ja/companies/toyota?as_of=2024-06-30`);
	await context.close();
});

test('as long a list as the form takes without a script gets an answer', async ({ request }) => {
	const longest = '北野硝子\n'.repeat(300).slice(0, 1500).replaceAll('\n', '\r\n');
	const answer = await request.get(
		`/ja/portfolio?${new URLSearchParams({ list: longest }).toString()}`,
	);
	expect(answer.status()).toBe(200);
	expect((await request.get('/en/portfolio.csv')).status()).toBe(200);
	expect((await request.get('/en/portfolio.csv?as_of=never')).status()).toBe(400);
	expect((await request.get('/en/portfolio/register.json?as_of=never')).status()).toBe(400);
});

test('a file of a Japanese broker, in Shift_JIS, is read; a picture is refused', async ({
	page,
}) => {
	const t = messagesFor('en').portfolio;
	await page.goto('/en/portfolio');
	await page.waitForLoadState('networkidle');
	const csv = `銘柄コード,銘柄名,保有数量\r\n7203,トヨタ,100\r\n7201,日産自動車㈱,200\r\n`;
	const file = { name: 'holdings.csv', mimeType: 'text/csv', buffer: iconv.encode(csv, 'cp932') };
	await page.getByLabel(t.file).setInputFiles(file);
	await expect(page.locator('#result')).toHaveText(t.result(2, 2));
	await expect(page.getByLabel(t.list)).toHaveValue(/日産自動車/);
	const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]);
	await page
		.getByLabel(t.file)
		.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: picture });
	await expect(page.getByRole('alert')).toHaveText(t.unreadable);
});

test('where the register cannot be had, the page says so and tries again', async ({ page }) => {
	const t = messagesFor('en').portfolio;
	await page.goto('/en/portfolio');
	await page.route('**/register.json*', (route) => route.abort());
	await page.getByLabel(t.list).fill('7203');
	await page.getByRole('button', { name: t.check }).click();
	await expect(page.getByRole('alert')).toHaveText(t.failed);
	await page.unroute('**/register.json*');
	await page.getByRole('button', { name: t.check }).click();
	await expect(page.locator('#result')).toHaveText(t.result(1, 1));
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the register for matching is asked for again only when it changed', async ({ request }) => {
	const first = await request.get('/en/portfolio/register.json');
	const { etag } = first.headers();
	const again = await request.get('/en/portfolio/register.json', {
		headers: { 'if-none-match': etag ?? '' },
	});
	expect([first.status(), again.status()]).toEqual([200, 304]);
});
