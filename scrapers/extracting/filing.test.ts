import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfBlocks, type Block } from './filing/blocks.ts';
import {
	annualReport,
	csvFile,
	csvRow,
	extraordinaryReport,
	inlineReport,
	plainReport,
	zipOf,
} from './filing/samples.ts';
import { blocksOf, extractFiling } from './filing.ts';

const about = { url: 'https://edinet.example/api/v2/documents/S1000001?type=5' };

const extract = async (files: Record<string, string | Uint8Array>) =>
	extractFiling(await zipOf(files), about);

describe('the text of a filing', () => {
	test('in CSV is its text blocks, the company’s before the auditor’s', async () => {
		const { text, ...rest } = await extract(annualReport);
		expect(rest).toEqual({
			title: '有価証券報告書 株式会社北風重工',
			lang: 'ja',
			publishedOn: '2026-06-25',
			pages: undefined,
			alternates: [],
			attachments: [],
		});
		expect(blocksOf(text).map(({ label, element, context }) => [label, element, context])).toEqual([
			['事業等のリスク', 'BusinessRisksTextBlock', 'FilingDateInstant'],
			['独自の項目', 'OwnMattersTextBlock', 'Prior1YearDuration'],
			['監査上の主要な検討事項', 'KeyAuditMattersTextBlock', 'FilingDateInstant'],
		]);
		expect(text).toContain('子会社を譲渡した。"完了"である。');
		expect(text).not.toContain('123456');
	});

	test('in XBRL has its words whole and its tables by rows', async () => {
		const { text, title, publishedOn } = await extract(extraordinaryReport);
		expect([title, publishedOn]).toEqual(['臨時報告書 株式会社北風重工', '2026-06-25']);
		expect(text).toBe(
			[
				'## 提出理由 (ReasonForFilingTextBlock, FilingDateInstant)',
				'１【提出理由】',
				'重要な影響を及ぼす可能性がある事象が発生したため、A&B社の株式を譲渡した。',
				'損失\t1,234 百万円',
			].join('\n\n'),
		);
	});

	test('in inline XBRL goes on where a block does, and has no block twice', async () => {
		const { text, title, publishedOn } = await extract(inlineReport);
		expect([title, publishedOn]).toEqual(['半期報告書 みぞれ商事株式会社', '2026-11-13']);
		expect(blocksOf(text)).toEqual([
			{
				label: '事業等のリスク',
				element: 'BusinessRisksTextBlock',
				context: 'FilingDateInstant',
				text: '１【事業等のリスク】\n\n出荷を停止している。\n\n再開は未定である。',
			},
			{
				label: 'OuterTextBlock',
				element: 'OuterTextBlock',
				context: 'FilingDateInstant',
				text: '外側。\n\n内側。',
			},
		]);
	});

	test('without XBRL is that of its pages', async () => {
		const { text, title, publishedOn } = await extract(plainReport);
		expect([title, publishedOn]).toEqual(['臨時報告書 霧島製作所', '2026-06-25']);
		expect(text.split('\n\n').at(-1)).toBe('ロシア子会社の清算を決議した。');
		expect(text).not.toContain('not the report');
		expect(blocksOf(text)).toEqual([]);
	});
});

