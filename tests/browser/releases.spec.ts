import { hash } from 'node:crypto';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { filesOfZip, folderOf, tablesOf } from '../support/packages.ts';

interface Index {
	readonly latest: string;
	readonly items: readonly {
		readonly day: string;
		readonly files: readonly { readonly name: string; readonly sha256: string }[];
	}[];
}

/** The releases of the site, once the weekly one, which is cut when the site starts, is there. */
async function releases(request: APIRequestContext): Promise<Index> {
	const get = async () => (await (await request.get('/releases/index.json')).json()) as Index;
	await expect.poll(async () => (await get()).latest, { timeout: 60_000 }).not.toBeNull();
	return get();
}

test('the site cuts the release of the last Sunday by itself, and its files are what it says', async ({
	request,
}) => {
	const { latest, items } = await releases(request);
	expect(new Date(`${latest}T00:00:00Z`).getUTCDay()).toBe(0);
	for (const { name, sha256 } of items[0]?.files ?? []) {
		const response = await request.get(`/releases/${latest}/${name}`);
		expect([name, response.status()]).toEqual([name, 200]);
		expect([name, hash('sha256', await response.body())]).toEqual([name, sha256]);
		expect(response.headers()).toMatchObject({
			etag: `"${sha256}"`,
			'access-control-allow-origin': '*',
			'cache-control': 'public, max-age=86400',
		});
	}
});

test('a release says what the site says as known on its day', async ({ request }) => {
	const { latest } = await releases(request);
	const released = (await (await request.get(`/releases/${latest}/companies.json`)).json()) as {
		items: { slug: string }[];
	};
	const site = (await (
		await request.get(`/en/companies.json?as_of=${latest}&known_at=${latest}`)
	).json()) as { items: { slug: string }[] };
	const inOrder = (items: { slug: string }[]) =>
		items.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
	expect(inOrder(released.items)).toEqual(inOrder(site.items));
});

test('who has a file already is told so, and “latest” leads to the latest', async ({ request }) => {
	const { latest, items } = await releases(request);
	const file = items[0]?.files.find(({ name }) => name === 'events.csv');
	const again = await request.get(`/releases/${latest}/events.csv`, {
		headers: { 'if-none-match': `"${file?.sha256 ?? ''}"` },
	});
	expect([again.status(), await again.text()]).toEqual([304, '']);
	const led = await request.get('/releases/latest/events.csv', { maxRedirects: 0 });
	expect([led.status(), led.headers()['location']]).toEqual([
		302,
		`/releases/${latest}/events.csv`,
	]);
	expect((await request.get('/releases/latest/events.csv')).status()).toBe(200);
});

test('all files come in one archive, a valid Data Package, the same every time', async ({
	request,
}) => {
	const { latest } = await releases(request);
	const get = async () => (await request.get(`/releases/${latest}.zip`)).body();
	const archive = await get();
	expect(hash('sha256', await get())).toBe(hash('sha256', archive));
	const files = await filesOfZip(archive);
	const inside = Object.fromEntries(
		Object.entries(files).map(([name, content]) => [name.split('/').at(-1) ?? '', content]),
	);
	expect((await tablesOf(await folderOf(inside)))['companies']).toHaveLength(169);
});

test('what is no release and no file of one is not there', async ({ request }) => {
	const { latest } = await releases(request);
	for (const path of [
		'/releases/2022-02-24',
		'/releases/2022-02-24.zip',
		'/releases/2022-02-24/events.csv',
		`/releases/${latest}/nix.csv`,
		`/releases/${latest}/..%2f..%2fpackage.json`,
		`/releases/${latest}/constructor`,
		'/releases/latest/nix.csv',
		'/releases/latest/..%2f..%2fpackage.json',
		'/releases/nix',
	])
		expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
});

for (const language of ['en', 'ja'] as const)
	test(`pages list the releases and the files of each: ${language}`, async ({ page, request }) => {
		const { latest, items } = await releases(request);
		for (const path of ['/releases', `/releases/${latest}`]) {
			const led = await request.get(`${path}/`, { headers: { 'accept-language': language } });
			expect(new URL(led.url()).pathname).toBe(`/${language}${path}`);
		}
		await page.goto(`/${language}/releases`);
		await page.locator(`a[href="/${language}/releases/${latest}"]`).click();
		await expect(page.locator('tbody tr')).toHaveCount(items[0]?.files.length ?? 0);
		await expect(page.locator('main')).toContainText(
			language === 'ja' ? '最初のリリースです。' : 'This is the first release.',
		);
		await expect(page.locator('.citation')).toContainText(`/releases/${latest}/`);
	});

test('the page of a release loads no script, and has no button that only a script could answer', async ({
	page,
	request,
}) => {
	const { latest } = await releases(request);
	await page.goto(`/en/releases/${latest}`);
	await expect(page.locator('.citation')).toBeVisible();
	await expect(page.locator('.citation button')).toHaveCount(0);
});
