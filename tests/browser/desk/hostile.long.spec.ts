import type { Page } from '@playwright/test';
import { expect, test } from './desk-site.ts';
import { signIn } from './sign-in.ts';

/** Whatever stands in whatever field of whatever form of the desk: it is refused or done, and never an error of ours. */
const hostile = [
	...['\u0000', 'a\u0000b', '🏴'.repeat(300), 'x'.repeat(20_000), '__proto__'],
	...['99999999999999999999', '-1', 'NaN', '2022-02-30', 'https://127.0.0.1:1/\u0000'],
];

interface Form {
	/** Where it is sent. */
	readonly to: string;
	readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The forms of a page that change something, with what stands in them, and where its links lead. */
async function look(page: Page, path: string): Promise<{ forms: Form[]; links: string[] }> {
	await page.goto(path);
	return page.evaluate(() => ({
		forms: [...document.querySelectorAll<HTMLFormElement>('main form[method=POST i]')].map(
			(form) => ({
				to: new URL(form.getAttribute('action') ?? '', location.href).href,
				fields: [...new FormData(form)].map(
					([name, value]) => [name, typeof value === 'string' ? value : ''] as const,
				),
			}),
		),
		links: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/desk"]')].map(({ href }) => {
			const { pathname } = new URL(href);
			return pathname;
		}),
	}));
}

/** Every form that can be reached from the queue, one of each kind. */
async function formsOfTheDesk(page: Page): Promise<Form[]> {
	const waiting = ['/desk'];
	const seen = new Map<string, Set<string>>();
	const forms = new Map<string, Form>();
	/** Pages and forms that differ by a number or a name alone are of one kind. */
	const kindOf = (path: string): string =>
		path.replace(/(proposals|companies|corrections)\/[^/?]+/, '$1/…').replace(/…\/[^/?]+/, '…/…');
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const { forms: found, links } = await look(page, path);
		for (const form of found) {
			const { pathname, search } = new URL(form.to);
			const [action = ''] = search.split('&');
			forms.set(`${kindOf(pathname)}${action}`, form);
		}
		for (const link of links) {
			const alike = seen.get(kindOf(link)) ?? new Set();
			if (alike.size < 8 && !alike.has(link)) waiting.push(link);
			seen.set(kindOf(link), alike.add(link));
		}
	}
	return [...forms.values()].filter(({ to }) => !/sign-out|everywhere/.test(to));
}

test('no form of the desk fails, whatever is sent in its fields', async ({ page, site }) => {
	test.setTimeout(600_000);
	await signIn(page, 'admin');
	const forms = await formsOfTheDesk(page);
	expect(forms.length).toBeGreaterThan(10);
	const failed: string[] = [];
	for (const { to, fields } of forms)
		for (const [name] of fields)
			for (const value of hostile) {
				const sent = new URLSearchParams(
					fields.map(([field, usual]) => [field, field === name ? value : usual]),
				);
				const answer = await page.request.post(to, {
					data: sent.toString(),
					headers: {
						'content-type': 'application/x-www-form-urlencoded',
						accept: 'text/html',
						origin: site,
					},
					maxRedirects: 0,
				});
				if (answer.status() >= 500) failed.push(`${to} ${name}=${value.slice(0, 30)}`);
			}
	expect(failed).toEqual([]);
});
