import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { CollectProblem, type ProblemCode } from '../problem.ts';
import { extract, extractorVersion } from './extract.ts';
import { readingThread } from './reading-thread.ts';
import { linesDown, pdfOf } from './testing/pdf-writer.ts';

const page = 'https://example.com/notice.html';
const file = 'https://example.com/notice.pdf';
const html = 'text/html; charset=utf-8';
const sentence = '当社は、ロシア向けの出荷を停止しました。';
const pdf = pdfOf({ pages: [linesDown([sentence, sentence]), linesDown([sentence])] });

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const binary = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const wholePage = (body: string): string =>
	`<!DOCTYPE html><html lang="ja"><head><title>題</title></head><body>${body}</body></html>`;

interface Hostile {
	readonly bytes: Uint8Array;
	readonly type?: string | undefined;
	readonly url?: string;
	readonly rules?: { content?: string; without?: string[] };
	readonly status?: number;
	/** The problem that it ends as, or what its text holds. */
	readonly ends: ProblemCode | { readonly text: string | RegExp };
}
const reads = { text: sentence };
const asPage = (body: string, ends: Hostile['ends'], type: string | undefined = html): Hostile => ({
	bytes: utf8(body),
	type,
	ends,
});
const asFile = (bytes: Uint8Array, ends: Hostile['ends'], type = 'application/pdf'): Hostile => ({
	bytes,
	type,
	url: file,
	ends,
});

