import { describe, expect, test } from 'vitest';
import { CollectProblem } from '../../problem.ts';
import type { KnownCompany } from '../../source.ts';
import { listingsOf, pretend, pretendSource } from '../pretend-discovery.ts';
import { kind } from './kind.ts';
import { busyDay, dayBody, fictionalRow, goneRow } from './samples/day.ts';

const key = 'not-a-real-key-0123456789abcdef';
const today = '2026-06-26';
const yesterday = '2026-06-25';
const api = 'https://api.edinet-fsa.go.jp';
const at = (day: string) => `${api}/api/v2/documents.json?date=${day}&type=2`;
const known: KnownCompany = {
	slug: 'kitakaze',
	names: ['株式会社北風重工'],
	securitiesCode: '9001',
	corporateNumber: '9000000000019',
	edinetCode: 'E90001',
};

const source = pretendSource(
	kind,
	{ id: 'edinet', kind: 'edinet', options: { first_days: 1 } },
	{ edinetApiKey: key },
);

async function run(
	bodies: Record<string, string>,
	cursors: Record<string, unknown> = {},
	since?: string,
) {
	const pages = Object.fromEntries(Object.entries(bodies).map(([day, body]) => [at(day), body]));
	const pretence = pretend(pages, { today, since, companies: [known] }, cursors);
	return { listings: await listingsOf(source, pretence), ...pretence };
}

const empty = (day: string) => dayBody(day, []);

