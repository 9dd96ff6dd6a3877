import { describe, expect, test } from 'vitest';
import { extractPdf } from './pdf.ts';
import { linesDown, pdfOf, type PdfOptions } from './testing/pdf-writer.ts';

const url = 'https://example.com/notice.pdf';
const read = (options: PdfOptions) => extractPdf(pdfOf(options), { url });
const notice = [
	'当社は、ロシア向けの出荷を当面の間停止することを決定しました。今後の見通しについては可',
	'能性を含めて検討し、開示すべき事項が生じた場合には速やかにお知らせします。',
];

describe('the text of a PDF', () => {
	test.each(['UniJIS-UTF16', '90ms-RKSJ'] as const)(
		'has its lines joined (%s)',
		async (encoding) => {
			const { text, lang, pages } = await read({ pages: [linesDown(notice)], encoding });
			expect(text).toBe(notice.join(''));
			expect(lang).toBe('ja');
			expect(pages).toEqual([0]);
		},
	);

	test('has paragraphs, headings and items apart', async () => {
		const { text, title, publishedOn } = await read({
			pages: [
				[
					{ text: '2022年3月4日', x: 450, y: 780 },
					{ text: 'ロシア事業に関するお知らせ', x: 160, y: 740, size: 18 },
					...linesDown(notice, { y: 690 }),
					...linesDown(['・対象は全製品', '・期間は当面の間'], { y: 640 }),
					...linesDown(
						['The company has decided to suspend all shipments to Russia for the', 'time being.'],
						{ y: 580 },
					),
				],
			],
		});
		expect(text.split('\n\n')).toEqual([
			'2022年3月4日',
			'ロシア事業に関するお知らせ',
			notice.join(''),
			'・対象は全製品',
			'・期間は当面の間',
			'The company has decided to suspend all shipments to Russia for the time being.',
		]);
		expect(title).toBe('ロシア事業に関するお知らせ');
		expect(publishedOn).toBe('2022-03-04');
	});

	test('has no repeated headers, footers and page numbers', async () => {
		const bodies = [
			'出荷を停止しました。',
			'生産を停止しました。',
			'再開は未定です。',
			'影響は軽微です。',
		];
		const { text } = await read({
			pages: bodies.map((body, at) => [
				{ text: '北野商事株式会社　報告書２０２２', y: 810 },
				...linesDown([body, `${body.slice(0, 2)}の詳細`]),
				{ text: `- ${String(at + 1)} -`, x: 290, y: 30 },
			]),
		});
		expect(text).not.toContain('北野商事');
		expect(text).not.toMatch(/- \d -/);
		for (const body of bodies) expect(text).toContain(body);
	});

	test('says where its pages begin, and joins a sentence that runs over a page', async () => {
		const [first = '', second = ''] = notice;
		const { text, pages } = await read({
			pages: [linesDown([first]), linesDown([second]), linesDown(['別紙。'])],
		});
		expect(text).toBe(`${first}${second}\n\n別紙。`);
		expect(pages).toEqual([0, first.length, first.length + second.length + 2]);
	});

	test('keeps a page without text as a place', async () => {
		const { text, pages } = await read({
			pages: [linesDown(['表紙。']), [], linesDown(['本文。'])],
		});
		expect(text).toBe('表紙。\n\n本文。');
		expect(pages).toEqual([0, 3, 5]);
	});

	test('goes down the left column first where the PDF draws across both', async () => {
		const left = Array.from(
			{ length: 10 },
			(_, at) => `左の列の本文の行${String(at)}が続き、文は次へ渡る`,
		);
		const right = Array.from(
			{ length: 10 },
			(_, at) => `右の列の本文の行${String(at)}が続き、文は次へ渡る`,
		);
		const rows = left.flatMap((text, at) => [
			{ text, x: 40, y: 700 - at * 18, size: 10 },
			{ text: right[at] ?? '', x: 320, y: 700 - at * 18, size: 10 },
		]);
		const { text } = await read({
			pages: [[{ text: '二段組の報告書の題名', x: 40, y: 760, size: 20 }, ...rows]],
		});
		expect(text.replaceAll('\n', '')).toBe(`二段組の報告書の題名${left.join('')}${right.join('')}`);
	});

	test('keeps the rows of a table together', async () => {
		const cells = [
			['地域', '売上'],
			['ロシア', '12'],
			['欧州', '345'],
			['日本', '6'],
			['北米', '7'],
			['南米', '8'],
			['中国', '9'],
			['豪州', '1'],
			['他', '2'],
		];
		const rows = cells.flatMap(([area = '', sum = ''], at) => [
			{ text: area, x: 60, y: 700 - at * 18 },
			{ text: sum, x: 300, y: 700 - at * 18 },
		]);
		expect((await read({ pages: [rows] })).text).toMatch(/ロシア\s+12/);
	});

	test('is read from top to bottom where it is vertical', async () => {
		const columns = ['当社はロシアでの生産を停止しました。', '再開の時期は未定です。'];
		const { text } = await read({
			pages: [columns.map((text, at) => ({ text, x: 500 - at * 20, y: 780, vertical: true }))],
		});
		expect(text.replaceAll('\n', '')).toBe(columns.join(''));
	});
});

describe('the title of a PDF', () => {
	const body = linesDown(notice);
	test.each([
		['its metadata', '特別損失の計上に関するお知らせ', '特別損失の計上に関するお知らせ'],
		[
			'its largest line, where a program wrote the metadata',
			'Microsoft Word - 20220304_release.docx',
			'大きな題名',
		],
		['its largest line, where the metadata is a file name', '20220304_j.pdf', '大きな題名'],
	])('is %s', async (_, title, expected) => {
		const page = [{ text: '大きな題名', y: 800, size: 18 }, ...body];
		expect((await read({ pages: [page], title })).title).toBe(expected);
	});

	test('is none where all lines are of one size', async () => {
		expect((await read({ pages: [body] })).title).toBeUndefined();
	});
});

describe('refused:', () => {
	const whole = pdfOf({ pages: [linesDown(notice), linesDown(notice)] });
	test.each([
		['a password', pdfOf({ pages: [linesDown(notice)], locked: true }), 'pdf_encrypted'],
		['a scan', pdfOf({ pages: [[], []], picture: true }), 'pdf_without_text'],
		['no pages', pdfOf({ pages: [] }), 'pdf_damaged'],
		['cut before its end', whole.subarray(0, -200), 'pdf_damaged'],
		[
			'an update that breaks off',
			Buffer.concat([whole, Buffer.from('20 0 obj\n<< >>\nendobj\n')]),
			'pdf_damaged',
		],
		['cut in half', whole.subarray(0, whole.length / 2), 'pdf_damaged'],
		['nothing but its first line', Buffer.from('%PDF-1.7\n'), 'pdf_damaged'],
		[
			'noise after its first line',
			Buffer.from(`%PDF-1.7\n${'\u0001\u00ff1 0 obj'.repeat(500)}%%EOF`, 'latin1'),
			'pdf_damaged',
		],
		['too many pages', pdfOf({ pages: Array.from({ length: 1_001 }, () => []) }), 'too_large'],
	])('%s', async (_, bytes, code) => {
		await expect(extractPdf(bytes, { url })).rejects.toMatchObject({
			name: 'CollectProblem',
			code,
			subject: url,
		});
	});
});
