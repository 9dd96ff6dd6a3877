import { expect, test } from '@playwright/test';
import { messagesFor } from '#lib/messages/index.ts';
import { totp } from '../../support/totp.ts';
import { password, people, signIn, signInAs } from './sign-in.ts';

const t = messagesFor('en').signIn;

test('a reviewer signs in where they wanted to go, and signs out', async ({ page }) => {
	await page.goto('/desk/account?x=1');
	await expect(page).toHaveURL('/desk/sign-in?next=%2Fdesk%2Faccount%3Fx%3D1');
	await signIn(page, 'reviewer', '/desk/account?x=1');
	await expect(page.getByRole('banner')).toContainText(people.reviewer.name);
	await page.getByRole('button', { name: t.signOut, exact: true }).click();
	await expect(page).toHaveURL('/desk/sign-in');
	await page.goto('/desk');
	await expect(page).toHaveURL('/desk/sign-in?next=%2Fdesk');
});

test('a wrong password, an unknown address and a malformed one get the same answer', async ({
	page,
}) => {
	for (const [email, secret] of [
		[people.reviewer.email, `${password}!`],
		['nobody@desk.example', password],
		['a@b', password],
	] as const) {
		await signInAs(page, email, secret);
		await expect(page.getByRole('alert')).toHaveText(t.refused);
		await expect(page.getByLabel(t.email)).toHaveValue(email);
		await expect(page.getByLabel(t.password)).toHaveValue('');
	}
});

test('the session’s cookie is out of reach of scripts, and no cookie goes to public pages', async ({
	page,
	context,
	baseURL,
}) => {
	await signIn(page, 'reviewer');
	const cookies = await context.cookies(`${baseURL ?? ''}/desk`);
	expect(cookies.map(({ name }) => name)).toEqual(['tettai.session_token']);
	expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/desk' });
	expect(await page.evaluate(() => document.cookie)).toBe('');
	expect(await context.cookies(`${baseURL ?? ''}/en`)).toEqual([]);
	const asked = page.waitForRequest((request) => request.url().endsWith('/en/companies'));
	const answer = await page.goto('/en/companies');
	expect((await (await asked).allHeaders())['cookie']).toBeUndefined();
	expect(answer?.headers()['set-cookie']).toBeUndefined();
});

for (const next of ['https://evil.example/', '//evil.example/desk', '/\\evil.example', '/en', ''])
	test(`a sign-in that should lead to “${next}” leads to the desk`, async ({ page }) => {
		await signInAs(page, people.second.email, password, next);
		await expect(page).toHaveURL('/desk');
		await page.goto(`/desk/sign-in?next=${encodeURIComponent(next)}`);
		await expect(page).toHaveURL('/desk');
	});

test('the desk speaks the language that a person chooses, and stays where it was', async ({
	page,
}) => {
	await page.goto('/desk/sign-in?next=/desk/account');
	await page.getByRole('button', { name: '日本語' }).click();
	await expect(page).toHaveURL('/desk/sign-in?next=/desk/account');
	await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
	await expect(page.locator('h1')).toHaveText(messagesFor('ja').signIn.title);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.locator('h1')).toHaveText(t.title);
});

test('an admin adds somebody, who chooses a password and an app, is disabled and is out', async ({
	page,
	browser,
	baseURL,
}) => {
	const name = 'Sora Tanabe';
	const email = 'sora@desk.example';
	const own = 'a password of my own';
	await signIn(page, 'admin', '/desk/people');
	await page.getByLabel(t.email).fill(email);
	await page.getByLabel(t.name, { exact: true }).fill(name);
	await page.getByRole('button', { name: t.add, exact: true }).click();
	await expect(page.getByText(t.added(name))).toBeVisible();
	const oneTime = await page.locator('main code').innerText();

	const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'en-GB' });
	const sora = await context.newPage();
	await signInAs(sora, email, oneTime, '/desk/team');
	await expect(sora).toHaveURL('/desk/account');
	await expect(sora.getByRole('navigation')).toHaveCount(0);
	await sora.getByLabel(t.currentPassword).fill(oneTime);
	await sora.getByLabel(t.newPassword).fill(own);
	await sora.getByRole('button', { name: t.setPassword }).click();
	await expect(sora.getByText(t.passwordChanged)).toBeVisible();

	await sora.locator('#app-password').fill(own);
	await sora.getByRole('button', { name: t.setUp }).click();
	await expect(sora.getByRole('img', { name: t.qrName })).toBeVisible();
	const secret = await sora.locator('code.key').innerText();
	await sora.getByLabel(t.confirmCode).fill(totp(secret, new Date()));
	await sora.getByRole('button', { name: t.turnOn }).click();
	await expect(sora.getByText(t.turnedOn)).toBeVisible();
	await sora.getByRole('button', { name: t.signOut, exact: true }).click();

	await signInAs(sora, email, own, '/desk/account');
	await expect(sora).toHaveURL('/desk/sign-in/code?next=%2Fdesk%2Faccount');
	await sora.getByLabel(t.code).fill('000000');
	await sora.getByRole('button', { name: t.signIn, exact: true }).click();
	await expect(sora.getByRole('alert')).toHaveText(t.codeRefused);
	await sora.getByLabel(t.code).fill(totp(secret, new Date()));
	await sora.getByRole('button', { name: t.signIn, exact: true }).click();
	await expect(sora).toHaveURL('/desk/account');

	await page.getByRole('form', { name }).getByRole('button', { name: t.disable }).click();
	await expect(page.getByText(t.disabledNow(name))).toBeVisible();
	await sora.reload();
	await expect(sora).toHaveURL('/desk/sign-in?next=%2Fdesk%2Faccount');
	await signInAs(sora, email, own);
	await expect(sora.getByRole('alert')).toHaveText(t.refused);
	await context.close();
});

test('after ten wrong passwords an account is shut for a while, whoever it belongs to', async ({
	page,
	request,
	baseURL,
}) => {
	const email = 'guessed@desk.example';
	for (let count = 0; count < 10; count += 1) {
		const answer = await request.post('/desk/sign-in', {
			form: { email, password: `guess number ${count}` },
			headers: { origin: baseURL ?? '', accept: 'text/html' },
		});
		expect(answer.status()).toBe(400);
	}
	await signInAs(page, email, password);
	await expect(page.getByRole('alert')).toHaveText(t.tooMany(15));
});
