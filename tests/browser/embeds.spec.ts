import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { load } from 'cheerio';
import { unfurl } from 'unfurl.js';
import { charts } from '#lib/charts/catalogue.ts';
import { messagesFor } from '#lib/messages/index.ts';
import { languages } from './site.ts';

const dates = 'as_of=2026-11-20&known_at=2026-11-20';

/** Serves one page of somebody else's site, as strict or as careless as that is. */
async function onHost<Result>(
	html: string,
	headers: Record<string, string>,
	use: (address: string) => Promise<Result>,
): Promise<Result> {
	const server = createServer((_, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	try {
		return await use(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

/** What the builder gives to copy. */
async function snippet(page: Page, address: string, kind: 0 | 1 | 2): Promise<string> {
	await page.goto(address);
	return page.locator('#embed textarea').nth(kind).inputValue();
}

/** How much of the embed cannot be seen, and how much room is left below it. */
async function fit(page: Page): Promise<{ hidden: number; left: number }> {
	const loaded = page.frameLocator('iframe').locator('svg.chart:visible');
	await expect(loaded).toBeVisible();
	const frame = page.frames().find((one) => one.url().includes('/embed/'));
	const room = await frame?.evaluate(() => ({
		content: document.querySelector('.embed')?.getBoundingClientRect().height ?? 0,
		room: innerHeight,
	}));
	const { content, room: height } = room ?? { content: Infinity, room: 0 };
	return { hidden: Math.max(0, content - height), left: Math.max(0, height - content) };
}

for (const language of languages)
	for (const { name } of charts)
		test(`${name} (${language}): complete without a script, for every site, without a cookie`, async ({
			request,
		}) => {
			const response = await request.get(`/${language}/embed/${name}?${dates}`);
			expect(response.status()).toBe(200);
			const headers = response.headers();
			expect(headers['content-security-policy']).toContain('frame-ancestors *');
			expect(headers['set-cookie']).toBeUndefined();
			expect(headers['x-frame-options']).toBeUndefined();
			const html = await response.text();
			expect(html).toContain('<svg class="chart');
			expect(html.match(/<script/g)).toHaveLength(1);
			expect(html).toContain(language === 'en' ? '20 Nov 2026' : '2026年11月20日');
		});

test('scripts of embeds are small', async () => {
	for (const file of ['embed.js', 'embed-frame.js'])
		expect((await readFile(`static/${file}`)).length).toBeLessThanOrEqual(1_024);
});

for (const name of ['status-over-time', 'sectors', 'companies'])
	for (const language of languages)
		test(`${name} (${language}): its height is right without a script, in columns of every width`, async ({
			page,
		}) => {
			const html = await snippet(page, `/${language}/charts/${name}?${dates}`, 0);
			for (const width of [320, 420, 640, 680, 900])
				await onHost(
					`<body style="margin:0"><div style="width:${String(width)}px">${html}</div>`,
					{},
					async (address) => {
						await page.setViewportSize({ width: 1_000, height: 800 });
						await page.goto(address);
						await page.locator('iframe').scrollIntoViewIfNeeded();
						const { hidden, left } = await fit(page);
						expect({ width, hidden, isRoomy: left > 100 ? left : false }).toEqual({
							width,
							hidden: 0,
							isRoomy: false,
						});
					},
				);
		});

test('the script makes the height exact, and believes nobody else', async ({ page }) => {
	const html = await snippet(page, `/en/charts/status-over-time?${dates}`, 1);
	await onHost(`<body style="margin:0;width:500px">${html}`, {}, async (address) => {
		await page.goto(address);
		await expect.poll(async () => (await fit(page)).left).toBeLessThanOrEqual(1);
		expect((await fit(page)).hidden).toBe(0);
		const height = async (): Promise<number> =>
			(await page.locator('iframe').boundingBox())?.height ?? 0;
		const before = await height();
		await page.evaluate(() => {
			postMessage({ tettai: 5_000 }, '*');
		});
		await page.waitForTimeout(300);
		expect(await height()).toBe(before);
	});
});

test('it stands in a page that allows frames of this site and nothing else', async ({
	page,
	baseURL,
}) => {
	const html = await snippet(page, `/ja/charts/flows?${dates}`, 1);
	const policy = `default-src 'none'; frame-src ${baseURL ?? ''}`;
	await onHost(html, { 'content-security-policy': policy }, async (address) => {
		await page.goto(address);
		await expect(page.frameLocator('iframe').locator('svg.chart:visible')).toBeVisible();
	});
});

test('it stands in a page of a program that takes out scripts and styles, in a sandbox', async ({
	page,
}) => {
	const html = (await snippet(page, `/en/charts/sectors?${dates}`, 1))
		.replace(/<script[^]*?<\/script>/g, '')
		.replace(/ style="[^"]*"/g, '')
		.replace('<iframe', '<iframe sandbox="allow-scripts"');
	await onHost(`<div style="width:600px">${html}</div>`, {}, async (address) => {
		await page.goto(address);
		await page.locator('iframe').scrollIntoViewIfNeeded();
		await expect(page.frameLocator('iframe').locator('svg.chart:visible')).toBeVisible();
		expect((await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(400);
	});
});

test('it can be dark whatever the reader’s device prefers, and needs no title', async ({
	page,
}) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(`/en/embed/companies?${dates}&theme=dark&title=0`);
	await expect(page.locator('h1')).toHaveCount(0);
	expect(
		await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
	).toBe('rgb(20, 24, 28)');
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto(`/en/embed/companies?${dates}&theme=light`);
	expect(
		await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
	).toBe('rgb(255, 255, 255)');
});

test('a frozen embed names two dates that are over, and says that it does not change', async ({
	page,
	request,
}) => {
	for (const query of [
		'frozen=1',
		'frozen=1&as_of=2026-11-20',
		'frozen=1&known_at=2026-11-20',
		'theme=pink',
		'title=2',
	])
		expect([query, (await request.get(`/en/embed/flows?${query}`)).status()]).toEqual([query, 400]);
	await page.goto(`/en/embed/flows?${dates}&frozen=1`);
	await expect(page.locator('footer')).toContainText(
		'As of 20 Nov 2026, as recorded by 20 Nov 2026; this chart does not change',
	);
});

test('the builder works without a script, and freezes what it shows', async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await page.goto('/en/charts/status-over-time?measure=share&sector=3700');
	await page.locator('#embed summary').click();
	await page.locator('select[name=theme]').selectOption('dark');
	await page.locator('select[name=frozen]').selectOption('1');
	await page.locator('#embed form button').click();
	const address = await page.locator('#embed iframe').getAttribute('src');
	const { searchParams } = new URL(address ?? '');
	expect(Object.fromEntries(searchParams)).toMatchObject({
		measure: 'share',
		sector: '3700',
		theme: 'dark',
		frozen: '1',
	});
	expect(searchParams.get('known_at')).toBe(searchParams.get('as_of'));
	expect((await page.request.get(address ?? '')).status()).toBe(200);
	const picture =
		/src="([^"]+)"/.exec(await page.locator('#embed textarea').nth(2).inputValue())?.[1] ?? '';
	expect((await page.request.get(picture.replaceAll('&amp;', '&'))).headers()['content-type']).toBe(
		'image/png',
	);
	await context.close();
});

test('the builder makes frames and pictures of the size that was chosen', async ({ page }) => {
	await page.goto(`/en/charts/flows?${dates}&width=480&size=card&scale=1`);
	await expect(page.locator('#embed')).toHaveAttribute('open');
	const [frame = '', , picture = '', shared = ''] = await page
		.locator('#embed textarea')
		.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
	expect(frame).toMatch(
		/^<div style="max-width:480px"><div data-tettai .+ width="480" height="\d+"/,
	);
	expect(picture).toContain('size=card" alt=');
	expect(picture).toContain('width="480" height="252"');
	expect(new URL(shared).search).toBe(`?${dates}`);
	await onHost(`<body style="margin:0"><div>${frame}</div>`, {}, async (address) => {
		for (const width of [1_000, 390]) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(address);
			expect((await page.locator('iframe').boundingBox())?.width).toBe(Math.min(width, 480));
			expect((await fit(page)).hidden).toBe(0);
		}
	});
	expect((await page.request.get('/en/charts/flows?width=900')).status()).toBe(400);
});

test('the preview in the builder takes the height that its chart says', async ({ page }) => {
	for (const width of ['auto', '320']) {
		await page.goto(`/ja/charts/sectors?${dates}&theme=dark&width=${width}`);
		await page.locator('#embed iframe').scrollIntoViewIfNeeded();
		await expect.poll(async () => (await fit(page)).left).toBeLessThanOrEqual(1);
		expect((await fit(page)).hidden).toBe(0);
	}
});

for (const language of languages)
	test(`every text of the builder can be copied by a button, and says so (${language})`, async ({
		page,
		context,
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const { list } = messagesFor(language);
		await page.goto(`/${language}/charts/sectors?${dates}&theme=light`, {
			waitUntil: 'networkidle',
		});
		const fields = page.locator('#embed .field');
		await expect(fields).toHaveCount(4);
		for (const field of await fields.all()) {
			const label = (await field.locator('label').textContent()) ?? '';
			await field.getByRole('button', { name: `${list.copy}: ${label}` }).click();
			await expect(field.getByRole('status')).toHaveText(list.copied);
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
				await field.getByRole('textbox', { name: label }).inputValue(),
			);
		}
		await page.evaluate(() => {
			navigator.clipboard.writeText = () => Promise.reject(new Error('not here'));
		});
		await fields.first().getByRole('button').click();
		await expect(fields.first().getByRole('status')).toHaveText(list.copyFailed);
	});

test('without a script the builder has no button that does nothing', async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await page.goto('/en/charts/flows?theme=light');
	await expect(page.getByRole('button', { name: messagesFor('en').list.copy })).toHaveCount(0);
	await expect(page.locator('#embed textarea').last()).toBeVisible();
	await context.close();
});

test('a program that knows oEmbed finds the frame, and Open Graph the picture', async ({
	baseURL,
	request,
}) => {
	const address = `${baseURL ?? ''}/en/charts/sectors?${dates}`;
	const found = await unfurl(address);
	expect(found.oEmbed).toMatchObject({ type: 'rich', version: '1.0', width: 800 });
	const card = found.open_graph.images?.[0]?.url ?? '';
	expect(new URL(card).searchParams.get('as_of')).toBe('2026-11-20');
	expect((await request.get(card)).headers()['content-type']).toBe('image/png');
});

/** Pages that others show with a picture, in a state, and what the picture is asked. */
const sharedPages = [
	['', '?as_of=2023-12-31', '/charts/status-over-time.png', { as_of: '2023-12-31' }],
	[
		'/companies',
		'?status=exited&sector=3700',
		'/charts/companies.png',
		{ status: 'exited', sector: '3700', level: 'all', exposure: 'operations,ties' },
	],
	[
		'/events',
		'?status=exited&sector=3700',
		'/charts/status-over-time.png',
		{ sector: '3700', level: 'all', exposure: 'operations,ties' },
	],
	[
		'/companies/nissan',
		'?as_of=2022-12-31&known_at=2026-11-20',
		'/companies/nissan.png',
		{ as_of: '2022-12-31', known_at: '2026-11-20' },
	],
] as const;

for (const [path, query, picture, asked] of sharedPages)
	for (const language of languages)
		test(`${language}${path}: others show it with a picture of its state, which is said in words`, async ({
			baseURL,
			request,
		}) => {
			const address = `${baseURL ?? ''}/${language}${path}${query}`;
			const { open_graph: found, twitter_card: card } = await unfurl(address);
			const image = found.images?.[0];
			// unfurl.js decodes twice, and takes the beginning of “&sector” for a sign.
			const $ = load(await (await request.get(address)).text());
			const named = (property: string) => $(`meta[property="${property}"]`).attr('content') ?? '';
			const at = new URL(named('og:image'));
			expect(at.pathname).toBe(`/${language}${picture}`);
			expect(Object.fromEntries(at.searchParams)).toEqual({ ...asked, size: 'card' });
			expect([named('og:url'), image?.width, image?.height]).toEqual([address, 1200, 630]);
			expect(found.title).not.toBe('');
			expect(found.description).not.toBe('');
			expect(card.card).toBe('summary_large_image');
			expect(image?.alt).toMatch(language === 'ja' ? /\p{sc=Han}/u : /[a-z]/);
			const bytes = await (await request.get(at.href)).body();
			expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
		});

test('oEmbed answers as its specification says', async ({ baseURL, request }) => {
	const of = (url: string, more = '') =>
		request.get(`/oembed?url=${encodeURIComponent(url)}${more}`);
	const chart = `${baseURL ?? ''}/ja/charts/flows`;
	const small = (await (await of(chart, '&maxwidth=400&maxheight=300')).json()) as Record<
		string,
		unknown
	>;
	expect(small).toMatchObject({ width: 400, height: 300, type: 'rich' });
	expect(small['thumbnail_url']).toBeUndefined();
	const xml = await of(chart, '&format=xml');
	expect(xml.headers()['content-type']).toBe('text/xml; charset=utf-8');
	expect(await xml.text()).toContain('<html>&lt;iframe src=');
	for (const [response, status] of [
		[await of(chart, '&format=yaml'), 501],
		[await of(''), 400],
		[await of(chart, '&maxwidth=wide'), 400],
		[await of('https://elsewhere.example/ja/charts/flows'), 404],
		[await of(`${baseURL ?? ''}/ja/companies`), 404],
		[await of(`${chart}?as_of=tomorrow`), 404],
		[await of('javascript:alert(1)'), 404],
	] as const)
		expect([response.url(), response.status()]).toEqual([response.url(), status]);
});
