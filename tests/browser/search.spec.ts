import { expect, test } from '@playwright/test';
import { messagesFor } from '#lib/messages/index.ts';
import { headingCount, linesOf } from './site.ts';

const toHiragana = (text: string): string =>
	text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
const toFullWidth = (text: string): string =>
	text
		.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
		.replaceAll(' ', '\u3000');

for (const [kind, q] of [
	['its Japanese name', 'トヨタ自動車'],
	['its reading', 'トヨタジドウシャ'],
	['its reading in hiragana', 'とよたじどうしゃ'],
	['its reading in half-width katakana', 'ﾄﾖﾀｼﾞﾄﾞｳｼｬ'],
	['its Latin name', 'Toyota Motor'],
	['its Latin name in full width', 'ｔｏｙｏｔａ　ｍｏｔｏｒ'],
	['its Latin name in capitals', 'TOYOTA MOTOR CORPORATION'],
	['its securities code', '7203'],
	['its securities code in full width', '７２０３'],
	['its corporate number', '1180301018771'],
] as const)
	test(`${kind}, typed into the search, finds a company: ${q}`, async ({ page }) => {
		await page.goto('/ja');
		await page.locator('#site-search').fill(q);
		await page.locator('#site-search').press('Enter');
		await expect(page.locator('tbody a[href="/ja/companies/toyota"]')).toBeVisible();
		expect(await headingCount(page)).toBeLessThan(6);
	});

test('companies are found by every name that the register has for them', async ({ request }) => {
	const companies = linesOf('companies').filter((_, index) => index % 11 === 0);
	for (const company of companies) {
		const [kana = '', english = ''] = [company['name_kana'], company['name_en']];
		const names = [
			...['slug', 'name_ja', 'short_name_ja', 'securities_code', 'corporate_number'].map(
				(column) => company[column] ?? '',
			),
			...[kana, toHiragana(kana), english, english.toUpperCase(), toFullWidth(english)],
		];
		for (const q of new Set(names.filter(Boolean))) {
			const query = new URLSearchParams({ q, columns: 'slug' }).toString();
			const found = (await (await request.get(`/en/companies.json?${query}`)).json()) as {
				items: unknown[];
			};
			expect([q, ...found.items]).toContainEqual({ slug: company['slug'] });
		}
	}
});

test('several words must all be found', async ({ page }) => {
	await page.goto('/en/companies?q=toyota+motor');
	const both = await headingCount(page);
	await page.goto('/en/companies?q=toyota+zzzzzz');
	expect([both > 0, await headingCount(page)]).toEqual([true, 0]);
	await expect(page.locator('main')).toContainText(messagesFor('en').list.nothing);
});

test('a search inside the events keeps their filters', async ({ page }) => {
	await page.goto('/en/events?status=suspended&as_of=2022-12-31');
	await page.locator('#search-here').fill('1180301018771');
	await page.locator('#search-here').press('Enter');
	await expect(page).toHaveURL('/en/events?status=suspended&as_of=2022-12-31&q=1180301018771');
	const names = await page.locator('article .company').allInnerTexts();
	expect(names).toHaveLength(await headingCount(page));
	expect([...new Set(names)]).toEqual(['Toyota Motor Corporation']);
});

test('what would be a pattern or a command elsewhere is only looked for', async ({ page }) => {
	for (const q of ['%', '_', "' or 1=1 --", '\\', '<script>alert(1)</script>', '\u0000'])
		for (const list of ['companies', 'events']) {
			const response = await page.goto(`/en/${list}?q=${encodeURIComponent(q)}`);
			expect(response?.status()).toBe(200);
			expect(await page.content()).not.toContain('<script>alert');
		}
	await page.goto('/en/companies?q=_');
	expect(await headingCount(page)).toBe(0);
});
