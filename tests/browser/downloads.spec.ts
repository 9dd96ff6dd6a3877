import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';

const companyColumns =
	'slug, name_en, name_ja, securities_code, corporate_number, sector_code, sector_en, sector_ja, listed, exposure, presence, status, status_since, status_since_precision, last_statement_on, stale_months, exit_announced_on, exited_on, events, sources, as_of, known_at, url'.split(
		', ',
	);
const eventColumns =
	'event_id, company, announced_on, announced_precision, effective_on, effective_precision, status, kind, attribution, summary_en, summary_ja, reasons, confidence, recorded_at, retired_at, source_url, source_publisher, source_type, source_standing, source_lang, source_published_on, sources'.split(
		', ',
	);

test('CSV: byte order mark, CRLF, the columns of the contract in order, codes with their zeros', async ({
	request,
}) => {
	for (const [list, columns] of [
		['companies', companyColumns],
		['events', eventColumns],
	] as const) {
		const response = await request.get(`/ja/${list}.csv`);
		expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8');
		expect(response.headers()['content-disposition']).toMatch(
			new RegExp(`^attachment; filename="tettai-${list}-\\d{4}-\\d\\d-\\d\\d\\.csv"$`),
		);
		const text = await response.text();
		expect(text.charCodeAt(0)).toBe(0xfeff);
		const [header = ''] = text.slice(1).split('\r\n');
		expect(header.split(',').slice(0, columns.length)).toEqual(columns);
		expect(text.replaceAll('\r\n', '')).not.toContain('\n');
	}
	const fish = await (
		await request.get('/en/companies.csv?sector=0050&columns=slug,sector_code&bom=0')
	).text();
	expect(fish.split('\r\n').slice(0, 2)).toEqual([
		'slug,sector_code',
		expect.stringMatching(/,0050$/),
	]);
});

test('XLSX holds the rows of the CSV, with codes as text', async ({ request }) => {
	const query = '?group=leaving&as_of=2024-12-31';
	const csv = parse(await (await request.get(`/en/companies.csv${query}`)).text(), {
		bom: true,
	}) as string[][];
	const response = await request.get(`/en/companies.xlsx${query}`);
	expect(response.headers()['content-type']).toContain('spreadsheetml');
	const book = await readXlsxFile(await response.body());
	const [rows] = book.map(({ data }) => data);
	expect(rows?.length).toBe(csv.length);
	const place = csv[0]?.indexOf('corporate_number') ?? -1;
	expect(rows?.map((row) => row[place] ?? '')).toEqual(csv.map((row) => row[place]));
});

test('JSON says as of when, known when and how many', async ({ request }) => {
	const response = await request.get(
		'/en/events.json?status=exited&as_of=2024-01-01&known_at=2026-11-20',
	);
	expect(response.headers()['content-type']).toBe('application/json; charset=utf-8');
	const list = (await response.json()) as {
		as_of: string;
		known_at: string;
		total: number;
		items: object[];
	};
	expect([list.as_of, list.known_at, list.total]).toEqual([
		'2024-01-01',
		'2026-11-20',
		list.items.length,
	]);
	expect(Object.keys(list.items[0] ?? {}).slice(0, eventColumns.length)).toEqual(eventColumns);
});

test('a company’s download is its events; one that is not there is a 404 for programs', async ({
	request,
	page,
}) => {
	await page.goto('/en/companies/toyota');
	const shown = await page.locator('article').count();
	const list = (await (await request.get('/en/companies/toyota.json')).json()) as {
		total: number;
		items: { company: string }[];
	};
	expect(list.total).toBe(shown);
	expect(new Set(list.items.map(({ company }) => company))).toEqual(new Set(['toyota']));
	const missing = await request.get('/en/companies/nix.csv');
	expect(missing.status()).toBe(404);
	expect(missing.headers()['content-type']).toContain('application/problem+json');
});

test('the data dictionary names every column that a download has', async ({ request, page }) => {
	await page.goto('/en/data');
	const named = new Set(await page.locator('td code').allInnerTexts());
	for (const list of ['companies', 'events']) {
		const [header = ''] = (await (await request.get(`/en/${list}.csv?bom=0`)).text()).split('\r\n');
		for (const column of header.split(',')) expect(named).toContain(column);
	}
});
