import { expect, test } from '@playwright/test';
import { addDays } from '#lib/domain/dates.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { headingCount, languages, todayOf } from './site.ts';

/** Everything here works in a browser that runs no script. */
test.use({ javaScriptEnabled: false });

const english = messagesFor('en').asOf;

test('a day is chosen in a form, stays in view and in every link, until today is asked for', async ({
	page,
}) => {
	await page.goto('/en/companies?status=exited');
	await page.getByText(english.change).click();
	await page.getByLabel(english.label, { exact: true }).fill('2023-03-31');
	await page.getByRole('button', { name: english.show }).click();
	await expect(page).toHaveURL(/\/en\/companies\?status=exited&as_of=2023-03-31&known_at=/);
	await expect(page.locator('.band')).toContainText('31 Mar 2023');
	await expect(page.locator('.band.past')).toBeVisible();

	const links = page.locator('a[href^="/en"], a[href^="/ja"]');
	for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
		if (!(href ?? '').startsWith('/en/companies?status=exited&known_at'))
			expect(href === '/en/companies?status=exited' || href?.includes('as_of=2023-03-31')).toBe(
				true,
			);

	await page.locator('tbody a').first().click();
	await expect(page).toHaveURL(/\/en\/companies\/[a-z-]+\?as_of=2023-03-31/);
	await page.getByRole('link', { name: 'Overview' }).click();
	await expect(page).toHaveURL(/\/en\?as_of=2023-03-31/);
	await page.getByRole('link', { name: english.toToday }).click();
	await expect(page).toHaveURL('/en');
	await expect(page.locator('.band')).toContainText('today');
	await expect(page.locator('.band.past')).toHaveCount(0);
});

test('a page of the past shows what was so then', async ({ page }) => {
	await page.goto('/en/companies/toyota?as_of=2022-06-30');
	await expect(page.locator('.standing')).toContainText('Suspended');
	await page.getByRole('link', { name: english.toToday }).click();
	await expect(page).toHaveURL('/en/companies/toyota');
	await expect(page.locator('.standing')).toContainText('Scaled back');
});

for (const language of languages) {
	const { asOf } = messagesFor(language);

	test(`before the first record every company is undisclosed, and the page says since when it knows (${language})`, async ({
		page,
	}) => {
		await page.goto(`/${language}/companies?known_at=2026-11-19&status=undisclosed`);
		expect(await headingCount(page)).toBe(169);
		await expect(page.locator('.band')).toContainText(
			asOf.beforeRegister(language === 'ja' ? '2026年11月20日' : '20 Nov 2026'),
		);
		await page.goto(`/${language}/events?known_at=2026-11-19`);
		expect(await headingCount(page)).toBe(0);
		await page.goto(`/${language}/companies/toyota?known_at=2026-11-19`);
		await expect(page.locator('.standing')).toContainText(
			language === 'ja' ? '開示なし' : 'No disclosure found',
		);
	});

	test(`before the invasion every company is undisclosed, and the page says why (${language})`, async ({
		page,
	}) => {
		await page.goto(`/${language}/companies?as_of=2022-02-23&status=undisclosed`);
		expect(await headingCount(page)).toBe(169);
		await expect(page.locator('.band')).toContainText(
			asOf.beforeRecords(language === 'ja' ? '2022年2月24日' : '24 Feb 2022'),
		);
		await page.goto(`/${language}/companies?as_of=2022-02-24`);
		await expect(page.locator('.band')).not.toContainText(
			asOf.beforeRecords(language === 'ja' ? '2022年2月24日' : '24 Feb 2022'),
		);
	});

	test(`tomorrow, and any other value that cannot be, is refused with what can be (${language})`, async ({
		page,
		request,
	}) => {
		const today = await todayOf(request);
		const { error } = messagesFor(language);
		for (const [query, allowed] of [
			[`as_of=${addDays(today, 1)}`, `YYYY-MM-DD, 1900-01-01 … ${today}`],
			[`known_at=${addDays(today, 1)}`, `YYYY-MM-DD, 1900-01-01 … ${today}`],
			['known_at=2022-02-30', 'YYYY-MM-DD'],
			['status=gone', 'exit_announced'],
			['sort=size', 'last_statement'],
			['page=0', '1 … 1000000'],
			['page=two', '1 … 1000000'],
			['per=201', '1 … 200'],
			['columns=nix', 'securities_code'],
			['bom=2', '0'],
		] as const) {
			const response = await page.goto(`/${language}/companies?${query}`);
			expect([query, response?.status()]).toEqual([query, 400]);
			await expect(page.locator('h1')).toHaveText(error.badQuestion);
			await expect(page.locator('main')).toContainText(query);
			await expect(page.locator('main')).toContainText(allowed);

			const program = await request.get(`/${language}/companies.csv?${query}`);
			expect(program.status()).toBe(400);
			expect(program.headers()['content-type']).toContain('application/problem+json');
			const { status, problems } = (await program.json()) as {
				status: number;
				problems: { parameter: string; allowed: string[] }[];
			};
			expect([status, problems.map(({ parameter }) => parameter)]).toEqual([
				400,
				[query.split('=')[0]],
			]);
			expect(problems[0]?.allowed.join(', ')).toContain(allowed);
		}
	});
}