describe('what is no filing is refused:', () => {
	const bytes = (text: string) => new TextEncoder().encode(text);
	const flipped = async () => {
		const zip = await zipOf({ 'XBRL_TO_CSV/a.csv': 'x'.repeat(400) }, { compress: false });
		zip[200] = (zip[200] ?? 0) ^ 1;
		return zip;
	};
	const renamed = async (name: string) => {
		const zip = await zipOf({ 'aaaaaaaaaa.csv': 'x' });
		return Buffer.from(
			Buffer.from(zip).toString('latin1').replaceAll('aaaaaaaaaa.csv', name),
			'latin1',
		);
	};
	const table = (change: (csv: Buffer) => Buffer | Uint8Array) =>
		zipOf({ 'a.csv': change(Buffer.from(csvFile([csvRow('a:bTextBlock', 'b', 'c')]))) });

	test.each<[code: string, what: string, bytes: () => Promise<Uint8Array> | Uint8Array]>([
		[
			'api_error',
			'an error of the API',
			() => bytes('{"metadata":{"status":"404","message":"Not Found"}}'),
		],
		[
			'api_error',
			'a key that is not accepted',
			() => bytes('{"StatusCode":401,"message":"Access denied"}'),
		],
		['wrong_type', 'a page', () => bytes('<!DOCTYPE html><title>Sorry</title>')],
		['wrong_type', 'nothing', () => bytes('')],
		['wrong_type', 'other JSON', () => bytes('{"a":1}')],
		['truncated', 'an archive cut off', async () => (await zipOf(annualReport)).slice(0, -30)],
		[
			'truncated',
			'the very beginning of one',
			async () => (await zipOf(annualReport)).slice(0, 10),
		],
		['unreadable', 'an archive with a flipped bit', flipped],
		['unreadable', 'a name that climbs out', () => renamed('../../aaaa.csv')],
		['unreadable', 'an absolute name', () => renamed('/aaaaaaaaa.csv')],
		['too_large', 'a file that inflates too far', () => zipOf({ 'a.csv': 'x'.repeat(2_000_000) })],
		['too_large', 'a great many files', () => zipOf(Object.fromEntries(manyNames()))],
		['structure_changed', 'other columns', () => zipOf({ 'a.csv': '"id"\t"value"\n' })],
		['undecodable', 'half a character', () => zipOf({ 'a.csv': Buffer.from([0x22, 0x83]) })],
		['unreadable', 'a quote without end', () => table((csv) => csv.subarray(0, -6))],
		['undecodable', 'a page that lost a character', () => zipOf({ 'a.xbrl': '<a>\uFFFD</a>' })],
		['empty_text', 'no text', () => zipOf({ 'a.csv': csvFile([]) })],
		['empty_text', 'pictures alone', () => zipOf({ 'PublicDoc/images/a.gif': 'GIF89a' })],
	])('%s for %s', async (code, _, given) => {
		await expect(extractFiling(await given(), about)).rejects.toMatchObject({
			code,
			subject: about.url,
		});
	});

	test('an archive that says that its files are small', async () => {
		const zip = Buffer.from(await zipOf({ 'a.csv': 'x'.repeat(100_000) }));
		const directory = zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
		zip.writeUInt32LE(10, directory + 24);
		await expect(extractFiling(zip, about)).rejects.toMatchObject({ code: 'unreadable' });
	});

	test('anything damaged anywhere, without a crash', async () => {
		const whole = await zipOf(extraordinaryReport);
		const damage = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
		await fc.assert(
			fc.asyncProperty(damage, async ([where, bits]) => {
				const zip = whole.slice();
				zip[where] = (zip[where] ?? 0) ^ bits;
				const outcome = await extractFiling(zip, about).catch((error: unknown) => error);
				expect(outcome).toHaveProperty(outcome instanceof Error ? 'code' : 'text');
			}),
			{ numRuns: 150 },
		);
	});

	test('markup nested without end is read all the same', async () => {
		const deep = `${'<div>'.repeat(50_000)}深い。${'</div>'.repeat(50_000)}`;
		const { text } = await extract({ 'PublicDoc/a.htm': deep });
		expect(text).toBe('深い。');
	});
});

test('blocks come back out of the text as they went in', () => {
	const line = fc.string({ unit: fc.constantFrom(...'あ。ロ #(),x'.split('')), minLength: 1 });
	const paragraph = fc.oneof(line, fc.constantFrom('## 題 (ATextBlock, Now)', ' ## x (y, z)'));
	const block = fc.record<Block>({
		label: line,
		element: fc.constantFrom('BusinessRisksTextBlock', 'Own_1-TextBlock'),
		context: fc.constantFrom('FilingDateInstant', 'Prior1YearDuration'),
		text: fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
	});
	fc.assert(
		fc.property(fc.array(block), (blocks) => {
			expect(blocksOf(textOfBlocks(blocks))).toEqual(blocks);
		}),
	);
});

function manyNames(): [string, string][] {
	return Array.from({ length: 2_001 }, (_, index) => [`PublicDoc/${index}.htm`, 'x']);
}
