import { expect, test, type APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { filterNames, filterValues, sortNames } from '#lib/domain/question/parameters.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { headingCountAt, languages, type Language } from './site.ts';

/** Random filter states over both lists: every one is asked for in every format. */
const STATES = 240;
const PARTS = 8;

const filter = fc
	.constantFrom(...filterNames)
	.chain((name) =>
		fc
			.uniqueArray(fc.constantFrom(...filterValues[name]), { minLength: 1, maxLength: 3 })
			.map((values) => [name, values.join(',')] as const),
	);
const day = fc
	.date({ min: new Date('2022-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const state = fc.record({
	list: fc.constantFrom('companies', 'events'),
	language: fc.constantFrom<Language>(...languages),
	filters: fc.uniqueArray(filter, { maxLength: 2, selector: ([name]) => name }),
	asOf: fc.option(day),
	knownAt: fc.option(fc.constantFrom('2026-11-19', '2026-11-20')),
	q: fc.constantFrom('', '', '', 'トヨタ', 'bank', '商事', 'suspend', 'zzzzzz'),
	sort: fc.option(fc.constantFrom(...sortNames)),
});
type State = typeof state extends fc.Arbitrary<infer One> ? One : never;

function queryOf({ filters, asOf, knownAt, q, sort }: State): string {
	const search = new URLSearchParams(filters.map(([name, values]) => [name, values]));
	if (asOf) search.set('as_of', asOf);
	if (knownAt) search.set('known_at', knownAt);
	if (q) search.set('q', q);
	if (sort) search.set('sort', sort);
	return search.toString();
}

async function body(request: APIRequestContext, path: string): Promise<Buffer> {
	const response = await request.get(path);
	expect([path, response.status()]).toEqual([path, 200]);
	return response.body();
}

const csvRows = (bytes: Buffer): Record<string, string>[] =>
	parse(bytes, { columns: true, bom: true });

/** Rows of a question in every format, and the number that its page states. */
async function counts(request: APIRequestContext, asked: State): Promise<Record<string, number>> {
	const { language, list } = asked;
	const query = queryOf(asked);
	const take = (format: string) => body(request, `/${language}/${list}.${format}?${query}`);
	const json = JSON.parse(String(await take('json'))) as { total: number; items: object[] };
	const api = JSON.parse(String(await body(request, `/api/v1/${list}?${query}`))) as {
		total: number;
	};
	const [sheet] = await readXlsxFile(await take('xlsx'));
	return {
		page: await headingCountAt(request, `/${language}/${list}?${query}`),
		csv: csvRows(await take('csv')).length,
		json: json.items.length,
		total: json.total,
		ndjson: String(await take('ndjson')).split('\n').length - 1,
		xlsx: (sheet?.data.length ?? 0) - 1,
		api: api.total,
	};
}

/** Companies of a question as charts and series count them: the end of the series, by status. */
async function chartSums(
	request: APIRequestContext,
	asked: State,
): Promise<Record<string, number>> {
	// A chart counts groups with operations unless the address says otherwise: here it says so.
	const named = new Set(asked.filters.map(([name]) => name));
	const wide = [
		...(named.has('exposure') ? [] : ['exposure=operations,ties']),
		...(named.has('level') ? [] : ['level=all']),
	];
	const query = [queryOf(asked), ...wide].filter(Boolean).join('&');
	const sum = (row: Record<string, unknown> | undefined): number =>
		codesOf('status').reduce((total, status) => total + Number(row?.[status] ?? 0), 0);
	const sectors = csvRows(await body(request, `/en/charts/sectors.csv?${query}`));
	const over = csvRows(await body(request, `/en/charts/status-over-time.csv?${query}`));
	const units = csvRows(await body(request, `/en/charts/companies.csv?${query}`));
	const long = csvRows(await body(request, `/en/charts/sectors.csv?${query}&shape=long`));
	return {
		sectors: sectors.reduce((total, row) => total + sum(row), 0),
		long: long.reduce((total, row) => total + Number(row['companies']), 0),
		units: units.length,
		// Before the invasion it has no row.
		...(over.length > 0 && { over: sum(over.at(-1)) }),
	};
}

const states = fc.sample(state, { numRuns: STATES, seed: 20_261_120 });
for (let part = 0; part < PARTS; part += 1)
	test(`random filter states hold the same rows in every format, ${part + 1} of ${PARTS}`, async ({
		request,
	}) => {
		test.setTimeout(600_000);
		for (const asked of states.filter((_, index) => index % PARTS === part)) {
			const found = await counts(request, asked);
			const expected = Object.fromEntries(Object.keys(found).map((name) => [name, found['csv']]));
			expect([queryOf(asked), found]).toEqual([queryOf(asked), expected]);
			if (asked.list === 'events') continue;
			const sums = await chartSums(request, asked);
			const same = Object.fromEntries(Object.keys(sums).map((name) => [name, found['csv']]));
			expect([queryOf(asked), sums]).toEqual([queryOf(asked), same]);
		}
	});
