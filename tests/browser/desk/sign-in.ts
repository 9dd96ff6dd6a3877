import type { Page } from '@playwright/test';
import { messagesFor } from '#lib/messages/index.ts';
import { password, people, type Who } from './people.ts';

export { password, people, type Who } from './people.ts';

/** Signs somebody in as a person would, and leads to an address of the desk. */
export async function signIn(page: Page, who: Who, next = '/desk'): Promise<void> {
	await signInAs(page, people[who].email, password, next);
	await page.waitForURL(next);
}

/** Fills the sign-in form in and sends it, whatever comes of it. */
export async function signInAs(
	page: Page,
	email: string,
	secret: string,
	next = '/desk',
): Promise<void> {
	const t = messagesFor('en').signIn;
	// The page's script, when it comes, empties what was typed before it.
	await page.goto(`/desk/sign-in?next=${encodeURIComponent(next)}`, { waitUntil: 'networkidle' });
	await page.getByLabel(t.email).fill(email);
	await page.getByLabel(t.password).fill(secret);
	await page.getByRole('button', { name: t.signIn, exact: true }).click();
	await page.waitForLoadState();
}
