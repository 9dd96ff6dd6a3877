import { expect, test, type BrowserContext } from '@playwright/test';
import { violationsOn } from '../axe.ts';
import { signIn } from './sign-in.ts';

const strangers = ['/desk/sign-in', '/desk/sign-in/code', '/desk/sign-in?next=/desk/people'];
const admins = ['/desk/account', '/desk/people', '/desk/nix'];

async function speak(context: BrowserContext, language: string, site = ''): Promise<void> {
	await context.addCookies([{ name: 'desk_lang', value: language, url: `${site}/desk` }]);
}

for (const [language, colorScheme] of [
	['en', 'light'],
	['ja', 'dark'],
] as const)
	test(`sign-in, account and people have no axe violation, nothing sticks out and nothing is blocked (${language})`, async ({
		page,
		context,
		baseURL,
	}) => {
		await page.emulateMedia({ colorScheme });
		const complaints: string[] = [];
		page.on('pageerror', ({ message }) => complaints.push(message));
		page.on('console', (message) => {
			if (message.type() === 'error' && !message.text().includes('status of 404'))
				complaints.push(message.text());
		});
		const look = async (address: string): Promise<void> => {
			expect([address, ...(await violationsOn(page, address, 'wide', 'narrow'))]).toEqual([
				address,
			]);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.locator('h1')).toHaveCount(1);
			const wider = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect([address, wider]).toEqual([address, 0]);
		};
		await speak(context, language, baseURL);
		for (const address of strangers) await look(address);
		await speak(context, 'en', baseURL);
		await signIn(page, 'admin');
		await speak(context, language, baseURL);
		for (const address of admins) await look(address);
		expect(complaints).toEqual([]);
	});
