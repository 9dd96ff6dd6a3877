import { expect, test, type Page } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { headingCount, languages } from './site.ts';

/** Pages that can be followed, without their language. */
const followed = [
	'/changes',
	'/changes?company=nissan&change=added',
	'/companies?status=exited&sort=-exit&per=20',
	'/events?q=トヨタ&per=10&page=2',
	'/companies/nissan',
];

/** The feeds that a page names in its head. */
const feedsOf = (page: Page) =>
	page
		.locator('link[rel=alternate][type$="+xml"], link[rel=alternate][type$="+json"]')
		.evaluateAll((links) =>
			links.map((link) => ({ type: link.getAttribute('type'), href: link.getAttribute('href') })),
		);

for (const language of languages)
	for (const path of followed)
		test(`${language}${path} names its feeds, and both are what they say`, async ({
			page,
			request,
		}) => {
			await page.goto(`/${language}${path}`);
			const feeds = await feedsOf(page);
			expect(feeds.filter(({ type }) => type === 'application/feed+json')).toHaveLength(1);
			for (const { type, href } of feeds) {
				const answer = await request.get(href ?? '');
				expect([href, answer.status()]).toEqual([href, 200]);
				expect(answer.headers()['content-type']).toBe(`${type ?? ''}; charset=utf-8`);
				expect(answer.headers()['access-control-allow-origin']).toBe('*');
				const text = await answer.text();
				if (type === 'application/feed+json') {
					const { version } = JSON.parse(text) as { version: string };
					expect(version).toBe('https://jsonfeed.org/version/1.1');
					expect(parseJsonFeed(text).language).toBe(language);
					continue;
				}
				// The browser's own parser forgives nothing.
				const root = await page.evaluate((xml) => {
					const parsed = new DOMParser().parseFromString(xml, 'application/xml');
					const { localName, namespaceURI } = parsed.documentElement;
					return [localName, namespaceURI, parsed.documentElement.getAttribute('xml:lang')];
				}, text);
				expect(root).toEqual(['feed', 'http://www.w3.org/2005/Atom', language]);
				const { links = [], entries = [] } = parseAtomFeed(text);
				expect(links.find(({ rel }) => rel === 'self')?.href).toBe(
					new URL(href ?? '', page.url()).href,
				);
				expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
			}
		});

test('a list and its feed hold the same, page by page', async ({ page, request }) => {
	await page.goto('/en/companies?status=suspended&exposure=operations');
	const count = await headingCount(page);
	const ids: string[] = [];
	let next: string | undefined = '/en/companies.atom?status=suspended&exposure=operations&per=10';
	while (next) {
		const text: string = await (await request.get(next)).text();
		const { entries = [], links = [] } = parseAtomFeed(text);
		ids.push(...entries.map(({ id }) => String(id)));
		next = links.find(({ rel }) => rel === 'next')?.href;
	}
	expect(ids.length).toBe(count);
	expect(new Set(ids).size).toBe(count);
});

test('the names of entries hold no address of the server', async ({ request, baseURL }) => {
	for (const address of ['/ja/changes', '/ja/events', '/ja/companies', '/ja/companies/nissan']) {
		const { items = [] } = parseJsonFeed(await (await request.get(`${address}.feed.json`)).text());
		expect(items.length).toBeGreaterThan(0);
		for (const { id, url } of items) {
			expect(id).toMatch(/^tag:tettai,2026:ja\//);
			expect(id).not.toContain('localhost');
			expect(url).toContain(baseURL);
		}
	}
});

test('a reader that has a feed already is told so', async ({ request }) => {
	const first = await request.get('/en/changes.atom');
	const again = await request.get('/en/changes.atom', {
		headers: { 'if-none-match': `"other", W/${first.headers()['etag'] ?? ''}` },
	});
	expect([again.status(), await again.text()]).toEqual([304, '']);
	const other = await request.get('/en/changes.feed.json', {
		headers: { 'if-none-match': first.headers()['etag'] ?? '' },
	});
	expect(other.status()).toBe(200);
});

test('what cannot be asked is refused as a problem, what is not there is not found', async ({
	request,
}) => {
	for (const address of [
		'/en/changes.atom?change=nix',
		'/en/companies.feed.json?status=nix',
		'/en/events.atom?page=0',
		'/en/companies/nissan.atom?known_at=tomorrow',
	]) {
		const answer = await request.get(address);
		expect([address, answer.status()]).toEqual([address, 400]);
		expect(answer.headers()['content-type']).toContain('application/problem+json');
	}
	expect((await request.get('/en/companies/nobody.atom')).status()).toBe(404);
	expect((await request.get('/en/changes.rss')).status()).toBe(404);
});
