import type { Page } from '@playwright/test';

/** Pages of every kind, without their language. */
export const pages = {
	overview: '',
	companies: '/companies',
	'filtered companies': '/companies?status=suspended,exited&exposure=operations&sort=-since',
	'empty list': '/companies?q=zzzzzz',
	events: '/events?kind=sale_completed',
	'company with many events': '/companies/toyota',
	'company that left': '/companies/nissan',
	'company without a disclosure': '/companies/shimano',
	'company with a parent': '/companies/jatco',
	method: '/method',
	data: '/data',
	'the past': '?as_of=2023-03-01&known_at=2026-11-20',
	'before the register': '/companies?known_at=2022-03-01',
	'bad question': '/companies?status=gone',
	'nothing there': '/nix',
} as const;

export const languages = ['en', 'ja'] as const;

/** Every page in every language, for loops. */
export const everyPage = languages.flatMap((language) =>
	Object.entries(pages).map(([name, path]) => ({
		name: `${name} (${language})`,
		language,
		address: `/${language}${path}`,
	})),
);

/** The number in a list's heading. */
export async function headingCount(page: Page): Promise<number> {
	const heading = await page.locator('h1').innerText();
	return Number(/[\d,]+/.exec(heading)?.[0].replaceAll(',', ''));
}
