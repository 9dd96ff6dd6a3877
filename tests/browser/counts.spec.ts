import { expect, test, type APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { countsFromCsv } from '../support/independent-counts.ts';
import { headingCount } from './site.ts';

const days = [
	'2022-02-24',
	'2022-03-15',
	'2022-03-31',
	'2022-04-11',
	'2022-06-30',
	'2022-10-25',
	'2022-12-31',
	'2023-02-19',
	'2023-08-21',
	'2024-02-29',
	'2025-01-01',
	'2026-06-30',
	'2026-11-20',
];

const plain = (text: string): number => Number(text.replaceAll(',', ''));

for (const day of days)
	test(`the front page as of ${day} counts what the CSV files say`, async ({ page }) => {
		await page.goto(`/en?as_of=${day}`);
		const expected = countsFromCsv('drizzle/seed', day, {
			exposure: 'operations',
			level: 'groups',
		});
		const rows = page.locator('.statuses tbody tr');
		const shown = await rows.evaluateAll((found) =>
			found.map((row) => Number(row.querySelector('a')?.textContent)),
		);
		const scale = [
			'operating',
			'holding',
			'scaled_back',
			'suspended',
			'exit_announced',
			'exited',
			'undisclosed',
		];
		expect(shown).toEqual(scale.map((status) => (expected as Record<string, number>)[status] ?? 0));
		const total = plain(await page.locator('.statuses tfoot a').innerText());
		expect(total).toBe(shown.reduce((sum, count) => sum + count, 0));
	});

async function totals(request: APIRequestContext, address: string) {
	const [path = '', query = ''] = address.split('?');
	const csv = await (await request.get(`${path}.csv?${query}`)).text();
	const json = (await (await request.get(`${path}.json?${query}`)).json()) as {
		total: number;
		items: unknown[];
	};
	return {
		csv: (parse(csv, { bom: true }) as unknown[]).length - 1,
		json: json.total,
		items: json.items.length,
	};
}

for (const language of ['en', 'ja'])
	test(`every number of the front page leads to exactly the rows that it counts (${language})`, async ({
		page,
		request,
	}) => {
		await page.goto(`/${language}?as_of=2024-06-30`);
		const numbers = await page.locator('main a[href*="/companies?"]').evaluateAll((links) =>
			links.map((link) => ({
				text: link.textContent,
				address: link.getAttribute('href') ?? '',
			})),
		);
		expect(numbers.length).toBeGreaterThan(40);
		for (const { text, address } of numbers) {
			const promised = plain(/[\d,]+/.exec(text)?.[0] ?? '');
			const found = await totals(request, address);
			expect([address, found]).toEqual([
				address,
				{ csv: promised, json: promised, items: promised },
			]);
		}
	});

test('a list, its CSV, JSON and its facets agree, whatever is chosen', async ({
	page,
	request,
}) => {
	const choices = [
		'companies?exposure=operations&level=groups',
		'companies?group=leaving&as_of=2023-01-01',
		'companies?reason=energy_security,sanctions&listed=true',
		'companies?criterion=B6:yes,B6:partly',
		'companies?jacer=true&presence=sales',
		'companies?q=%E3%83%88%E3%83%A8%E3%82%BF&status=scaled_back',
		'companies?known_at=2026-11-19&status=undisclosed',
		'events?status=exited&standing=russian_media',
		'events?attribution=third_party&source_type=ngo,government',
		'events?kind=impairment&sector=3700&as_of=2022-12-31',
		'events?confidence=high&exposure=ties',
		'events?q=sakhalin&reason=energy_security',
	];
	for (const choice of choices) {
		await page.goto(`/en/${choice}`);
		const heading = await headingCount(page);
		expect([choice, await totals(request, `/en/${choice}`)]).toEqual([
			choice,
			{ csv: heading, json: heading, items: heading },
		]);
	}
});

test('a facet gives exactly what it promises', async ({ page }) => {
	for (const list of ['companies?group=staying', 'events?attribution=company_reported']) {
		await page.goto(`/en/${list}`);
		const promises = await page.locator('.wide details.facet').evaluateAll((facets) =>
			facets.flatMap((facet) => {
				const link = facet.querySelector('li:not(.empty):not(.chosen) a');
				return link
					? [
							{
								address: link.getAttribute('href') ?? '',
								count: link.querySelector('.count')?.textContent ?? '',
							},
						]
					: [];
			}),
		);
		expect(promises.length).toBeGreaterThan(10);
		for (const { address, count } of promises) {
			await page.goto(address);
			expect([address, await headingCount(page)]).toEqual([address, plain(count)]);
		}
	}
});
