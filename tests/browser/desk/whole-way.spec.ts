import { expect, test, type Browser, type Page } from '@playwright/test';
import { messagesFor } from '#lib/messages/index.ts';
import { password, reviewers } from '../../demo/people.ts';
import { startDemo, type RunningDemo } from '../../support/demo.ts';
import { signInAs } from './sign-in.ts';

/**
 * From what a company says on its own site to what the public reads, and back by a correction: on `npm run demo`, whose
 * companies are made up.
 */
const t = messagesFor('en');
const [first, second] = reviewers;
/** A claim that one person may publish, and one that needs two. */
const suspension = {
	company: 'gyoko-electric',
	title: 'ロシア・ベラルーシ向け出荷の停止について',
} as const;
const resumption = { company: 'shioji-agri', title: 'ロシア市場に関する当社の方針' } as const;

test.describe.configure({ mode: 'serial' });

let demo: RunningDemo;
test.beforeAll(async () => {
	test.setTimeout(240_000);
	demo = await startDemo();
});
test.afterAll(async () => {
	expect(await demo.stop()).toBe(0);
});

/** A browser of somebody's own. */
async function browserOf(browser: Browser, email?: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: demo.origin, locale: 'en-GB' });
	const page = await context.newPage();
	if (email) await signInAs(page, email, password);
	return page;
}

/** What a reader finds about a company: on its page, in the CSV of its events and in the feed of changes. */
async function publicWords(reader: Page, company: string) {
	await reader.goto(`/en/companies/${company}`);
	const page = await reader.locator('main').innerText();
	const csv = await (await reader.request.get(`/en/companies/${company}.csv`)).text();
	const feed = await (await reader.request.get('/en/changes.atom')).text();
	const events = csv.trim().split('\r\n').slice(1).length;
	return { page, csv, events, entries: feed.split('<entry>').length - 1 };
}

/** Opens the proposal of a notice from the queue. */
async function openProposal(page: Page, { company, title }: typeof suspension | typeof resumption) {
	await page.goto(`/desk?company=${company}`);
	await page.getByRole('link', { name: title }).first().click();
	await expect(page.locator('mark').first()).toBeVisible();
}

test('every page of the demo says that its companies are made up', async ({ browser }) => {
	const reader = await browserOf(browser);
	for (const [address, language] of [
		['/en', 'en'],
		['/ja/companies', 'ja'],
		['/en/nix', 'en'],
		['/desk/sign-in', 'en'],
	] as const) {
		await reader.goto(address);
		await expect(reader.locator('aside').first()).toHaveText(messagesFor(language).signIn.demo);
	}
	expect(demo.said()).toContain(`${demo.origin}/desk`);
	expect(demo.said()).toContain(password);
	await reader.context().close();
});

test('what a company published becomes public when a person has accepted it', async ({
	browser,
}) => {
	const reader = await browserOf(browser);
	const before = await publicWords(reader, suspension.company);
	expect(before.events).toBe(0);

	const desk = await browserOf(browser, first.email);
	await openProposal(desk, suspension);
	await desk.getByRole('button', { name: t.desk.act.accept, exact: true }).click();
	await expect(desk.getByRole('status').first()).toContainText(t.desk.actions.accepted);

	const after = await publicWords(reader, suspension.company);
	expect(after.events).toBe(1);
	expect(after.csv).toContain(',suspended,');
	expect(after.page).toContain('9 Mar 2022');
	expect(after.entries).toBe(before.entries + 1);
	await reader.goto('/ja/changes');
	await expect(reader.locator('main')).toContainText('暁光電機');
	await desk.context().close();
	await reader.context().close();
});

test('what a second person must confirm is public only then', async ({ browser }) => {
	const reader = await browserOf(browser);
	const before = await publicWords(reader, resumption.company);

	const desk = await browserOf(browser, first.email);
	await openProposal(desk, resumption);
	await expect(desk.getByText(t.desk.act.needsSecond)).toBeVisible();
	await desk.getByRole('button', { name: t.desk.act.accept, exact: true }).click();
	await expect(desk.getByRole('status').first()).toContainText(t.desk.actions.drafted);
	expect(await publicWords(reader, resumption.company)).toEqual(before);
	await desk.goto('/desk/seconds');
	await expect(desk.getByRole('button', { name: t.desk.seconds.agree })).toHaveCount(0);

	const other = await browserOf(browser, second.email);
	await other.goto('/desk/seconds');
	await other.getByRole('button', { name: t.desk.seconds.agree }).click();
	await expect(other.getByRole('status').first()).toContainText(t.desk.actions.seconded);

	const after = await publicWords(reader, resumption.company);
	expect(after.events).toBe(before.events + 1);
	expect(after.csv).toContain(',operating,resumption,');
	expect(after.entries).toBe(before.entries + 1);
	for (const page of [desk, other, reader]) await page.context().close();
});

test('a company replies, and its words stand beside the claim once the desk has made sure of them', async ({
	browser,
}) => {
	const words = '当社は、ロシアにおける営業活動を再開しておりません。';
	const office = '広報部';
	const reader = await browserOf(browser);
	await reader.goto(`/en/companies/${suspension.company}`);
	await reader.getByRole('link', { name: t.corrections.correctThis }).first().click();
	await reader.getByLabel(t.corrections.form.reply).check();
	await reader.getByLabel(t.corrections.form.body).fill(words);
	await reader.getByLabel(t.corrections.form.office).fill(office);
	await reader.getByRole('button', { name: t.corrections.form.send }).click();
	await expect(reader).toHaveURL(/\/en\/corrections\/[\w-]{20,}/);
	const own = reader.url();
	await expect(reader.locator('main')).toContainText(
		t.corrections.own.stateNow(t.corrections.states.received),
	);
	await reader.goto(`/en/companies/${suspension.company}`);
	await expect(reader.locator('main')).not.toContainText(words);

	const desk = await browserOf(browser, second.email);
	await desk.goto('/desk/corrections');
	await desk.getByRole('link', { name: 'Gyoko Electric' }).click();
	await expect(desk.locator('blockquote').first()).toHaveText(words);
	const publish = desk.locator('details', { hasText: t.triage.publishHint });
	await publish.locator('summary').click();
	await publish.getByLabel(t.triage.verified).fill('Asked through the address on its own site.');
	await publish.getByRole('button', { name: t.triage.doIt }).click();
	await expect(desk.getByRole('status').first()).toHaveText(
		t.triage.done(t.corrections.states.replied),
	);

	await reader.goto(`/en/companies/${suspension.company}`);
	await expect(reader.locator('main')).toContainText(words);
	await expect(reader.locator('main')).toContainText(office);
	await reader.goto('/en/corrections');
	await expect(reader.locator('main')).toContainText(t.corrections.states.replied);
	await reader.goto(own);
	await expect(reader.locator('main')).toContainText(t.corrections.states.replied);
	for (const page of [desk, reader]) await page.context().close();
});
