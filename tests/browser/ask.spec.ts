import { expect, test } from '@playwright/test';
import { messagesFor } from '#lib/messages/index.ts';
import { words } from '#lib/messages/letter/index.ts';
import { languages, linesOf, nameOf } from './site.ts';

const path = '/companies/nissan/ask';

test('the company’s page leads to the letter, which is about what its page shows', async ({
	page,
}) => {
	await page.goto('/en/companies/nissan');
	const t = messagesFor('en').ask;
	await page.getByRole('link', { name: /^Write to the company: \d+ open questions$/ }).click();
	await expect(page).toHaveURL(`/en${path}`);
	const letter = page.getByRole('textbox', { name: t.letter });
	await expect(letter).toContainText(nameOf('nissan', 'en'));
	const answered = linesOf('criteria').filter(
		(line) => line['company'] === 'nissan' && line['answer'] === 'yes',
	);
	expect(answered.length).toBeGreaterThan(0);
	for (const line of answered)
		await expect(letter).not.toContainText(words.en.questions[line['criterion'] ?? ''] ?? '-');
	await expect(letter).toContainText(/companies\/nissan\?as_of=\d{4}-\d\d-\d\d&known_at=\d{4}-/);
});

for (const language of languages)
	test(`what a person changes is copied and mailed as changed, and nobody is told (${language})`, async ({
		page,
		context,
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(`/${language}${path}`);
		await page.waitForLoadState('networkidle');
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		const t = messagesFor(language).ask;
		const letter = page.getByRole('textbox', { name: t.letter });
		await letter.click();
		await page.keyboard.press('ControlOrMeta+Home');
		await page.keyboard.type('To Ms Example');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: t.copy, exact: true }).click();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toMatch(/^To Ms Example\n/);
		expect(copied).toContain(nameOf('nissan', language));

		const mail = page.getByRole('link', { name: t.mail });
		// The click is looked at and not followed: nothing on this machine writes mail.
		await page.evaluate(() =>
			addEventListener('click', (event) => {
				event.preventDefault();
			}),
		);
		await mail.click();
		const href = (await mail.getAttribute('href')) ?? '';
		expect(decodeURIComponent(href)).toContain('&body=To Ms Example\r\n');
		expect(asked).toEqual([]);
	});

test('without a script the letter can be chosen, changed and mailed', async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		...(baseURL && { baseURL }),
	});
	const page = await context.newPage();
	await page.goto(`/en${path}?as_of=2024-06-01`);
	const t = messagesFor('en').ask;
	await page.getByText(t.choose).click();
	await page.getByRole('radio', { name: 'Japanese' }).check();
	for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
	await page.getByRole('checkbox', { name: /^F2 / }).check();
	await page.getByRole('button', { name: t.update }).click();
	await expect(page).toHaveURL(`/en${path}?as_of=2024-06-01&letter=ja&question=F2`);
	const letter = page.getByRole('textbox', { name: t.letter });
	await expect(letter).toContainText(`1. ${words.ja.questions['F2'] ?? ''}`);
	await expect(letter).not.toContainText('2. ');
	await expect(letter).toHaveAttribute('contenteditable', 'plaintext-only');
	expect(await letter.evaluate((element: HTMLElement) => element.isContentEditable)).toBe(true);
	const href = await page.getByRole('link', { name: t.mail }).getAttribute('href');
	expect(decodeURIComponent(href ?? '')).toContain(words.ja.questions['F2'] ?? '');
	await context.close();
});

test('what is printed is the letter alone', async ({ page }) => {
	await page.goto(`/ja${path}`);
	await page.emulateMedia({ media: 'print' });
	const printed = await page.locator('body').innerText();
	expect(printed).toContain(words.ja.subject(nameOf('nissan', 'ja')));
	expect(printed).not.toContain(messagesFor('ja').site.neutrality);
	expect(printed).not.toContain(messagesFor('ja').ask.lead);
});

test('what cannot be asked is refused, and nobody who is not there is written to', async ({
	request,
}) => {
	expect((await request.get(`/en${path}?question=Z9`)).status()).toBe(400);
	expect((await request.get(`/en${path}?letter=de`)).status()).toBe(400);
	expect((await request.get('/en/companies/nix/ask')).status()).toBe(404);
});