describe('EDINET', () => {
	test('lists every row of a day and fetches the reports of the register’s companies', async () => {
		const rows = busyDay();
		const { listings, reports } = await run({
			[yesterday]: dayBody(yesterday, rows, '2026-06-26 00:31'),
			[today]: empty(today),
		});
		expect(reports).toEqual([]);
		const [first] = listings;
		expect(first?.name).toBe(yesterday);
		expect(first?.items).toHaveLength(300);
		expect(new Set(first?.items.map(({ url }) => url)).size).toBe(300);
		const relevant = first?.items.filter((item) => item.relevant) ?? [];
		expect(relevant.length).toBeGreaterThan(80);
		for (const item of relevant) {
			expect(item.companies).toEqual(['kitakaze']);
			expect(item.publishedOn).toBe(yesterday);
			expect(item.lang).toBe('ja');
			expect(item.url).toMatch(
				/^https:\/\/disclosure2\.edinet-fsa\.go\.jp\/WZEK0040\.aspx\?S[0-9A-Z]{7}$/,
			);
		}
	});

	test.each([
		['the CSV', {}, 5],
		['the XBRL where there is no CSV', { csvFlag: '0' }, 1],
		['the PDF where there is nothing else', { csvFlag: '0', xbrlFlag: '0' }, 2],
		['plain pages where there is no PDF either', { csvFlag: '0', xbrlFlag: '0', pdfFlag: '0' }, 1],
	] as const)('fetches %s', async (_, flags, type) => {
		const body = dayBody(yesterday, [fictionalRow(1, flags)], '2026-06-26 00:31');
		const { listings } = await run({ [yesterday]: body, [today]: empty(today) });
		expect(listings[0]?.items[0]?.fetchUrl).toBe(`${api}/api/v2/documents/S1000001?type=${type}`);
	});

	test.each([
		['a fund’s report', { ordinanceCode: '030' }],
		['a shareholder’s report', { docTypeCode: '350' }],
		['a document that was withdrawn', { withdrawalStatus: '2' }],
		['a letter that withdraws one', { withdrawalStatus: '1', docTypeCode: null }],
		['a document that the FSA keeps back', { disclosureStatus: '2' }],
		['another company’s report', { edinetCode: 'E90002', secCode: null, JCN: null }],
	] as const)('counts %s and does not fetch it', async (_, changed) => {
		const body = dayBody(yesterday, [fictionalRow(1, changed), goneRow(2)]);
		const { listings, reports } = await run({ [yesterday]: body, [today]: empty(today) });
		expect(listings[0]?.items.map(({ relevant }) => relevant)).toEqual([false, false]);
		expect(reports).toEqual([]);
	});

	test('sends the key apart from the address, and it is in nothing that is kept or told', async () => {
		const refusal = JSON.stringify({
			StatusCode: 401,
			message: `Access denied due to invalid subscription key ${key}.`,
		});
		const pretence = pretend({ [at(yesterday)]: refusal }, { today });
		const problem = await listingsOf(source, pretence).catch((error: unknown) => error);
		expect(problem).toBeInstanceOf(CollectProblem);
		expect((problem as CollectProblem).code).toBe('api_error');
		expect((problem as CollectProblem).message).toContain('EDINET_API_KEY');
		expect(pretence.asked[0]?.options.secretQuery).toEqual({ 'Subscription-Key': key });
		const { listings, asked } = await run({
			[yesterday]: dayBody(yesterday, busyDay()),
			[today]: empty(today),
		});
		const kept = [listings, asked.map(({ url }) => url), (problem as Error).message];
		expect(JSON.stringify(kept)).not.toContain(key);
		expect(source.needs).toEqual(['EDINET_API_KEY']);
		expect(source.secretQuery).toEqual({ 'Subscription-Key': key });
	});

	test('reads a past day once, today again and again', async () => {
		const first = await run({
			[yesterday]: dayBody(yesterday, [fictionalRow(1)], '2026-06-26 00:31'),
			[today]: dayBody(today, [fictionalRow(1)]),
		});
		const cursors = Object.fromEntries(first.listings.map(({ name, cursor }) => [name, cursor]));
		expect(cursors[yesterday]).toMatchObject({ lastSeq: 1, complete: true });
		expect(cursors[today]).toMatchObject({ lastSeq: 1, complete: false });

		const same = await run({ [today]: dayBody(today, [fictionalRow(1)]) }, cursors);
		expect(same.asked.map(({ url }) => url)).toEqual([at(today)]);
		expect(same.listings).toEqual([]);

		const more = await run(
			{ [today]: dayBody(today, [fictionalRow(1), fictionalRow(2)]) },
			cursors,
		);
		expect(more.listings.map(({ items }) => items.length)).toEqual([2]);
		expect(more.listings[0]?.cursor).toMatchObject({ lastSeq: 2 });
	});

	test('does not take yesterday’s list for final before it was rewritten in the night', async () => {
		const body = dayBody(yesterday, [fictionalRow(1)], `${yesterday} 23:59`);
		const { listings } = await run({ [yesterday]: body, [today]: empty(today) });
		expect(listings[0]?.cursor).toMatchObject({ complete: false });
	});

	test('takes a day without filings as it is', async () => {
		const { listings, reports } = await run({
			[yesterday]: empty(yesterday),
			[today]: empty(today),
		});
		expect(listings.map(({ items }) => items)).toEqual([[], []]);
		expect(reports).toEqual([]);
	});

	test('reports an entry that it cannot read, leaves it out, and does not take the day for done', async () => {
		const rows = [fictionalRow(1), { ...fictionalRow(2), docTypeCode: '995' }, { docID: 5 }];
		const body = dayBody(yesterday, rows, '2026-06-26 00:31');
		const { listings, reports } = await run({ [yesterday]: body, [today]: empty(today) });
		expect(listings[0]?.items).toHaveLength(1);
		expect(listings[0]?.cursor).toMatchObject({ complete: false });
		expect(reports.map(({ code, subject }) => [code, subject])).toEqual([['bad_entry', yesterday]]);
		expect(reports[0]?.message).toContain('S1000002 could not be read');
		expect(reports[0]?.message).toContain('"995"');
	});

	test('reports fields that it does not know and identifiers that do not fit together', async () => {
		const rows = [{ ...fictionalRow(1, { secCode: '90020' }), newField: '1' }];
		const { listings, reports } = await run({
			[yesterday]: dayBody(yesterday, rows),
			[today]: empty(today),
		});
		expect(listings[0]?.items[0]?.companies).toEqual(['kitakaze']);
		expect(reports[0]?.message).toContain('newField');
		expect(reports[0]?.message).toContain('securities code is 9002');
	});

	test.each([
		[
			'api_error',
			JSON.stringify({ metadata: { title: '-', status: '404', message: 'Not Found' } }),
		],
		['incomplete', dayBody(yesterday, [fictionalRow(1)]).replace('"count":1', '"count":2')],
		['api_error', dayBody('2026-06-24', [fictionalRow(1)])],
	])('reports %s of one day and goes on with the next', async (code, body) => {
		const { listings, reports } = await run({
			[yesterday]: body,
			[today]: dayBody(today, [fictionalRow(1)]),
		});
		expect(reports.map((report) => [report.code, report.subject])).toEqual([[code, yesterday]]);
		expect(listings.map(({ name }) => name)).toEqual([today]);
	});

	test.each([
		['wrong_type', '<!DOCTYPE html><html><title>Sorry</title></html>'],
		[
			'api_error',
			JSON.stringify({ metadata: { status: '500', message: 'Internal Server Error' } }),
		],
		['unreadable', '{"metadata":'],
		['structure_changed', JSON.stringify({ metadata: { status: '200', message: 'OK' }, data: [] })],
		['structure_changed', '[]'],
	])('stops with %s when EDINET as a whole does not answer as promised', async (code, body) => {
		await expect(run({ [yesterday]: body })).rejects.toMatchObject({ code });
	});

	test('sends its key to nobody who only looks like EDINET', () => {
		const parse = (address: string) => kind.options.safeParse({ api: address }).success;
		expect(parse(api)).toBe(true);
		expect(parse('http://127.0.0.1:8123')).toBe(true);
		for (const address of [
			'https://api.edinet-fss.go.jp',
			'http://api.edinet-fsa.go.jp',
			'https://api.edinet-fsa.go.jp.example',
			'http://127.0.0.1.example',
			'http://localhost@evil.example',
		]) {
			expect(parse(address)).toBe(false);
		}
	});
});
