import { expect, test, type Page } from '@playwright/test';
import { charts } from '#lib/charts/catalogue.ts';
import { messagesFor } from '#lib/messages/index.ts';

/** Where the page that a script has changed differs from what the server sends for its address; empty if nowhere. */
async function differences(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const said = (from: Document): string[] => {
			const copy = from.cloneNode(true) as Document;
			// What is the script's or the reader's own: the tooltip, the keyboard's one stop, what stands open.
			for (const own of copy.querySelectorAll('[data-live]')) own.remove();
			for (const mark of copy.querySelectorAll('svg.chart a')) mark.removeAttribute('tabindex');
			for (const details of copy.querySelectorAll('details')) details.removeAttribute('open');
			copy.querySelector('h1')?.removeAttribute('tabindex');
			copy.querySelector('main [role=status]')?.replaceChildren();
			for (const element of copy.querySelectorAll('*')) {
				const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
				for (const [name] of attributes) element.removeAttribute(name);
				for (const [name, value] of attributes.sort(([a], [b]) => (a < b ? -1 : 1)))
					element.setAttribute(name, value);
			}
			return copy.documentElement.outerHTML.replaceAll('><', '>\n<').split('\n');
		};
		const sent = await (await fetch(location.href)).text();
		const there = said(new DOMParser().parseFromString(sent, 'text/html'));
		const here = said(document);
		return here
			.flatMap((line, index) =>
				line === there[index]
					? []
					: [`${line.slice(0, 200)} ≠ ${(there[index] ?? '').slice(0, 200)}`],
			)
			.slice(0, 5);
	});
}

/** Waits until the page has changed in place to an address that holds these words. */
async function arrived(page: Page, words: string): Promise<void> {
	await expect.poll(() => decodeURIComponent(page.url())).toContain(words);
	await expect(page.locator('main')).not.toHaveAttribute('aria-busy');
}

for (const [index, { name }] of charts.entries())
	test(`${name}: changed in place it is what the server sends for its address`, async ({
		page,
	}) => {
		await page.goto(`/${index % 2 === 0 ? 'en' : 'ja'}/charts/${name}?as_of=2025-06-30`, {
			waitUntil: 'networkidle',
		});
		await page.evaluate(() => Object.assign(window, { same: true }));
		expect(await differences(page)).toEqual([]);
		const choices = page.locator('.choice a:not([aria-current])');
		if ((await choices.count()) > 0) {
			const choice = choices.first();
			const to = (await choice.getAttribute('href')) ?? '';
			await choice.click();
			await arrived(page, decodeURIComponent(to));
			expect(await differences(page)).toEqual([]);
		}
		await page.locator('details.filters > summary').click();
		const value = page.locator('.facets li:not(.empty) a[href*="sector="]').first();
		await value.evaluate((link) => link.closest('details')?.setAttribute('open', ''));
		await value.click();
		await arrived(page, 'sector=');
		expect(await differences(page)).toEqual([]);
		// What a reader has opened stays open.
		await expect(page.locator('details.filters')).toHaveAttribute('open');
		await page.goBack();
		await expect(page).not.toHaveURL(/sector=/);
		await expect(page.locator('main')).not.toHaveAttribute('aria-busy');
		expect(await differences(page)).toEqual([]);
		expect(await page.evaluate(() => 'same' in window)).toBe(true);
	});

test('a change in place keeps the focus, and says its heading to who does not see it', async ({
	page,
}) => {
	const chart = '/en/charts/status-over-time?sector=3700';
	await page.goto(chart, { waitUntil: 'networkidle' });
	await page.getByRole('link', { name: 'Share', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/measure=share/);
	await expect(page.locator(':focus')).toHaveText('Share');
	await expect(page.getByRole('status').first()).toHaveText(await page.locator('h1').innerText());
	// The link that takes a filter away is gone with it: the focus goes to what has changed.
	await page.locator('.chips li a').first().click();
	await expect(page).not.toHaveURL(/sector/);
	await expect(page.locator('h1')).toBeFocused();
});

test('what is no state, and what fails, loads as a page', async ({ page }) => {
	await page.goto('/en/charts/flows', { waitUntil: 'networkidle' });
	await page.locator('input[name=from]').evaluate((field) => field.setAttribute('type', 'text'));
	await page.locator('input[name=from]').fill('yesterday');
	await page.locator('form:has(input[name=from]) button').click();
	await expect(page.locator('h1')).toHaveText(messagesFor('en').error.badQuestion);
	await expect(page).toHaveURL(/from=yesterday/);
});

test('of two states that are asked for the last one stays', async ({ page }) => {
	await page.goto('/en/charts/companies', { waitUntil: 'networkidle' });
	const gate = Promise.withResolvers<undefined>();
	await page.route(/by=sector/, async (route) => {
		await gate.promise;
		await route.continue().catch(() => undefined);
	});
	await page.getByRole('link', { name: 'Sector', exact: true }).click();
	await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
	const slider = page.locator('.wide').getByRole('slider');
	await slider.focus();
	await page.keyboard.press('Home');
	await expect(page).toHaveURL(/at=2022-02-28/);
	gate.resolve(undefined);
	await page.waitForTimeout(300);
	expect(page.url()).not.toContain('by=sector');
	expect(await differences(page)).toEqual([]);
});

test('with a key held a control opens elsewhere, as any link', async ({ page, context }) => {
	await page.goto('/en/charts/status-over-time', { waitUntil: 'networkidle' });
	const opened = context.waitForEvent('page');
	await page
		.getByRole('link', { name: 'Share', exact: true })
		.click({ modifiers: ['ControlOrMeta'] });
	await expect(await opened).toHaveURL(/measure=share/);
	await expect(page).not.toHaveURL(/measure/);
});
