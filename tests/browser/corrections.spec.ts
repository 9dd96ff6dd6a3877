import { expect, test, type Browser, type Page } from '@playwright/test';
import { messagesFor } from '#lib/messages/index.ts';
import { violationsHere, violationsOn } from './axe.ts';
import { signIn } from './desk/sign-in.ts';
import { languages, linesOf, nameOf, type Language } from './site.ts';

/** An event of a company that no other test changes anything about. */
const company = 'komatsu';
const event = linesOf('events').find((line) => line['company'] === company)?.['event_id'] ?? '';

/** Fills the form in and sends it, without JavaScript; answers the private page. */
async function send(
	browser: Browser,
	language: Language,
	fields: Readonly<{ about: string; kind: 'correction' | 'reply'; body: string; office?: string }>,
): Promise<Page> {
	const t = messagesFor(language).corrections;
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`/${language}/corrections/new?${fields.about}`);
	await page.getByLabel(t.form[fields.kind]).check();
	await page.getByLabel(t.form.body).fill(fields.body);
	await page.getByLabel(t.form.contact).fill('reader@mail.example');
	if (fields.office) await page.getByLabel(t.form.office).fill(fields.office);
	await page.getByRole('button', { name: t.form.send }).click();
	await expect(page.getByRole('status')).toHaveText(t.own.sent);
	return page;
}

/** The address of a private page, as its sender keeps it. */
const linkOf = (page: Page): string => new URL(page.url()).pathname;

/** The number of a request, as its private page shows it. */
async function numberOf(page: Page): Promise<string> {
	return /\d+/.exec(await page.locator('#sent ~ p').first().innerText())?.[0] ?? '';
}

test('a company’s reply: sent, made sure of, published beside the event, taken down', async ({
	browser,
	page,
}) => {
	test.slow();
	const body = '社内試験用の文章です。\n<b>二行目</b>';
	const own = await send(browser, 'ja', {
		about: `event=${event}`,
		kind: 'reply',
		body,
		office: '試験部',
	});
	const id = await numberOf(own);
	const { triage: t, corrections } = messagesFor('en');

	await signIn(page, 'reviewer', '/desk/corrections');
	await page.locator(`a[href="/desk/corrections/${id}"]`).click();
	await expect(page.locator('blockquote')).toHaveText(body);
	await expect(page.locator('main')).toContainText('reader@mail.example');
	expect(await violationsHere(page)).toEqual([]);
	await page.getByText(t.publish, { exact: true }).click();
	await page.getByLabel(t.verified).fill('Asked the switchboard.');
	const form = page.locator('form[action="?/published"]');
	await form.getByRole('button').click();
	await expect(page.getByRole('status')).toContainText(corrections.states.replied);

	for (const language of languages) {
		const shown = await browser.newPage();
		await shown.goto(`/${language}/companies/${company}#${event}`);
		const beside = shown.locator(`article[id="${event}"] figure`);
		await expect(beside.locator('blockquote')).toHaveText(body);
		await expect(beside.locator('blockquote')).toHaveAttribute('lang', 'ja');
		await expect(beside).toContainText('試験部');
		await shown.goto(`/${language}/corrections`);
		await expect(shown.locator(`#request-${id}`)).toContainText('二行目');
		await expect(shown.locator(`#request-${id}`)).toContainText(nameOf(company, language));
		for (const address of [`/${language}/corrections`, `/${language}/companies/${company}`]) {
			await shown.goto(address);
			const html = await shown.content();
			for (const secret of ['reader@mail.example', 'switchboard', linkOf(own).slice(-43)])
				expect(html).not.toContain(secret);
		}
		const feed = await shown.request.get(`/${language}/changes.feed.json?change=reply`);
		expect(await feed.text()).toContain('社内試験用の文章です');
		await shown.close();
	}
	await own.goto(linkOf(own));
	await expect(own.locator('main')).toContainText(messagesFor('ja').corrections.states.replied);
	await expect(own.locator('main')).not.toContainText('switchboard');

	await page.getByText(t.unpublish, { exact: true }).click();
	await page.getByLabel(t.because).fill('End of the test.');
	await page.locator('form[action="?/unpublished"]').getByRole('button').click();
	await expect(page.getByRole('status')).toBeVisible();
	await own.goto(`/ja/companies/${company}`);
	await expect(own.locator('figure')).toHaveCount(0);
	await own.context().close();
});

