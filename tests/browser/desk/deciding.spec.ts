import type { Page } from '@playwright/test';
import { messagesFor } from '#lib/messages/index.ts';
import { expect, test } from './desk-site.ts';
import { people, signIn } from './sign-in.ts';

const t = messagesFor('en').desk;

/** The proposals that one person may publish. */
const suspensions = '/desk?company=hokushin-heavy,aoba-tire,kobai-apparel,suirei-energy';

/** What is decided in one test is decided for those after it. */
test.describe.configure({ mode: 'serial' });

/** How many proposals the page says are to be decided. */
async function waiting(page: Page): Promise<number> {
	await page.goto('/desk');
	const heading = await page.getByRole('heading', { level: 1 }).textContent();
	return Number(/^\d+/.exec(heading ?? '')?.[0] ?? 0);
}

/** Presses keys one after the other, and waits until the next page is there. */
async function press(page: Page, ...keys: string[]): Promise<void> {
	const before = page.url();
	for (const key of keys) await page.keyboard.press(key);
	await page.waitForURL((url) => url.href !== before, { waitUntil: 'load' });
	await listening(page);
}

/** The page says so when it hears keys. */
const listening = (page: Page) => page.getByRole('button', { name: t.keys.hint }).waitFor();

const news = (page: Page) => page.getByRole('status');

test('ten proposals are decided by keyboard alone', async ({ page }) => {
	test.slow();
	await signIn(page, 'reviewer');
	const before = await waiting(page);
	await page.goto(suspensions);
	await listening(page);
	await page.keyboard.press('j');
	await page.keyboard.press('j');
	await page.keyboard.press('k');
	await press(page, 'Enter');
	await expect(page).toHaveURL(/\/desk\/proposals\/\d+/);

	for (let accepted = 0; accepted < 5; accepted += 1) {
		await press(page, 'a', 'Enter');
		await expect(news(page)).toContainText(t.actions.accepted);
	}
	for (const down of [0, 2]) {
		await page.keyboard.press('r');
		await page.keyboard.press('Space');
		for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown');
		await press(page, 'Enter');
		await expect(news(page)).toContainText(t.actions.rejected);
	}
	await press(page, 'p', 'Enter');
	await expect(news(page)).toContainText(t.actions.parked);

	await press(page, 'm', 'Enter');
	await expect(news(page)).toContainText(t.actions.merged);

	// Another status than the reader's, chosen by typing its name.
	await page.keyboard.press('e');
	await page.keyboard.type('Exited');
	await page.keyboard.press('Escape');
	await press(page, 'a', 'Enter');
	await expect(news(page)).toContainText(t.actions.accepted);

	expect(before - (await waiting(page))).toBe(10);
});

test('a decision is undone by keyboard, and the proposal waits again', async ({ page }) => {
	await signIn(page, 'reviewer');
	const before = await waiting(page);
	await listening(page);
	await press(page, 'a');
	const here = page.url();
	await press(page, 'a', 'Enter');
	await press(page, 'u', 'Enter');
	await expect(news(page)).toContainText(t.actions.undone);
	expect(new URL(page.url()).pathname).toBe(new URL(here).pathname);
	expect(await waiting(page)).toBe(before);
});

test('help lists the keys, and letters in a field stay letters', async ({ page }) => {
	await signIn(page, 'reviewer');
	await listening(page);
	await press(page, 'a');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toContainText(t.keys.accept);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	const summary = page.getByLabel(t.form.summaryEn);
	await summary.focus();
	await page.keyboard.press('End');
	await page.keyboard.type(' arkje?');
	await expect(summary).toHaveValue(/ arkje\?/);
	await page.keyboard.press('Escape');
	await expect(summary).not.toBeFocused();
});

