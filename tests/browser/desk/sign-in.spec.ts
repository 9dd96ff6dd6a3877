import { expect, test } from '@playwright/test';
import { messagesFor } from '#lib/messages/index.ts';
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
