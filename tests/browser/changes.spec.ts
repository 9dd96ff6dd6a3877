import { expect, test } from '@playwright/test';
import { messagesFor } from '#lib/messages/index.ts';
import { headingCount, languages, linesOf, nameOf } from './site.ts';

for (const language of languages) {
	const t = messagesFor(language);

	test(`an edition is one entry that opens into its rows, paged (${language})`, async ({
		page,
	}) => {
		// As known before any other test has changed something.
		await page.goto(`/${language}/changes?known_at=2026-11-20`);
		await expect(page.locator('main article')).toHaveCount(1);
		await expect(page.locator('main article')).toContainText(
			t.changes.counts.added(linesOf('events').length),
		);
		await page.getByRole('link', { name: t.changes.open }).click();
		await expect(page).toHaveURL(`/${language}/changes?edition=2026-11-20&known_at=2026-11-20`);
		await expect(page.locator('main article')).toHaveCount(50);
		await page.getByRole('link', { name: t.list.next }).click();
		await expect(page).toHaveURL(/page=2/);
		await expect(page.locator('main article')).toHaveCount(50);
	});

	test(`a kind and a company narrow it, and each can be taken away again (${language})`, async ({
		page,
	}) => {
		const ofNissan = (file: string) =>
			linesOf(file).filter(({ company }) => company === 'nissan').length;
		await page.goto(`/${language}/changes?company=nissan&per=200&known_at=2026-11-20`);
		await expect(page.locator('h1')).toContainText(nameOf('nissan', language));
		await page.getByRole('link', { name: new RegExp(`^${t.changes.kinds.added} `) }).click();
		await expect(page.locator('main article')).toHaveCount(ofNissan('events'));
		await page.getByRole('link', { name: new RegExp(`^${t.changes.kinds.answer} `) }).click();
		await expect(page.locator('main article')).toHaveCount(
			ofNissan('events') + ofNissan('criteria'),
		);
		await page.getByRole('link', { name: t.list.clear }).first().click();
		await expect(page.locator('main article')).toHaveCount(1);
	});
}

test('a search finds the changes of companies with that name', async ({ page }) => {
	await page.goto('/ja/changes');
	await page.locator('#changes-search').fill('日産');
	await page.locator('#changes-search').press('Enter');
	const names = await page.locator('main article a.company').allInnerTexts();
	expect(names.length).toBeGreaterThan(0);
	for (const name of names) expect(name).toContain('日産');
});

test('every change has an address of its own, and one that never was finds nothing', async ({
	page,
}) => {
	const [event] = linesOf('events');
	await page.goto(`/en/changes?entry=event/${event?.['event_id'] ?? ''}`);
	await expect(page.locator('main article')).toHaveCount(1);
	await expect(page.locator('main article')).toContainText(event?.['summary_en'] ?? '-');
	expect(await headingCount(page)).toBe(1);
	const answer = await page.goto('/en/changes?entry=event/never-was');
	expect(answer?.status()).toBe(200);
	await expect(page.locator('main article')).toHaveCount(0);
	await expect(page.locator('main')).toContainText(messagesFor('en').changes.none);
});

test('as known before the first edition nothing had changed', async ({ page }) => {
	await page.goto('/en/changes?known_at=2026-11-19');
	await expect(page.locator('main article')).toHaveCount(0);
	await page.goto('/en/changes?known_at=2026-11-20');
	await expect(page.locator('main article')).toHaveCount(1);
});
