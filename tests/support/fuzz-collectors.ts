import fc from 'fast-check';
import { readBytes } from '../../scrapers/extracting/read-bytes.ts';
import { annualReport, inlineReport, zipOf } from '../../scrapers/extracting/filing/samples.ts';
import { linesDown, pdfOf } from '../../scrapers/extracting/testing/pdf-writer.ts';
import { parseRobots } from '../../scrapers/fetching/robots.ts';
import { asProblem, CollectProblem } from '../../scrapers/problem.ts';
import { discovered } from '../../scrapers/sources/discovered.ts';
import { kind as edinet } from '../../scrapers/sources/edinet/kind.ts';
import { busyDay, dayBody } from '../../scrapers/sources/edinet/samples/day.ts';
import { kind as feed } from '../../scrapers/sources/feed/kind.ts';
import { detectHostedIr } from '../../scrapers/sources/hosted-ir/detect.ts';
import { readJsonp } from '../../scrapers/sources/hosted-ir/providers.ts';
import { eirParts } from '../../scrapers/sources/hosted-ir/samples/lists.ts';
import { kind as newsroom } from '../../scrapers/sources/newsroom/kind.ts';
import { pageOf, pretendSource } from '../../scrapers/sources/pretend-discovery.ts';
import { readListPage } from '../../scrapers/sources/tdnet/list-page.ts';
import { readFeedCsv, readFeedJson } from '../../scrapers/sources/tdnet/feed-file.ts';
import { listPage, sampleRows } from '../../scrapers/sources/tdnet/samples/list-page.ts';
import { damaged } from './mutations.ts';

/** Something that a collector reads: a right sample, and how it is read. */
export interface Input {
	readonly name: string;
	readonly sample: Uint8Array;
	/** Ends with anything, or throws. */
	readonly read: (bytes: Uint8Array) => unknown;
	/** How many damaged samples are read for one of a plain text: PDFs and archives take long. */
	readonly share?: number;
}

const url = 'https://www.mihon.example/news/';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const today = '2026-06-26';

const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>${Array.from(
	{ length: 5 },
	(_, n) =>
		`<item><title><![CDATA[ロシア事業 ${String(n)}]]></title><link>/${String(n)}.html</link><pubDate>Sun, 01 Nov 2026 00:00:00 GMT</pubDate></item>`,
).join('')}</channel></rss>`;
const list = `<!doctype html><html><head><meta charset="utf-8"></head><body><ul class="news">${Array.from(
	{ length: 5 },
	(_, n) =>
		`<li><time>2026年11月${String(n + 1)}日</time> <a href="${String(n)}.html">ロシア事業について</a></li>`,
).join('')}</ul></body></html>`;
const article = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>お知らせ</title></head><body><main><h1>ロシア事業</h1><p>2026年11月1日</p><p>${'当社は出荷を停止しました。'.repeat(10)}</p><table><tr><td>損失<td>1,234</table></main></body></html>`;
const notice = linesDown([
	'ロシア事業に関するお知らせ',
	'当社は出荷を停止しました。',
	'2026年11月1日',
]);

const feedSource = pretendSource(feed, {
	id: 'm',
	kind: 'feed',
	url,
	company: 'm',
	options: { feed: url },
});
const newsroomSource = pretendSource(newsroom, {
	...{ id: 'm', kind: 'newsroom', url, company: 'm' },
	options: { item: '.news li', date: 'time' },
});
const edinetSource = pretendSource(
	edinet,
	{ id: 'edinet', kind: 'edinet', options: { first_days: 0 } },
	{ edinetApiKey: 'not-a-real-key-0123456789abcdef' },
);
const dayAddress = `https://api.edinet-fsa.go.jp/api/v2/documents.json?date=${today}&type=2`;

/** Everything that collectors read. */
export async function collectorInputs(): Promise<Input[]> {
	const bytesOf = async (files: Parameters<typeof zipOf>[0]) => Uint8Array.from(await zipOf(files));
	const text = (type: string) => (bytes: Uint8Array) =>
		readBytes(bytes, { url, contentType: type });
	return [
		{ name: 'a page', sample: utf8(article), read: text('text/html') },
		{
			name: 'a PDF',
			sample: pdfOf({ pages: [notice, notice] }),
			read: text('application/pdf'),
			share: 0.2,
		},
		{
			name: 'a filing in CSV',
			sample: await bytesOf(annualReport),
			read: text('application/zip'),
			share: 0.2,
		},
		{
			name: 'a filing in XBRL',
			sample: await bytesOf(inlineReport),
			read: text('application/zip'),
			share: 0.2,
		},
		{
			name: 'a list of EDINET',
			sample: utf8(dayBody(today, busyDay().slice(0, 8))),
			read: (bytes) => discovered(edinetSource, { [dayAddress]: bytes }, { today }),
		},
		{
			name: 'a feed',
			sample: utf8(rss),
			read: (bytes) => discovered(feedSource, { [url]: bytes }),
		},
		{
			name: 'a list of news',
			sample: utf8(list),
			read: (bytes) => discovered(newsroomSource, { [url]: bytes }),
		},
		{
			name: 'a list of TDnet',
			sample: utf8(listPage(sampleRows)),
			read: (bytes) => readListPage(pageOf(url, bytes)),
		},
		{
			name: 'a file of TDnet in JSON',
			sample: utf8(
				'{"items":[{"Tdnet":{"id":"1","pubdate":"2026-11-01 15:00:00","company_code":"90010","company_name":"北風重工","title":"お知らせ","document_url":"https://a.example/1.pdf"}}]}',
			),
			read: (bytes) => readFeedJson(pageOf(url, bytes)),
		},
		{
			name: 'a file of TDnet in CSV',
			sample: utf8(
				'pubdate,company_code,company_name,title,document_url\r\n2026-11-01 15:00:00,90010,"北風,重工","お""知""らせ",https://a.example/1.pdf\r\n',
			),
			read: (bytes) => readFeedCsv(pageOf(url, bytes)),
		},
		{
			name: 'a hosted list',
			sample: utf8(eirParts),
			read: (bytes) => readJsonp(textOf(bytes), url),
		},
		{
			name: 'a page that may have a hosted list',
			sample: utf8(list),
			read: (bytes) => detectHostedIr(textOf(bytes)),
		},
		{
			name: 'robots.txt',
			sample: utf8('User-agent: *\nDisallow: /a*b$\nAllow: /%E3%81\nCrawl-delay: 10\n'),
			read: (bytes) => parseRobots(textOf(bytes)),
		},
	];
}

/** How a damaged input ended where it may not: in an error that has no name, or that the pipeline would call unexpected. */
async function wrongEnd({ read }: Input, bytes: Uint8Array): Promise<string | undefined> {
	try {
		await read(bytes);
		return undefined;
	} catch (error) {
		const problem = asProblem(error, url);
		const named = error instanceof CollectProblem && problem.code !== 'unexpected';
		return named ? undefined : `${problem.code}: ${String(error)}`;
	}
}

/**
 * Reads an input damaged in `runs` ways.
 * @returns what must not happen, with the bytes that did it in Base64
 */
export async function fuzzed(input: Input, runs: number, seed: number): Promise<string[]> {
	const count = Math.max(10, Math.round(runs * (input.share ?? 1)));
	const wrong: string[] = [];
	for (const bytes of fc.sample(damaged(input.sample), { numRuns: count, seed })) {
		const end = await wrongEnd(input, bytes);
		if (end !== undefined)
			wrong.push(`${end}\n${Buffer.from(bytes).toString('base64').slice(0, 4_000)}`);
	}
	return wrong;
}
