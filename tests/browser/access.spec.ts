import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { everyPage } from './site.ts';

for (const { name, address } of everyPage)
	test(`${name}: no axe violation, light and dark, wide and narrow; nothing sticks out`, async ({
		page,
	}) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const width = colorScheme === 'light' ? 1440 : 390;
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address);
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			expect(
				violations.map(
					({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
				),
			).toEqual([]);
		}
		for (const width of [320, 390, 768, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			const wider = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return scrollWidth - clientWidth;
			});
			expect([width, wider]).toEqual([width, 0]);
		}
	});

test('by keyboard: skip link first, then the site, and a filter opens with Enter', async ({
	page,
}) => {
	await page.goto('/en/companies');
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus')).toHaveText('Skip to content');
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus')).toHaveText(/Tettai/);
	const sector = page.locator('.wide details', { hasText: 'Sector' }).first();
	await sector.locator('summary').focus();
	await page.keyboard.press('Enter');
	await expect(sector).toHaveAttribute('open', '');
});