test('the evidence stands beside the form, in its own language', async ({ page }) => {
	await signIn(page, 'reviewer');
	await page.goto(suspensions);
	await page.getByRole('link', { name: 'News', exact: true }).first().click();
	const mark = page.locator('mark').first();
	await expect(mark).toHaveText(/停止/);
	await expect(page.locator('.text').first()).toHaveAttribute('lang', 'ja');
	await expect(page.getByLabel(t.form.summaryJa)).toHaveValue(
		/^同社の2022年3月10日付発表によると、/,
	);
	await expect(page.getByText('ja.halt')).toBeVisible();
	await expect(page.getByText('ab'.repeat(32))).toBeVisible();
});

test('what is wrong in the form is said beside its field, and nothing typed is lost', async ({
	page,
}) => {
	await signIn(page, 'reviewer');
	await page.goto(suspensions);
	await page.getByRole('link', { name: 'News', exact: true }).first().click();
	await page.waitForURL(/\/desk\/proposals\/\d/);
	await listening(page);
	await page.getByLabel(t.form.announced).fill('2022-13');
	await page.getByLabel(t.form.summaryEn).fill('In my own words.');
	await page.getByRole('button', { name: t.act.accept, exact: true }).click();
	await expect(page.getByRole('alert').first()).toHaveText(t.refusals.problems);
	const field = page.getByLabel(t.form.announced);
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await expect(field).toHaveAccessibleDescription(new RegExp(t.fields.not_a_date.slice(0, 20)));
	await expect(page.getByLabel(t.form.summaryEn)).toHaveValue('In my own words.');
});

test('of two people who open one proposal the second is told who decided it', async ({
	page,
	browser,
}) => {
	await signIn(page, 'reviewer');
	await page.goto(suspensions);
	await page.getByRole('link', { name: 'News', exact: true }).first().click();
	await page.waitForURL(/\/desk\/proposals\/\d/);
	const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
	const other = await context.newPage();
	await signIn(other, 'second', new URL(page.url()).pathname);
	const late = await context.newPage();
	await late.goto(new URL(page.url()).pathname);
	await other.getByRole('button', { name: t.act.park, exact: true }).click();
	await expect(news(other)).toContainText(t.actions.parked);
	await page.getByRole('button', { name: t.act.accept, exact: true }).click();
	// Parked is not decided: the first may go on.
	await expect(news(page)).toContainText(t.actions.accepted);
	await late.getByRole('button', { name: t.act.accept, exact: true }).click();
	await expect(late.getByRole('alert')).toContainText(people.reviewer.name);
	await context.close();
});

test('a claim that a company stays is public only when a second person agrees', async ({
	page,
	browser,
}) => {
	await signIn(page, 'reviewer');
	await page.goto('/desk?company=yukimino-holdings');
	await page.getByRole('link', { name: 'News', exact: true }).click();
	await expect(page.getByText(t.act.needsSecond)).toBeVisible();
	await page.getByRole('button', { name: t.act.accept, exact: true }).click();
	await expect(news(page)).toContainText(t.actions.drafted);
	const company = '/en/companies/yukimino-holdings';
	await page.goto(company);
	await expect(page.getByText('continue its business')).toHaveCount(0);
	await page.goto('/desk/seconds');
	await expect(page.getByText(t.seconds.own)).toBeVisible();
	await expect(page.getByRole('button', { name: t.seconds.agree })).toHaveCount(0);

	const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
	const other = await context.newPage();
	await signIn(other, 'second', '/desk/seconds');
	await listening(other);
	await press(other, 'a', 'Enter');
	await expect(news(other)).toContainText(t.actions.seconded);
	await other.goto(company);
	await expect(other.getByText('continue its business')).toBeVisible();
	await context.close();
});

test('the desk works without scripts', async ({ browser, site }) => {
	const context = await browser.newContext({ baseURL: site, javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page, 'second');
	await page.goto(suspensions);
	await page.getByRole('link', { name: 'News', exact: true }).first().click();
	await page.getByRole('button', { name: t.act.accept, exact: true }).click();
	await expect(news(page)).toContainText(t.actions.accepted);
	await page.getByRole('button', { name: t.act.undo }).first().click();
	await expect(news(page)).toContainText(t.actions.undone);
	await context.close();
});
