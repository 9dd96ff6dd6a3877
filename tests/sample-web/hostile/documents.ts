import { file, html, json, pdf } from '../web/answers.ts';
import { writeLocked, writePdf, writeScan } from '../web/pdf.ts';
import { apology } from '../hosts/apology.ts';
import { input, noticePage, type HostileInput } from './input.ts';

const depth = 1_000_000;
const notice = ['ロシア向け製品の出荷停止について', '当社は、ロシア向け製品の出荷を停止しました。'];
const usual = Buffer.from(writePdf('架空の会社', notice));
const withoutPages = Buffer.from(
	usual.toString('latin1').replace(/\/Kids \[.*?\] \/Count 1/, '/Kids [] /Count 0'),
	'latin1',
);
const inCircles = Buffer.from(
	usual.toString('latin1').replace('/Kids [5 0 R]', '/Kids [2 0 R]'),
	'latin1',
);

/** Pages and files that are not the disclosure that they should be. */
export const documents: readonly HostileInput[] = [
	input(
		'document',
		'deep-nesting',
		'unreadable',
		`with ${depth.toLocaleString('en')} elements inside each other`,
		() => ({
			// Compressed, it would be refused for its ratio before anybody parsed it.
			headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-transform' },
			body: `<!doctype html><html lang="ja"><title>深い</title><body>${'<div>'.repeat(depth)}ロシア`,
		}),
	),
	input('document', 'many-attributes', 'none', 'with an element of 20,000 attributes', () =>
		html(
			noticePage().replace(
				'<main',
				`<main ${Array.from({ length: 20_000 }, (_, index) => `data-a${String(index)}="x"`).join(' ')}`,
			),
		),
	),
	input('document', 'scripts', 'none', 'full of scripts, handlers and frames', () =>
		html(
			noticePage(
				'当社は、ロシア向け製品の出荷を停止しました。<script>while(true){}</script><img src=x onerror=alert(1)><iframe src="file:///etc/passwd"></iframe><svg onload=alert(1)>',
				'<script>alert(1)</script>',
			),
		),
	),
	input('document', 'injections', 'none', 'whose text is SQL, a formula and a template', () =>
		html(
			noticePage(
				"'; DROP TABLE events; -- =HYPERLINK(&quot;http://example.invalid&quot;) {{7*7}} ${7*7} %0d%0aSet-Cookie:a=b",
				'=cmd|&#39;/c calc&#39;!A1',
			),
		),
	),
	input('document', 'empty-page', 'empty_text', 'without any bytes', () => html('')),
	input('document', 'no-text', 'empty_text', 'whose page holds scripts and pictures alone', () =>
		html(
			'<!doctype html><html lang="ja"><head><title></title></head><body><script>document.write("後で")</script><img src="notice.png"></body></html>',
		),
	),
	input('document', 'invisible-text', 'empty_text', 'whose only characters cannot be seen', () =>
		html(
			`<!doctype html><html lang="ja"><head><title> </title></head><body><main><p>${'\u200b\u2060\ufeff\u3000&nbsp;'.repeat(40)}</p></main></body></html>`,
		),
	),
	input('document', 'moved-by-refresh', 'empty_text', 'that only sends browsers on', () =>
		html(
			'<!doctype html><html lang="ja"><head><meta http-equiv="refresh" content="0; url=http://169.254.169.254/"></head><body></body></html>',
		),
	),
	input(
		'document',
		'soft-404-ja',
		'soft_not_found',
		'that says in Japanese that it is not there, with status 200',
		() => apology('ja'),
	),
	input(
		'document',
		'soft-404-en',
		'soft_not_found',
		'that says in English that it is not there, with status 200',
		() => apology('en'),
	),
	input('document', 'json-error', 'api_error', 'with status 200 that is an error of an API', () =>
		json({ metadata: { title: 'API', status: '404', message: 'Not Found' } }),
	),
	input(
		'document',
		'picture-as-page',
		'wrong_type',
		'that is a picture under the type of a page',
		() =>
			file(
				'text/html; charset=utf-8',
				Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
			),
	),
	input('document', 'picture', 'wrong_type', 'that is a picture', () =>
		file(
			'image/png',
			Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
		),
	),
	input('document', 'page-as-pdf.pdf', 'wrong_type', 'that is a page under the type of a PDF', () =>
		file('application/pdf', noticePage()),
	),
	input('document', 'unknown-type', 'wrong_type', 'of a type that nobody reads', () =>
		file('application/x-js-taro', Buffer.from('d0cf11e0a1b11ae1'.padEnd(128, '0'), 'hex')),
	),
	input('document', 'pdf-as-page', 'none', 'that is a PDF under the type of a page', () =>
		file('text/html', usual),
	),
	input('document', 'encrypted.pdf', 'pdf_encrypted', 'that is a PDF with a password', () =>
		pdf(writeLocked('架空の会社', notice)),
	),
	input('document', 'cut.pdf', 'pdf_damaged', 'that is the beginning of a PDF', () =>
		pdf(usual.subarray(0, 300)),
	),
	input('document', 'noise.pdf', 'pdf_damaged', 'that is noise after the first line of a PDF', () =>
		pdf(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000, 0xa5)])),
	),
	input('document', 'no-pages.pdf', 'pdf_damaged', 'that is a PDF without a page', () =>
		pdf(withoutPages),
	),
	input(
		'document',
		'circular.pdf',
		'pdf_damaged',
		'that is a PDF whose pages lead in a circle',
		() => pdf(inCircles),
	),
	input('document', 'scanned.pdf', 'pdf_without_text', 'that is a scan', () => pdf(writeScan())),
];