test('a correction: answered and declined by two people, read by its sender, public with its reason', async ({
	browser,
	page,
}) => {
	test.slow();
	const own = await send(browser, 'en', {
		about: `event=${event}`,
		kind: 'correction',
		body: 'A text of the test.',
	});
	const t = messagesFor('en');
	const id = await numberOf(own);
	await own.getByLabel(t.corrections.own.addLabel).fill('One more word.');
	await own.getByRole('button', { name: t.corrections.own.addButton }).click();
	await expect(own.getByRole('status')).toHaveText(t.corrections.own.added);

	await signIn(page, 'reviewer', `/desk/corrections/${id}`);
	const way = await page.getByRole('link', { name: t.triage.correctEvent }).getAttribute('href');
	expect((await page.request.get(way ?? '')).status()).toBe(200);
	const other = await (await browser.newContext()).newPage();
	await signIn(other, 'second', `/desk/corrections/${id}`);
	const fill = async (on: Page, step: 'answered' | 'declined', title: string) => {
		await on.getByText(title, { exact: true }).click();
		const form = on.locator(`form[action="?/${step}"]`);
		await form.getByLabel(t.triage.textEn).fill('We looked.');
		await form.getByLabel(t.triage.textJa).fill('確認しました。');
		await form.getByRole('button').click();
	};
	await fill(page, 'answered', t.triage.answer);
	await expect(page.getByRole('status')).toContainText(t.corrections.states.in_review);
	// The second, whose page was older, is told what the first did; then decides with that in sight.
	await fill(other, 'declined', t.triage.decline);
	await expect(other.getByRole('alert')).toContainText('Aoi Hoshino');
	await other.locator('form[action="?/declined"]').getByRole('button').click();
	await expect(other.getByRole('status')).toContainText(t.corrections.states.declined);
	await other.context().close();

	await own.goto(linkOf(own).replace('/en/', '/ja/'));
	await expect(own.locator('main')).toContainText('確認しました。');
	await expect(own.locator('textarea')).toHaveCount(0);
	await own.goto(`/en/corrections?company=${company}`);
	await expect(own.locator(`#request-${id}`)).toContainText('We looked.');
	await expect(own.locator('main')).not.toContainText('A text of the test.');
	await own.context().close();
});

test('a private page is for its sender: kept by nobody, told to nobody, and ended by them', async ({
	browser,
}) => {
	const own = await send(browser, 'ja', {
		about: `company=${company}`,
		kind: 'correction',
		body: 'あ',
	});
	const answer = await own.goto(linkOf(own));
	expect(answer?.headers()).toMatchObject({
		'cache-control': 'private, no-store',
		'referrer-policy': 'same-origin',
		'x-robots-tag': 'noindex, nofollow',
	});
	expect(await own.context().cookies()).toEqual([]);
	for (const language of languages) {
		const address = linkOf(own).replace(/^\/../, `/${language}`);
		const looking = await (await browser.newContext()).newPage();
		expect(await violationsOn(looking, address, 'wide', 'narrow')).toEqual([]);
		await looking.context().close();
	}
	const { own: words, states } = messagesFor('ja').corrections;
	await own.getByRole('button', { name: words.withdrawButton }).click();
	await expect(own.locator('main')).toContainText(states.withdrawn);
	await expect(own.locator('textarea')).toHaveCount(0);
	await own.context().close();
});