const hostile: Readonly<Record<string, Hostile>> = {
	// Characters
	'a wrong charset in the header': {
		bytes: iconv.encode(wholePage(sentence), 'cp932'),
		type: html,
		ends: reads,
	},
	'a wrong charset in the page': asPage(
		`<meta charset="euc-jp">${wholePage(sentence)}`,
		reads,
		'text/html',
	),
	'a charset that nobody has': asPage(wholePage(sentence), reads, 'text/html; charset=klingon'),
	'UTF-8 that breaks off inside a character': {
		bytes: utf8(wholePage(`${sentence}可`)).subarray(0, -15),
		type: html,
		ends: 'undecodable',
	},
	'UTF-8 with foreign bytes in it': {
		bytes: joined(utf8(sentence), binary('\x82\xa0\xff'), utf8(sentence)),
		type: html,
		ends: 'undecodable',
	},
	'a lost character written out': asPage(wholePage('出荷を\ufffd止'), 'undecodable'),
	'a lost character by number': asPage(wholePage(`${sentence}&#xFFFD;`), 'undecodable'),
	'half of a pair by number': asPage(wholePage(`${sentence}&#xD83D;`), 'undecodable'),
	'UTF-16 with half of a pair': {
		bytes: binary('\xff\xfe<\0p\0>\0\0\xd8<\0'),
		type: html,
		ends: 'undecodable',
	},
	'UTF-16 without a mark': {
		bytes: iconv.encode(wholePage(sentence), 'utf-16le'),
		type: 'text/html',
		ends: reads,
	},
	'NUL between characters': asPage(wholePage(sentence.replaceAll('', '\0')), reads),
	'NUL in a tag': asPage(wholePage(`<p cla\0ss="x">${sentence}</p>`), reads),
	'control characters': asPage(wholePage(`\u0001\u001b[2J${sentence}\u0085\u009f`), reads),
	'noise called HTML': {
		bytes: Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
		type: html,
		ends: 'undecodable',
	},
	'only a byte order mark': { bytes: binary('\xef\xbb\xbf'), type: html, ends: 'empty_text' },
	'only a byte order mark of UTF-16': { bytes: binary('\xff\xfe'), type: html, ends: 'empty_text' },
	nothing: { bytes: new Uint8Array(), type: html, ends: 'empty_text' },
	'white space': asPage(' \n\t ', 'empty_text'),
	// Structure
	'a page that breaks off inside a tag': asPage(
		`<html><body><p>${sentence}</p><div class="ne`,
		reads,
	),
	'a page that breaks off inside a comment': asPage(`<html><body><p>${sentence}</p><!-- `, reads),
	'a page that breaks off inside a script': asPage(
		`<html><body><p>${sentence}</p><script>var a = "`,
		reads,
	),
	'a title that never ends': asPage(`<html><head><title>題<body><p>${sentence}`, 'empty_text'),
	'elements a million deep': asPage('<div>'.repeat(1_000_000) + sentence, 'unreadable'),
	'lists a million deep': asPage('<ul><li>'.repeat(1_000_000) + sentence, 'unreadable'),
	'made-up elements a million deep': asPage('<x-y>'.repeat(1_000_000) + sentence, 'unreadable'),
	'formatting a hundred thousand deep': asPage('<b><i>'.repeat(100_000) + sentence, 'unreadable'),
	'end tags without a beginning': asPage('</div></p>'.repeat(50_000) + sentence, reads),
	'a hundred thousand comments': asPage('<!-- -->'.repeat(100_000) + sentence, reads),
	'an attribute of five megabytes': asPage(
		wholePage(`<p data-x="${'x'.repeat(5_000_000)}">${sentence}</p>`),
		reads,
	),
	'an attribute that never ends': asPage(
		`<p>${sentence}</p><a href="${'x'.repeat(500_000)}`,
		reads,
	),
	'a thousand attributes': asPage(
		wholePage(
			`<p ${Array.from({ length: 1_000 }, (_, at) => `a${String(at)}`).join(' ')}>${sentence}</p>`,
		),
		reads,
	),
	'a line of two megabytes': asPage(wholePage(`<p>${sentence.repeat(35_000)}</p>`), reads),
	'brackets and nothing else': asPage('<'.repeat(200_000), { text: /^<+$/ }),
	'scripts alone': asPage(
		wholePage('<script>document.write("x")</script><div id="root"></div>'),
		'empty_text',
	),
	'frames alone': asPage('<html><frameset><frame src="a.html"></frameset></html>', 'empty_text'),
	'a script in an attribute': asPage(
		wholePage(`<p onclick="</p><script>1</script>">${sentence}</p>`),
		reads,
	),
	'structured data that nests deep': asPage(
		wholePage(`<script type="application/ld+json">${'['.repeat(100_000)}</script>${sentence}`),
		reads,
	),
	'links that are no addresses': asPage(
		wholePage(`<base href="::"><a href="http://[::">x</a><a href="\u0000">y</a>${sentence}`),
		reads,
	),
	'dates beyond all years': asPage(
		wholePage(
			`<time datetime="99999999-99-99T99:99:99Z">x</time><p>${'9'.repeat(50_000)}年</p>${sentence}`,
		),
		reads,
	),
	'rules that nothing matches': {
		...asPage(wholePage(sentence), 'structure_changed'),
		rules: { content: '#gone' },
	},
	'rules that cannot be understood': {
		...asPage(wholePage(sentence), 'structure_changed'),
		rules: { content: ':nth-child(' },
	},
	'a soft 404': asPage(
		'<title>ページが見つかりません</title><h1>404</h1><p>トップへ戻る</p>',
		'soft_not_found',
	),
	'a soft 404 in English': asPage(
		'<title>Kitano</title><h1>Page not found</h1><p>Sorry.</p>',
		'soft_not_found',
	),
	'the page of an error': { ...asPage(wholePage(sentence), 'server_error'), status: 503 },
	'a page that reports on a missing page': asPage(
		wholePage(`<h1>ページが見つかりません、という表示について</h1>${sentence.repeat(99)}`),
		reads,
	),
	// Kinds
	'a page where a PDF was promised': asFile(utf8(wholePage('Sorry')), 'wrong_type'),
	'a page sent honestly at the address of a PDF': asFile(
		utf8(wholePage('Sorry')),
		'wrong_type',
		html,
	),
	'JSON in a success': {
		bytes: utf8('{"metadata":{"status":"404","message":"Not Found"}}'),
		type: 'application/json',
		ends: 'api_error',
	},
	'JSON where a PDF was promised': asFile(
		utf8('{"StatusCode":401,"message":"Access denied"}'),
		'api_error',
	),
	'JSON called HTML': asPage(' {"error":"rate limit"}', 'api_error'),
	'JSON that breaks off': asPage('{"error":"rate li', 'api_error', 'application/json'),
	'entities that multiply': asPage(
		`<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "ha">${'bcdefghij'
			.split('')
			.map((one, at) => `<!ENTITY ${one} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`)
			.join('')}]><z>&j;</z>`,
		'wrong_type',
		'text/xml',
	),
	'entities that multiply in a page': asPage(
		`<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><html><body>&b;${sentence}</body></html>`,
		reads,
	),
	'a feed': asPage(
		'<?xml version="1.0"?><rss><channel></channel></rss>',
		'wrong_type',
		'application/rss+xml',
	),
	'a picture': asFile(binary('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'wrong_type', 'image/png'),
	'a picture called HTML': {
		bytes: binary('\xff\xd8\xff\xe0\0\x10JFIF'),
		type: html,
		ends: 'wrong_type',
	},
	'an old Word file': { bytes: binary('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), ends: 'wrong_type' },
	'compressed bytes': { bytes: binary('\x1f\x8b\b\0\0\0\0\0'), type: html, ends: 'wrong_type' },
	'plain text': asPage(
		`題\n\n当社は、ロシア向けの出\n荷を停止しました。\n`,
		{ text: `題\n\n${sentence}` },
		'text/plain',
	),
	'plain text that begins like JSON': asPage(`[Notice] ${sentence}`, reads, 'text/plain'),
	'plain text without a type': asPage(sentence, reads, undefined),
	// Files
	'a PDF called HTML': { bytes: pdf, type: html, ends: reads },
	'a PDF after a mailer’s lines': asFile(joined(binary('X-Header: 1\r\n\r\n'), pdf), reads),
	'a PDF that breaks off': asFile(pdf.subarray(0, -300), 'pdf_damaged'),
	'a PDF of one line': asFile(binary('%PDF-1.4'), 'pdf_damaged'),
	'a PDF of noise': asFile(
		joined(
			binary('%PDF-1.4\n'),
			Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256),
			binary('%%EOF'),
		),
		'pdf_damaged',
	),
	'a PDF that asks for a password': asFile(
		pdfOf({ pages: [linesDown([sentence])], locked: true }),
		'pdf_encrypted',
	),
	'a scan': asFile(pdfOf({ pages: [[]], picture: true }), 'pdf_without_text'),
	'a PDF whose pages lead to themselves': asFile(
		binary(Buffer.from(pdf).toString('latin1').replace('/Kids [9 0 R', '/Kids [2 0 R')),
		'pdf_damaged',
	),
	'an archive that breaks off': { bytes: binary('PK\x03\x04\x14\0\0\0'), ends: 'truncated' },
	'an empty archive': { bytes: binary(`PK\x05\x06${'\0'.repeat(18)}`), ends: 'empty_text' },
};

describe('a hostile input ends as a named problem or a text:', () => {
	test.each(Object.entries(hostile))(
		'%s',
		async (_, { bytes, type, url = page, rules, status, ends }) => {
			const outcome = await extract(bytes, { url, contentType: type, rules, status }).catch(
				(error: unknown) => error,
			);
			if (typeof ends === 'string') {
				expect(outcome).toBeInstanceOf(CollectProblem);
				expect(outcome).toMatchObject({ code: ends, subject: url });
				expect((outcome as CollectProblem).message).toMatch(/^[A-Z][^]*\.$/);
			} else {
				expect(outcome).toMatchObject({
					text:
						typeof ends.text === 'string'
							? (expect.stringContaining(ends.text) as string)
							: (expect.stringMatching(ends.text) as string),
				});
				expect(JSON.stringify(outcome)).not.toMatch(/\\u00[01]|\0|\ufffd/);
			}
		},
		30_000,
	);

	test('any bytes under any type', async () => {
		const start = fc.constantFrom(
			'',
			'<p>',
			'%PDF-1.4\n',
			'PK\x03\x04',
			'{',
			'<?xml version="1.0"?>',
			'\xff\xfe',
			'\xef\xbb\xbf',
		);
		const type = fc.constantFrom(
			undefined,
			html,
			'application/pdf',
			'application/json',
			'text/plain',
			'nonsense',
		);
		await fc.assert(
			fc.asyncProperty(
				start,
				fc.uint8Array({ maxLength: 200 }),
				type,
				async (head, rest, contentType) => {
					const outcome = await extract(joined(binary(head), rest), {
						url: page,
						contentType,
					}).catch((error: unknown) => error);
					if (outcome instanceof Error)
						expect(outcome).toMatchObject({
							name: 'CollectProblem',
							code: expect.not.stringMatching('unexpected') as string,
						});
					else expect((outcome as { text: string }).text).not.toMatch(/\0|^$/);
				},
			),
			{ numRuns: 500 },
		);
	}, 60_000);
});

describe('the reading thread', () => {
	const hasty = readingThread({ timeMs: 1_000, memoryMb: 512 });
	const small = readingThread({ timeMs: 60_000, memoryMb: 48 });
	afterAll(() => Promise.all([hasty.close(), small.close()]));
	const attributes = Array.from({ length: 300_000 }, (_, at) => `a${String(at)}`).join(' ');

	test.each([
		['takes too long', hasty, `<p ${attributes}>`, /within 1 s/],
		['takes too much memory', small, '<i></i>'.repeat(400_000), /more than 48 MB/],
	])(
		'ends a document that %s, and reads the next one',
		async (_, thread, body, message) => {
			const [first, second] = await Promise.allSettled([
				thread.read(utf8(body), { url: page, contentType: html }),
				thread.read(utf8(wholePage(sentence)), { url: page, contentType: html }),
			]);
			expect(first).toMatchObject({
				reason: { code: 'unreadable', message: expect.stringMatching(message) as string },
			});
			expect(second).toMatchObject({ value: { text: sentence } });
		},
		30_000,
	);

	test('reads documents that are asked for at once, each to its own answer', async () => {
		const texts = Array.from({ length: 20 }, (_, at) => `${sentence}${String(at)}`);
		const answers = await Promise.all(
			texts.map((text) => extract(utf8(wholePage(text)), { url: page })),
		);
		expect(answers.map(({ text }) => text)).toEqual(texts);
	});

	test('leaves the bytes that it was given alone', async () => {
		const bytes = new Uint8Array(pdf);
		await extract(bytes, { url: file });
		expect(bytes).toEqual(new Uint8Array(pdf));
	});

	test('does not keep a process alive that is done', async () => {
		const code = `import(${JSON.stringify(new URL('./extract.ts', import.meta.url).href)}).then(({ extract }) => extract(new TextEncoder().encode('<p>text</p>'), { url: 'https://example.com/' }))`;
		const process = new Worker(code, { eval: true, execArgv: [] });
		const exit = await new Promise((resolve) => process.once('exit', resolve));
		expect(exit).toBe(0);
	}, 30_000);
});

test('the version is a word that can stand in a column', () => {
	expect(extractorVersion).toMatch(/^[0-9]+$/);
});

test('the notice of EDINET’s maintenance is no filing, whatever its status says', async () => {
	const url = 'https://api.edinet-fsa.go.jp/api/v2/documents/S100ABCD';
	const page = '<html lang="ja"><title>Sorry</title><p>ただいまメンテナンス中です。</p></html>';
	const reading = extract(new TextEncoder().encode(page), { url, contentType: 'text/html' });
	await expect(reading).rejects.toMatchObject({ code: 'wrong_type' });
});
