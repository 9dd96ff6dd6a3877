import { expect, test, type APIRequestContext } from '@playwright/test';
import { load } from 'cheerio';
import { languages, linesOf, todayOf } from './site.ts';

const withData = [
	'/companies?status=exited&sort=-since',
	'/events?kind=sale_signed',
	'/companies/nissan',
	'/charts/status-over-time?measure=share',
	'/data',
];

async function pageAt(request: APIRequestContext, address: string) {
	const answer = await request.get(address);
	expect([address, answer.status()]).toEqual([address, 200]);
	return load(await answer.text());
}

/** Its records are pages and not states: the query string is not part of the canonical address. */
for (const path of withData)
	test(`${path}: one canonical address, and the page as a data set that the policy does not stop`, async ({
		page,
		request,
		baseURL,
	}) => {
		for (const language of languages) {
			const complaints: string[] = [];
			page.on('console', (message) => {
				if (message.type() === 'error') complaints.push(message.text());
			});
			await page.goto(`/${language}${path}`, { waitUntil: 'networkidle' });
			const canonical = `${baseURL ?? ''}/${language}${path.split('?')[0] ?? ''}`;
			await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', canonical);
			// Each language names itself and the other by canonical addresses, or search engines leave them out.
			const inLanguages = await page
				.locator('link[hreflang]')
				.evaluateAll((links) =>
					links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
				);
			const plain = canonical.replace(`/${language}/`, '/en/');
			expect(inLanguages).toEqual([
				['en', plain],
				['ja', plain.replace('/en/', '/ja/')],
				['x-default', plain],
			]);
			const block = page.locator('script[type="application/ld+json"]');
			await expect(block).toHaveCount(1);
			const dataset = JSON.parse((await block.textContent()) ?? '') as {
				'@type': string;
				url: string;
				distribution: { contentUrl: string }[];
			};
			expect([dataset['@type'], dataset.url]).toEqual(['Dataset', canonical]);
			for (const { contentUrl } of dataset.distribution) {
				const download = await request.head(contentUrl);
				expect([contentUrl, download.status()]).toEqual([contentUrl, 200]);
			}
			expect(complaints).toEqual([]);
			page.removeAllListeners('console');
		}
	});

test('a page that is not there has no canonical address', async ({ page }) => {
	await page.goto('/en/companies/nix');
	await expect(page.locator('link[rel=canonical], link[hreflang]')).toHaveCount(0);
});

test('the sitemap names pages that are there, every company among them', async ({
	request,
	baseURL,
}) => {
	const answer = await request.get('/sitemap.xml');
	expect(answer.headers()['content-type']).toContain('application/xml');
	const $ = load(await answer.text(), { xml: true });
	const addresses = $('loc')
		.toArray()
		.map((one) =>
			$(one)
				.text()
				.replace(baseURL ?? '', ''),
		);
	expect(new Set(addresses).size).toBe(addresses.length);
	for (const { slug } of linesOf('companies'))
		for (const language of languages)
			expect(addresses).toContain(`/${language}/companies/${slug ?? ''}`);
	const others = addresses.filter((one) => !one.includes('/companies/'));
	for (const address of others) {
		const page = await pageAt(request, address);
		expect(page('link[rel=canonical]').attr('href')).toBe(`${baseURL ?? ''}${address}`);
		expect(page('meta[name=robots]').attr('content') ?? '').not.toContain('noindex');
	}
});

for (const path of ['', ...withData.filter((one) => one !== '/data')])
	test(`${path}: cited in both styles, by an address that shows the same`, async ({
		request,
		baseURL,
	}) => {
		const today = await todayOf(request);
		for (const language of languages) {
			const page = await pageAt(request, `/${language}${path}`);
			const texts = page('.citation p')
				.toArray()
				.map((one) => page(one).text());
			expect(texts).toHaveLength(2);
			const [first = '', second = ''] = language === 'ja' ? texts : texts.toReversed();
			expect(first).toMatch(/^Tettai「.+」（基準日.+、記録時点.+、CC BY 4\.0）http/);
			expect(second).toMatch(/^Tettai, “.+”, as of .+, as known on .+\. http\S+ \(CC BY 4\.0\)$/);
			for (const text of texts) {
				const address = /http\S+/.exec(text)?.[0] ?? '';
				const { searchParams, pathname } = new URL(address);
				expect([searchParams.get('as_of'), searchParams.get('known_at')]).toEqual([today, today]);
				expect(pathname.slice(3)).toBe(path.split('?')[0]);
				const cited = await pageAt(request, address.replace(baseURL ?? '', ''));
				const plain = await pageAt(request, `${pathname.slice(0, 3)}${path}`);
				expect(cited('h1').text()).toBe(plain('h1').text());
				expect(cited('.citation p').first().text()).toBe(plain('.citation p').first().text());
			}
		}
	});

test('a citation of the past keeps its dates', async ({ request }) => {
	const page = await pageAt(request, '/en/companies/nissan?as_of=2022-12-31&known_at=2026-11-20');
	expect(page('.citation p').first().text()).toContain(
		'/en/companies/nissan?as_of=2022-12-31&known_at=2026-11-20',
	);
});
