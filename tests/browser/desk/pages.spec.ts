import { languages } from '#lib/domain/terms.ts';
import { violationsOn } from '../axe.ts';
import { expect, test } from './desk-site.ts';
import { signIn } from './sign-in.ts';

/** Every page on which something is decided. */
const addresses = [
	'/desk',
	'/desk?state=accepted',
	'/desk/proposals/1',
	'/desk/seconds',
	'/desk/new',
	'/desk/new/event?company=aoba-tire&url=https://news.example/1',
	'/desk/new/company',
	'/desk/companies/aoba-tire',
	'/desk/companies/aoba-tire/sample02',
	'/desk/team',
	'/desk/undo',
];

for (const [index, language] of languages.entries())
	test(`reviewing pages have no axe violation and nothing sticks out (${language})`, async ({
		page,
		context,
		baseURL,
	}) => {
		test.slow();
		await page.emulateMedia({ colorScheme: index === 0 ? 'light' : 'dark' });
		const complaints: string[] = [];
		page.on('pageerror', ({ message }) => complaints.push(message));
		await signIn(page, 'reviewer');
		await context.addCookies([
			{ name: 'desk_lang', value: language, url: `${baseURL ?? ''}/desk` },
		]);
		for (const address of addresses) {
			expect([address, ...(await violationsOn(page, address, 'wide', 'narrow'))]).toEqual([
				address,
			]);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.locator('h1')).toHaveCount(1);
			const wider = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect([address, wider]).toEqual([address, 0]);
		}
		expect(complaints).toEqual([]);
	});

test('numbers, ids and queries that nobody has answer a page, never an error of ours', async ({
	page,
}) => {
	await signIn(page, 'reviewer');
	for (const [address, status] of [
		['/desk/proposals/999999', 404],
		['/desk/proposals/99999999999999999999', 404],
		['/desk/proposals/0', 404],
		['/desk/companies/nobody', 404],
		['/desk/companies/aoba-tire/nothing', 404],
		['/desk?state=nonsense&page=-1&status=x,,y&done=abc&company=%00', 200],
		['/desk/proposals/1?done=999999&state=%F0%9F%98%80', 200],
		['/desk/new/company?find=%00%27&take=E00000', 200],
	] as const)
		expect([address, (await page.goto(address))?.status()]).toEqual([address, status]);
});