test('what cannot be kept comes back with the reason at its field, and nothing typed is lost', async ({
	browser,
}) => {
	for (const language of languages) {
		const t = messagesFor(language).corrections;
		const page = await (await browser.newContext()).newPage();
		await page.goto(`/${language}/corrections/new?company=${company}`);
		// The browser's own check would stand in the way of the server's.
		await page.locator('form[method=POST]').evaluate((form) => {
			form.setAttribute('novalidate', '');
		});
		await page.getByLabel(t.form.reply).check();
		await page.getByLabel(t.form.body).fill('今の文章\nthe second line');
		await page.getByLabel(t.form.contact).fill('x');
		await page.getByRole('button', { name: t.form.send }).click();
		await expect(page.getByRole('alert')).toContainText(t.problem.office_required);
		await expect(page.getByLabel(t.form.body)).toHaveValue('今の文章\nthe second line');
		await expect(page.getByLabel(t.form.contact)).toHaveValue('x');
		await expect(page.getByLabel(t.form.reply)).toBeChecked();
		await expect(page.getByLabel(t.form.office)).toHaveAttribute('aria-invalid', 'true');
		expect(await violationsHere(page)).toEqual([]);
		await page.context().close();
	}
});

test.describe('hostile senders', () => {
	const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
		form: fields,
		headers: { accept: 'text/html', ...headers },
		maxRedirects: 0,
	});

	test('are refused, and none makes the site fail', async ({ request, baseURL }) => {
		const origin = { origin: baseURL ?? '' };
		const to = '/en/corrections/new';
		const status = async (options: Parameters<typeof request.post>[1], address = to) =>
			(await request.post(address, options)).status();
		const right = { kind: 'correction', body: 'x' };
		expect(await status(form(right, { origin: 'https://evil.example' }))).toBe(403);
		expect(await status(form({ ...right, website: 'x' }, origin))).toBe(400);
		expect(await status(form({ ...right, body: '\u0000\u0007' }, origin))).toBe(400);
		expect(await status(form({ ...right, event: 'never-was' }, origin))).toBe(400);
		expect(await status(form({ ...right, event: 'a\u0000' }, origin))).toBe(400);
		expect(await status(form({ ...right, company: "'; drop table events" }, origin))).toBe(400);
		expect(await status(form({ kind: 'reply', body: 'x', office: 'x' }, origin))).toBe(400);
		expect(await status(form({ ...right, body: 'a'.repeat(1_000_000) }, origin))).toBe(413);
		const garbage = { 'content-type': 'multipart/form-data; boundary=x', accept: 'text/html' };
		expect(await status({ data: 'garbage', headers: { ...garbage, ...origin } })).toBe(400);
		expect(
			await status({ data: '{}', headers: { 'content-type': 'application/json', ...origin } }),
		).toBe(415);
		const nobody = `/en/corrections/${'A'.repeat(43)}`;
		for (const action of ['message', 'withdraw'])
			expect(await status(form({ text: 'x' }, origin), `${nobody}?/${action}`)).toBe(404);
		for (const address of [
			nobody,
			'/ja/corrections/xyz',
			'/ja/corrections/new?event=%00',
			'/ja/corrections/new?company=%27%3B--',
		])
			expect([address, (await request.get(address)).status()]).toEqual([address, 404]);
	});

	test('do not get to the desk', async ({ request, baseURL }) => {
		const answer = await request.post(
			'/desk/corrections/1?/declined',
			form({ textEn: 'x', textJa: 'x', seen: '1' }, { origin: baseURL ?? '' }),
		);
		expect(answer.status()).toBe(403);
		const page = await request.get('/desk/corrections', { maxRedirects: 0 });
		expect([302, 303]).toContain(page.status());
	});
});

test('every event and every company has its own link to the form', async ({ page }) => {
	for (const language of languages) {
		await page.goto(`/${language}/companies/${company}`);
		await expect(
			page.locator(`a[href="/${language}/corrections/new?event=${event}"]`),
		).toBeVisible();
		await page.getByRole('link', { name: messagesFor(language).corrections.correctPage }).click();
		await expect(page.locator('h1')).toContainText(nameOf(company, language));
	}
});
