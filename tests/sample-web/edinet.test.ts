import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extract } from '../../scrapers/extracting/extract.ts';
import { expectedFilings } from './expected.ts';
import { sampleKey } from './hosts/edinet.ts';
import { startSampleWeb, type SampleWeb } from './server.ts';

const today = '2026-11-20';
let web: SampleWeb;

beforeEach(async () => {
	web = await startSampleWeb({ port: 0, today });
});
afterEach(async () => {
	await web.close();
});

interface Day {
	readonly metadata: { readonly status: string; readonly resultset: { readonly count: number } };
	readonly results: Record<string, unknown>[];
}

const ask = (path: string, key = sampleKey): Promise<Response> =>
	fetch(`${web.origin('edinet')}/api/v2/${path}&Subscription-Key=${key}`);
const day = async (date: string): Promise<Day> =>
	(await (await ask(`documents.json?date=${date}&type=2`)).json()) as Day;
const body = async (docID: string, type: number): Promise<[string | null, Uint8Array]> => {
	const answer = await ask(`documents/${docID}?type=${type}`);
	return [answer.headers.get('content-type'), await answer.bytes()];
};

describe('a list', () => {
	test('has rows of 29 fields, of 27 on an old day, and none on an empty one', async () => {
		const fields = async (date: string): Promise<number[]> =>
			(await day(date)).results.map((row) => Object.keys(row).length);
		expect(await fields('2022-06-24')).toEqual([29, 29, 29, 29, 29]);
		expect(await fields('2022-05-13')).toEqual([27, 27, 27]);
		expect(await fields('2022-06-25')).toEqual([]);
	});

	test('of today grows, and its numbers stay', async () => {
		const before = await day(today);
		web.state.edinet.file();
		const after = await day(today);
		expect(before.results.map(({ seqNumber }) => seqNumber)).toEqual([1, 2, 3]);
		expect(after.results.slice(0, 3)).toEqual(before.results);
		expect(after.metadata.resultset.count).toBe(4);
	});

	test('tells of documents that were withdrawn, kept back or are past their time', async () => {
		const { results } = await day('2023-06-16');
		const of = (docID: string) => results.find((row) => row['docID'] === docID);
		expect(of('S100ZC02')).toMatchObject({ withdrawalStatus: '2' });
		expect(of('S100ZC03')).toMatchObject({ withdrawalStatus: '1', parentDocID: 'S100ZC02' });
		expect(of('S100ZC04')).toMatchObject({ filerName: null, legalStatus: '0' });
		expect(of('S100ZC05')).toMatchObject({ disclosureStatus: '2' });
		web.state.edinet.withdraw('S100ZC01');
		expect((await day('2023-06-16')).results[0]).toMatchObject({ withdrawalStatus: '2' });
		expect((await day(today)).results.at(-1)).toMatchObject({ parentDocID: 'S100ZC01' });
	});

	test('has as many rows as are expected of it', async () => {
		const { listed, docIDs } = expectedFilings('2022-06-24', '2023-06-16');
		expect(listed).toBe(
			(await day('2022-06-24')).results.length + (await day('2023-06-16')).results.length,
		);
		expect(docIDs).toEqual(['S100ZB01', 'S100ZB02', 'S100ZB05', 'S100ZC01']);
	});
});

test('errors come with status 200, in two shapes', async () => {
	const refused = await ask('documents.json?date=2022-06-24&type=2', 'wrong');
	expect([refused.status, await refused.json()]).toMatchObject([200, { StatusCode: 401 }]);
	const absent = await ask('documents/S100NONE?type=1');
	expect([absent.status, await absent.json()]).toMatchObject([
		200,
		{ metadata: { status: '404' } },
	]);
	expect((await day('2022-02-30')).metadata.status).toBe('400');
	web.state.edinet.maintenance = true;
	expect(await (await ask('documents.json?date=2022-06-24&type=2')).text()).toContain(
		'メンテナンス',
	);
});

test.each([
	['tables of elements', 'S100ZB01', 5, 'application/octet-stream', '可能性があります'],
	['inline XBRL', 'S100ZC01', 1, 'application/octet-stream', '全持分を譲渡'],
	['plain pages', 'S100ZB05', 1, 'application/octet-stream', 'ロシアの全店舗'],
	['a PDF', 'S100ZA01', 2, 'application/pdf', '減損損失２，１４０百万円'],
])('a document can be had as %s', async (_, docID, type, contentType, words) => {
	const [sentAs, bytes] = await body(docID, type);
	expect(sentAs).toBe(contentType);
	const { text } = await extract(bytes, {
		url: `${web.origin('edinet')}/api/v2/documents/${docID}`,
		contentType,
	});
	expect(text).toContain(words);
});

test('a form that a document does not have is an error', async () => {
	const [contentType] = await body('S100ZA01', 5);
	expect(contentType).toBe('application/json; charset=utf-8');
});
