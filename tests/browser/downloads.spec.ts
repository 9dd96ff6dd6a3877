import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';
import { filesOfZip, folderOf, tablesOf } from '../support/packages.ts';
import { linesOf, todayOf } from './site.ts';

/** Copied from the public contract; a change here breaks what people have built on it. */
const contract = {
	companies:
		'slug, name_en, name_ja, securities_code, corporate_number, sector_code, sector_en, sector_ja, listed, exposure, presence, status, status_since, status_since_precision, last_statement_on, stale_months, exit_announced_on, exited_on, events, sources, as_of, known_at, url'.split(
			', ',
		),
	events:
		'event_id, company, announced_on, announced_precision, effective_on, effective_precision, status, kind, attribution, summary_en, summary_ja, reasons, confidence, recorded_at, retired_at, source_url, source_publisher, source_type, source_standing, source_lang, source_published_on, sources'.split(
			', ',
		),
} as const;

const sheets = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

for (const list of ['companies', 'events'] as const)
	test(`the CSV of ${list}: byte order mark, CRLF, the columns of the contract in order`, async ({
		request,
	}) => {
		const response = await request.get(`/ja/${list}.csv?as_of=2024-06-30`);
		expect(response.headers()).toMatchObject({
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="tettai-${list}-2024-06-30.csv"`,
			'access-control-allow-origin': '*',
			'x-content-type-options': 'nosniff',
		});
		const text = await response.text();
		expect(text.charCodeAt(0)).toBe(0xfeff);
		const [header = ''] = text.slice(1).split('\r\n');
		expect(header.split(',').slice(0, contract[list].length)).toEqual(contract[list]);
		expect(text.replaceAll('\r\n', '')).not.toContain('\n');
		expect(text.endsWith('\r\n')).toBe(true);
	});

test('every format has its type and the name of its file', async ({ request }) => {
	const today = await todayOf(request);
	for (const [address, type, file] of [
		['/en/companies.csv', 'text/csv; charset=utf-8', `tettai-companies-${today}.csv`],
		['/en/companies.xlsx?as_of=2022-12-31', sheets, 'tettai-companies-2022-12-31.xlsx'],
		['/ja/events.xlsx', sheets, `tettai-events-${today}.xlsx`],
		['/ja/companies/toyota.csv', 'text/csv; charset=utf-8', `tettai-toyota-${today}.csv`],
		['/ja/companies/toyota.xlsx', sheets, `tettai-toyota-${today}.xlsx`],
		['/en/companies.zip', 'application/zip', `tettai-companies-${today}.zip`],
		['/ja/events.ndjson', 'application/x-ndjson; charset=utf-8', `tettai-events-${today}.ndjson`],
		['/ja/events.parquet', 'application/vnd.apache.parquet', `tettai-events-${today}.parquet`],
		['/ja/charts/flows.xlsx', sheets, `tettai-flows-${today}.xlsx`],
		['/ja/charts/flows.zip', 'application/zip', `tettai-flows-${today}.zip`],
		['/en/companies.json', 'application/json; charset=utf-8', ''],
		['/en/companies/toyota.json', 'application/json; charset=utf-8', ''],
	] as const) {
		const { 'content-type': found, 'content-disposition': disposition } = (
			await request.get(address)
		).headers();
		expect([address, found, disposition]).toEqual([
			address,
			type,
			file ? `attachment; filename="${file}"` : undefined,
		]);
	}
});

test('bom=0 leaves the byte order mark out, columns= chooses, codes keep their zeros', async ({
	request,
}) => {
	const csv = async (query: string) =>
		(await request.get(`/en/companies.csv?sector=0050&${query}`)).text();
	expect((await csv('bom=1')).charCodeAt(0)).toBe(0xfeff);
	const [header, first] = (await csv('columns=sector_code,slug&bom=0')).split('\r\n');
	expect([header, first]).toEqual(['sector_code,slug', expect.stringMatching(/^0050,[a-z-]+$/)]);
});

test('a CSV holds the register’s own texts and codes, for every company', async ({ request }) => {
	const text = await (await request.get('/en/companies.csv')).text();
	const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
	const bySlug = new Map(rows.map((row) => [row['slug'], row]));
	expect(rows).toHaveLength(linesOf('companies').length);
	for (const line of linesOf('companies')) {
		const row = bySlug.get(line['slug']);
		for (const column of [
			'name_en',
			'name_ja',
			'securities_code',
			'corporate_number',
			'sector_code',
		])
			expect([line['slug'], column, row?.[column]]).toEqual([line['slug'], column, line[column]]);
	}
});

test('XLSX holds the cells of the CSV, with codes as text', async ({ request }) => {
	const query = '?group=leaving&as_of=2024-12-31';
	const csv = parse(await (await request.get(`/en/companies.csv${query}`)).text(), {
		bom: true,
	});
	const [sheet] = await readXlsxFile(
		await (await request.get(`/en/companies.xlsx${query}`)).body(),
	);
	expect(sheet?.data).toHaveLength(csv.length);
	for (const column of ['slug', 'name_ja', 'securities_code', 'corporate_number', 'sector_code']) {
		const place = csv[0]?.indexOf(column) ?? -1;
		expect(sheet?.data.map((row) => row[place] ?? '')).toEqual(csv.map((row) => row[place]));
	}
});

test('JSON says as of when, known when and how many', async ({ request }) => {
	const response = await request.get(
		'/en/events.json?status=exited&as_of=2024-01-01&known_at=2026-11-20',
	);
	const list = (await response.json()) as { total: number; items: object[] };
	expect(list).toMatchObject({ as_of: '2024-01-01', known_at: '2026-11-20' });
	expect(list.total).toBe(list.items.length);
	expect(Object.keys(list.items[0] ?? {}).slice(0, contract.events.length)).toEqual(
		contract.events,
	);
});

test('the addresses in a download lead to pages that show the same', async ({ page, request }) => {
	const list = (await (
		await request.get('/ja/companies.json?status=exited&as_of=2023-06-30')
	).json()) as { items: { url: string; name_ja: string }[] };
	for (const { url, name_ja: name } of list.items.slice(0, 3)) {
		await page.goto(url);
		await expect(page.locator('h1')).toHaveText(name);
		await expect(page.locator('.standing')).toContainText('撤退完了');
	}
});

test('a company’s download is its events, in the order of its page', async ({ request, page }) => {
	await page.goto('/en/companies/toyota');
	const shown = await page.locator('article').evaluateAll((found) => found.map(({ id }) => id));
	const list = (await (await request.get('/en/companies/toyota.json')).json()) as {
		items: { event_id: string; company: string }[];
	};
	expect(list.items.map(({ event_id }) => event_id)).toEqual(shown);
	expect(new Set(list.items.map(({ company }) => company))).toEqual(new Set(['toyota']));
});

test('a download that is not there is a 404 for programs', async ({ request }) => {
	for (const format of ['csv', 'json', 'xlsx', 'zip', 'ndjson', 'parquet']) {
		const missing = await request.get(`/en/companies/nix.${format}`);
		expect(missing.status()).toBe(404);
		expect(missing.headers()['content-type']).toContain('application/problem+json');
		expect(await missing.json()).toMatchObject({ status: 404 });
	}
});

test('the data dictionary names every column that a download has', async ({ request, page }) => {
	await page.goto('/en/data');
	const named = new Set(await page.locator('main code').allInnerTexts());
	for (const list of ['companies', 'events']) {
		const [header = ''] = (await (await request.get(`/en/${list}.csv?bom=0`)).text()).split('\r\n');
		for (const column of header.split(',')) expect(named).toContain(column);
	}
});

test('NDJSON and Parquet hold the items of the JSON, read by other programs', async ({
	request,
}) => {
	for (const list of ['companies', 'events']) {
		const query = '?exposure=operations&as_of=2023-06-30';
		const get = (format: string) => request.get(`/en/${list}.${format}${query}`);
		const { items } = (await (await get('json')).json()) as { items: Record<string, unknown>[] };
		const lines = (await (await get('ndjson')).text()).split('\n');
		expect(lines.slice(0, -1).map((line) => JSON.parse(line) as unknown)).toEqual(items);
		const bytes = new Uint8Array(await (await get('parquet')).body());
		const rows = await parquetReadObjects({ file: bytes.buffer });
		const known = (row: object) =>
			Object.fromEntries(
				Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
			);
		expect(rows.map(known)).toEqual(items.map(known));
	}
});

test('a package of a list holds its CSV, and names the address that shows the same later', async ({
	request,
	page,
}) => {
	const query = '?group=leaving&as_of=2024-12-31';
	const files = await filesOfZip(await (await request.get(`/ja/companies.zip${query}`)).body());
	const csv = await (await request.get(`/ja/companies.csv${query}`)).text();
	expect(files['companies.csv']?.toString()).toBe(csv);
	const tables = await tablesOf(await folderOf(files));
	expect(tables['companies']).toHaveLength(parse(csv, { bom: true }).length - 1);
	const readme = files['README.txt']?.toString() ?? '';
	const [address = ''] = /http\S+\/ja\/companies\?\S+/.exec(readme) ?? [];
	expect(new URL(address).searchParams.get('known_at')).toBe(await todayOf(request));
	await page.goto(address);
	await expect(page.locator('h1')).toContainText(String(tables['companies']?.length));
});

test('a package of a company holds its facts, events, sources and checklist', async ({
	request,
}) => {
	const files = await filesOfZip(await (await request.get('/en/companies/toyota.zip')).body());
	const tables = await tablesOf(await folderOf(files));
	expect(Object.keys(tables)).toEqual(['events', 'company', 'sources', 'checklist']);
	expect(tables['company']).toMatchObject([{ slug: 'toyota' }]);
	expect(tables['checklist']).toHaveLength(28);
	const ids = new Set(tables['events']?.map((row) => row['event_id']));
	expect(new Set(tables['sources']?.map((row) => row['event_id']))).toEqual(ids);
	expect(files['events.csv']?.toString()).toBe(
		await (await request.get('/en/companies/toyota.csv')).text(),
	);
});

test('a chart’s data in long form says the same as in wide form', async ({ request }) => {
	const get = async (query: string) => {
		const text = await (await request.get(`/en/charts/status-over-time.csv${query}`)).text();
		return parse<Record<string, string>>(text, { columns: true, bom: true });
	};
	const wide = await get('?as_of=2024-06-30');
	const long = await get('?as_of=2024-06-30&shape=long');
	expect(long).toHaveLength(wide.length * 7);
	for (const { date, status, companies } of long)
		expect(companies).toBe(wide.find((row) => row['date'] === date)?.[status ?? '']);
	for (const query of ['shape=round', 'shape=wide,long'])
		expect((await request.get(`/en/charts/sectors.csv?${query}`)).status()).toBe(400);
	expect((await request.get('/en/charts/flows.csv?shape=long')).status()).toBe(400);
});

test('a package of a chart holds its table, in both forms where it has two', async ({
	request,
}) => {
	const files = await filesOfZip(
		await (await request.get('/ja/charts/checklist.zip?as_of=2026-11-20')).body(),
	);
	const tables = await tablesOf(await folderOf(files));
	expect(tables['checklist-long']).toHaveLength((tables['checklist']?.length ?? 0) * 28);
	const book = await readXlsxFile(
		await (await request.get('/ja/charts/checklist.xlsx?as_of=2026-11-20')).body(),
	);
	expect(book[0]?.data).toHaveLength((tables['checklist']?.length ?? 0) + 1);
});
