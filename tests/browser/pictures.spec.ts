import { gzipSync } from 'node:zlib';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { charts } from '#lib/charts/catalogue.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { languages } from './site.ts';

const dates = 'as_of=2026-11-20&known_at=2026-11-20';

/** Size of a PNG from its header (ISO/IEC 15948, 11.2.2). */
async function pngSize(request: APIRequestContext, address: string): Promise<[number, number]> {
	const response = await request.get(address);
	expect([address, response.headers()['content-type']]).toEqual([address, 'image/png']);
	const bytes = await response.body();
	expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

for (const { name } of charts)
	for (const language of languages)
		test(`${name} (${language}): the SVG stands alone and is small`, async ({ request }) => {
			for (const more of ['', '&size=narrow', '&size=card', '&theme=dark']) {
				const response = await request.get(`/${language}/charts/${name}.svg?${dates}${more}`);
				expect(response.headers()['content-type']).toBe('image/svg+xml; charset=utf-8');
				const svg = await response.text();
				expect(gzipSync(svg).length).toBeLessThanOrEqual(15_000);
				expect(svg).not.toMatch(/var\(|@media|@import|<!--|<script|<image|style="|undefined|NaN/);
				// Everything that a picture refers to is inside; links for people are whole addresses.
				expect(svg).not.toMatch(/url\((?!#)| href="\/|\bsrc=/);
				for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g))
					expect(svg).toContain(`id="${id ?? ''}"`);
				expect(svg).toContain(language === 'en' ? '20 Nov 2026' : '2026年11月20日');
				expect(svg).toContain(`/${language}/charts/${name}<`);
			}
		});

for (const { name } of charts)
	test(`${name}: the SVG is well formed, and says its finding`, async ({ page, request }) => {
		await page.goto(`/ja/charts/${name}?${dates}`);
		const headline = await page.locator('h1').innerText();
		const svg = await (await request.get(`/ja/charts/${name}.svg?${dates}`)).text();
		const title = await page.evaluate((text) => {
			const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
			return (
				parsed.querySelector('parsererror')?.textContent ??
				parsed.querySelector('title')?.textContent
			);
		}, svg);
		expect(title).toBe(headline);
	});

test('a program that reads SVG sees the colours of the page, in its own light too', async ({
	page,
}) => {
	const refused: string[] = [];
	page.on('console', (message) => refused.push(message.text()));
	for (const [theme, ink, exited] of [
		['light', 'rgb(22, 25, 28)', 'rgb(27, 69, 124)'],
		['dark', 'rgb(233, 236, 238)', 'rgb(71, 138, 190)'],
	]) {
		await page.goto(`/en/charts/status-over-time.svg?${dates}&theme=${theme ?? ''}`);
		const colours = await page.evaluate(() =>
			['text[font-weight="700"]', '.status-exited .base'].map((selector) => {
				const found = document.querySelector(selector);
				return found ? getComputedStyle(found).fill : selector;
			}),
		);
		expect(colours).toEqual([ink, exited]);
	}
	expect(refused).toEqual([]);
});

test('a PNG has the size that was asked for', async ({ request }) => {
	const address = `/ja/charts/companies.png?${dates}`;
	const [width, height] = await pngSize(request, address);
	expect(width).toBe(968);
	expect(height).toBeGreaterThan(400);
	expect(await pngSize(request, `${address}&scale=2`)).toEqual([2 * width, 2 * height]);
	expect((await pngSize(request, `${address}&size=narrow`))[0]).toBe(392);
	expect(await pngSize(request, `${address}&size=card`)).toEqual([1200, 630]);
	expect(await pngSize(request, `${address}&size=card&scale=2`)).toEqual([2400, 1260]);
});

test('a picture shows the state of its address, and without its title only the chart', async ({
	request,
}) => {
	const of = async (query: string): Promise<string> =>
		(await request.get(`/en/charts/status-over-time.svg?${query}`)).text();
	expect(await of('as_of=2023-03-31')).toContain('As of 31 Mar 2023');
	expect(await of('measure=share')).toContain('80%');
	expect(await of('measure=count')).not.toContain('80%');
	expect(await of('sector=3700')).toContain('Filtered by');
	expect(await of('title=0')).not.toContain('Number by status');
	expect(await of('q=zzzzzz')).toContain('</svg>');
});

test('a picture that has not changed is not sent again', async ({ request }) => {
	for (const format of ['svg', 'png']) {
		const address = `/en/charts/flows.${format}?${dates}`;
		const { etag = '', ...headers } = (await request.get(address)).headers();
		expect(headers).toMatchObject({
			'access-control-allow-origin': '*',
			'cross-origin-resource-policy': 'cross-origin',
			'content-disposition': `inline; filename="tettai-flows-2026-11-20.${format}"`,
		});
		const again = await request.get(address, { headers: { 'if-none-match': etag } });
		expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
		const other = await request.get(`${address}&theme=dark`, {
			headers: { 'if-none-match': etag },
		});
		expect(other.status()).toBe(200);
	}
});

test('what a picture cannot be asked is refused with what it can', async ({ request }) => {
	for (const [query, parameter] of [
		['size=huge', 'size'],
		['scale=3', 'scale'],
		['scale=1,2', 'scale'],
		['theme=pink', 'theme'],
		['title=yes', 'title'],
		['as_of=tomorrow', 'as_of'],
		['measure=weight', 'measure'],
	] as const) {
		const response = await request.get(`/en/charts/status-over-time.png?${query}`);
		expect(response.status()).toBe(400);
		expect(response.headers()['content-type']).toContain('application/problem+json');
		const { problems } = (await response.json()) as { problems: { parameter: string }[] };
		expect(problems.map((problem) => problem.parameter)).toEqual([parameter]);
	}
	expect((await request.get('/en/charts/nix.svg')).status()).toBe(404);
});

test('the page of a chart leads to its pictures, in its own state', async ({ page, request }) => {
	await page.goto('/en/charts/status-over-time?measure=share&sector=3700');
	const links = page.locator('.pictures a');
	await expect(links).toHaveCount(4);
	for (const link of await links.all()) {
		const href = (await link.getAttribute('href')) ?? '';
		expect(href).toContain('sector=3700');
		expect(href).toContain('measure=share');
		expect((await request.get(href)).status()).toBe(200);
	}
	await expect(
		page.getByRole('link', { name: messagesFor('en').charts.pictureCard }),
	).toBeVisible();
});

for (const language of languages)
	test(`a company has a picture too: where it stood, as of its dates (${language})`, async ({
		page,
		request,
	}) => {
		const address = `/${language}/companies/nissan`;
		await page.goto(`${address}?${dates}`);
		const name = await page.locator('h1').innerText();
		for (const more of ['', '&size=narrow', '&size=card', '&theme=dark', '&title=0']) {
			const answer = await request.get(`${address}.svg?${dates}${more}`);
			expect(answer.headers()['content-type']).toBe('image/svg+xml; charset=utf-8');
			const svg = await answer.text();
			expect(gzipSync(svg).length).toBeLessThanOrEqual(5_000);
			expect(svg).not.toMatch(/var\(|@media|<script|<image|style="|undefined|NaN|url\((?!#)/);
			expect(svg).toContain(`<title>${name}`);
			expect(svg).toContain(language === 'en' ? '20 Nov 2026' : '2026年11月20日');
		}
		expect(await pngSize(request, `${address}.png?${dates}&size=card`)).toEqual([1200, 630]);
		const before = await (await request.get(`${address}.svg?as_of=2022-03-01`)).text();
		expect(before).not.toContain('status-exited');
		expect((await request.get(`${address}.png?size=huge`)).status()).toBe(400);
		expect((await request.get(`/${language}/companies/nix.png`)).status()).toBe(404);
	});
