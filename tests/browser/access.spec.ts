import { expect, test } from '@playwright/test';
import { messagesFor } from '#lib/messages/index.ts';
import { violationsOn } from './axe.ts';
import { everyKind, everyPage } from './site.ts';

// English in the light on a wide screen, Japanese in the dark on a narrow one; the long run has the others.
for (const { name, address, language } of everyKind)
	test(`${name}: no axe violation`, async ({ page }) => {
		const english = language === 'en';
		await page.emulateMedia({ colorScheme: english ? 'light' : 'dark' });
		expect(await violationsOn(page, address, english ? 'wide' : 'narrow')).toEqual([]);
	});

for (const { name, address } of everyPage)
	test(`${name}: nothing sticks out at any width`, async ({ page }) => {
		await page.goto(address);
		for (const width of [320, 390, 768, 1024, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			const wider = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.scrollingElement ?? document.body;
				return scrollWidth - clientWidth;
			});
			expect([width, wider]).toEqual([width, 0]);
		}
	});

for (const language of ['en', 'ja'])
	test(`the table of companies cuts no text off and lays none over another (${language})`, async ({
		page,
	}) => {
		await page.goto(`/${language}/companies?per=200`);
		for (const width of [320, 390, 768, 1024, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			const faults = await page.locator('main table tbody tr').evaluateAll((rows) =>
				rows.flatMap((row) => {
					const outer = row.getBoundingClientRect();
					const texts = [...row.querySelectorAll('td')].flatMap((cell) => {
						const range = document.createRange();
						range.selectNodeContents(cell);
						return [...range.getClientRects()]
							.filter((box) => box.width > 1 && box.height > 1)
							.map((box) => ({ cell, box }));
					});
					const out = texts
						.filter(({ box }) => box.left < outer.left - 1 || box.right > outer.right + 1)
						.map(({ cell }) => `sticks out: ${cell.innerText}`);
					const clipped = texts
						.filter(({ cell }) => cell.scrollWidth > cell.clientWidth + 1)
						.map(({ cell }) => `is cut off: ${cell.innerText}`);
					const over = texts.flatMap(({ cell, box }) =>
						texts
							.filter(
								(other) =>
									other.cell !== cell &&
									other.box.left < box.right - 1 &&
									box.left < other.box.right - 1 &&
									other.box.top < box.bottom - 1 &&
									box.top < other.box.bottom - 1,
							)
							.map((other) => `lies over: ${cell.innerText} / ${other.cell.innerText}`),
					);
					return [...out, ...clipped, ...over];
				}),
			);
			expect([width, ...new Set(faults)]).toEqual([width]);
		}
	});

test.describe('by keyboard', () => {
	test('the first step skips to the content', async ({ page }) => {
		const { skip: words } = messagesFor('en').site;
		await page.goto('/en/companies');
		await page.keyboard.press('Tab');
		await expect(page.locator(':focus')).toHaveText(words);
		await expect(page.locator(':focus')).toBeInViewport();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/#content$/);
		await page.keyboard.press('Tab');
		expect(await page.locator('main :focus').count()).toBe(1);
	});

	test('a few steps lead to the search, and Enter searches', async ({ page }) => {
		await page.goto('/ja');
		const reached: (string | null)[] = [];
		while (reached.at(-1) !== 'site-search' && reached.length < 12) {
			await page.keyboard.press('Tab');
			reached.push(await page.locator(':focus').getAttribute('id'));
		}
		expect(reached).toContain('site-search');
		await page.keyboard.type('9202');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('/ja/companies?q=9202');
	});

	test('a filter opens and closes with Enter', async ({ page }) => {
		await page.goto('/en/companies');
		const sector = page.locator('.wide details', { hasText: 'Sector' }).first();
		await sector.locator('summary').focus();
		await page.keyboard.press('Enter');
		await expect(sector.getByText('Fishery, agriculture & forestry')).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(sector.getByText('Fishery, agriculture & forestry')).toBeHidden();
	});

	test('what has the focus shows it', async ({ page }) => {
		await page.goto('/en');
		for (let step = 0; step < 8; step += 1) {
			await page.keyboard.press('Tab');
			const outline = await page
				.locator(':focus')
				.evaluate((element) => getComputedStyle(element).outlineStyle);
			expect(outline).toBe('solid');
		}
	});
});
