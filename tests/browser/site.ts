import { readFileSync } from 'node:fs';
import type { APIRequestContext, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { charts } from '#lib/charts/catalogue.ts';
import { languages, type Language } from '#lib/domain/terms.ts';
import { messagesFor, type Messages } from '#lib/messages/index.ts';

export { languages, type Language };

/** The register that the server under test was filled with. */
export const seedFolder = 'drizzle/seed';

/** The lines of one of its files. */
export function linesOf(file: string): Record<string, string>[] {
	return parse(readFileSync(`${seedFolder}/${file}.csv`), { columns: true, bom: true });
}

/** The name of a company in a language, from the register's files. */
export function nameOf(slug: string, language: Language): string {
	const company = linesOf('companies').find((line) => line['slug'] === slug);
	return company?.[`name_${language}`] ?? '';
}

interface SitePage {
	/** Address without its language. */
	readonly path: string;
	readonly status: 200 | 400 | 404;
	/** What its title begins with. */
	readonly title: (t: Messages, language: Language) => string;
	/** Whether its kind is looked at with every tool; the others only vary it. */
	readonly thorough?: boolean;
	/** Whether it loads a script: Svelte in the browser (decision 0009), or one of its own (decision 0019). */
	readonly scripted?: 'svelte' | 'own';
}

/** Pages of every kind. */
export const pages: Readonly<Record<string, SitePage>> = {
	overview: {
		path: '',
		status: 200,
		title: (t) => t.overview.title,
		thorough: true,
		scripted: 'own',
	},
	companies: {
		path: '/companies?per=20',
		status: 200,
		title: (t) => t.companies.title,
		thorough: true,
	},
	'filtered companies': {
		path: '/companies?status=suspended,exited&exposure=operations&sort=-since&page=2&per=10',
		status: 200,
		title: (t) => t.companies.title,
	},
	'empty list': { path: '/companies?q=zzzzzz', status: 200, title: (t) => t.companies.title },
	events: { path: '/events?per=10', status: 200, title: (t) => t.events.title, thorough: true },
	'company with many events': {
		path: '/companies/japan-tobacco',
		status: 200,
		title: (_, language) => nameOf('japan-tobacco', language),
		thorough: true,
	},
	'company that left': {
		path: '/companies/nissan',
		status: 200,
		title: (_, language) => nameOf('nissan', language),
	},
	'company without a disclosure': {
		path: '/companies/shimano',
		status: 200,
		title: (_, language) => nameOf('shimano', language),
		thorough: true,
	},
	'company with a parent': {
		path: '/companies/jatco',
		status: 200,
		title: (_, language) => nameOf('jatco', language),
		thorough: true,
	},
	'a letter': {
		path: '/companies/japan-tobacco/ask',
		status: 200,
		title: (t, language) => t.ask.heading(nameOf('japan-tobacco', language)),
		thorough: true,
		scripted: 'svelte',
	},
	'a letter about one question': {
		path: '/companies/shimano/ask?letter=ja&question=B2&as_of=2024-01-01',
		status: 200,
		title: (t, language) => t.ask.heading(nameOf('shimano', language)),
		scripted: 'svelte',
	},
	'a list to check': {
		path: '/portfolio',
		status: 200,
		title: (t) => t.portfolio.title,
		thorough: true,
		scripted: 'svelte',
	},
	'a checked list': {
		path: '/portfolio?list=7203%0A9999%0A%E4%B8%89%E8%8F%B1&as_of=2025-01-01',
		status: 200,
		title: (t) => t.portfolio.title,
		thorough: true,
		scripted: 'svelte',
	},
	changes: {
		path: '/changes?known_at=2026-11-20',
		status: 200,
		title: (t) => t.changes.name,
		thorough: true,
	},
	'changes of a company': {
		path: '/changes?company=nissan&change=added,answer&per=5',
		status: 200,
		title: (t, language) => t.changes.feedOf(nameOf('nissan', language)),
	},
	corrections: {
		path: '/corrections?known_at=2026-11-20',
		status: 200,
		title: (t) => t.corrections.title,
		thorough: true,
	},
	'a request about an event': {
		path: `/corrections/new?event=${linesOf('events')[0]?.['event_id'] ?? ''}`,
		status: 200,
		title: (t) => t.corrections.form.title,
		thorough: true,
	},
	'a request about everything': {
		path: '/corrections/new',
		status: 200,
		title: (t) => t.corrections.form.title,
	},
	'a private link that leads nowhere': {
		path: `/corrections/${'x'.repeat(43)}`,
		status: 404,
		title: (t) => t.error.notFound,
	},
	method: { path: '/method', status: 200, title: (t) => t.method.title, thorough: true },
	sources: { path: '/sources', status: 200, title: (t) => t.collecting.name, thorough: true },
	data: { path: '/data', status: 200, title: (t) => t.data.title, thorough: true },
	api: { path: '/api', status: 200, title: (t) => t.api.title, thorough: true },
	releases: { path: '/releases', status: 200, title: (t) => t.release.name, thorough: true },
	charts: { path: '/charts', status: 200, title: (t) => t.charts.title, thorough: true },
	...Object.fromEntries(
		charts.map(({ name, title }): [string, SitePage] => [
			`chart ${name}`,
			{
				path: `/charts/${name}?as_of=2026-11-20`,
				status: 200,
				title: (_, language) => title[language],
				thorough: true,
				scripted: 'own',
			},
		]),
	),
	'chart without a company': {
		path: '/charts/status-over-time?q=zzzzzz',
		status: 200,
		title: (_, language) => charts[0]?.title[language] ?? '',
		scripted: 'own',
	},
	'bad chart question': {
		path: '/charts/status-over-time?measure=weight',
		status: 400,
		title: (t) => t.error.badQuestion,
	},
	'the past': {
		path: '?as_of=2023-03-01&known_at=2026-11-20',
		status: 200,
		title: (t) => t.overview.title,
		scripted: 'own',
	},
	'before the register': {
		path: '/companies?known_at=2022-03-01&per=20',
		status: 200,
		title: (t) => t.companies.title,
	},
	'bad question': {
		path: '/companies?status=gone&as_of=tomorrow',
		status: 400,
		title: (t) => t.error.badQuestion,
		thorough: true,
	},
	'nothing there': { path: '/nix', status: 404, title: (t) => t.error.notFound, thorough: true },
	'no such company': {
		path: '/companies/nix',
		status: 404,
		title: (t) => t.error.notFound,
	},
};

/** Every page in every language, for loops. */
export const everyPage = languages.flatMap((language) =>
	Object.entries(pages).map(([name, { path, status, title, thorough = false, scripted }]) => ({
		name: `${name} (${language})`,
		language,
		address: `/${language}${path}`,
		/** The same page in the other language. */
		otherAddress: `/${language === 'en' ? 'ja' : 'en'}${path}`,
		status,
		title: title(messagesFor(language), language),
		thorough,
		scripted,
	})),
);

/** One page of each kind, for what takes long. */
export const everyKind = everyPage.filter(({ thorough }) => thorough);

/** The number that a text shows, `1,234` or `1,234社`. */
export const numberIn = (text: string): number =>
	Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? 'NaN');

/** The number in a list's heading. */
export async function headingCount(page: Page): Promise<number> {
	return numberIn(await page.locator('h1').innerText());
}

/** The number in the heading of a list, read without a browser. */
export async function headingCountAt(request: APIRequestContext, address: string): Promise<number> {
	const html = await (await request.get(address)).text();
	return numberIn(/<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1] ?? '');
}

/** The day that the server takes for today. */
export async function todayOf(request: APIRequestContext): Promise<string> {
	const answer = await request.get('/en/companies.json?q=zzzzzz&columns=slug');
	return ((await answer.json()) as { as_of: string }).as_of;
}
