import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Filing, TextBlock } from '../content/filing.ts';
import { filers } from '../content/filers.ts';
import { escaped } from '../web/markup.ts';
import { writePdf } from '../web/pdf.ts';

/** Files in a ZIP have a time; a fixed one keeps the bytes the same from run to run. */
const mtime = new Date('2022-01-01T00:00:00Z');
const instance = (filing: Filing): string =>
	`${filing.type === '180' ? 'jpcrp-esr' : 'jpcrp030000-asr'}-001_${filers[filing.filer].edinetCode}-000_2022-03-31_01_2022-06-24`;

/** Type 5: tables of elements and values, UTF-16LE with a byte-order mark, separated by tabs, everything quoted. */
export async function csvZip(filing: Filing): Promise<Uint8Array> {
	const header = [
		'要素ID',
		'項目名',
		'コンテキストID',
		'相対年度',
		'連結・個別',
		'期間・時点',
		'ユニットID',
		'単位',
		'値',
	];
	const title = [
		'jpdei_cor:FilerNameInJapaneseDEI',
		'提出者名、日本語表記、DEI',
		'FilingDateInstant',
		'提出日時点',
		'その他',
		'時点',
		'－',
		'－',
		filers[filing.filer].name,
	];
	const rows = filing.blocks.map(({ element, label, text }) => [
		element,
		label,
		'FilingDateInstant',
		'提出日時点',
		'その他',
		'時点',
		'－',
		'－',
		text.replaceAll('\n', ''),
	]);
	const table = [header, title, ...rows]
		.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t'))
		.join('\r\n');
	return await zipped({
		[`XBRL_TO_CSV/${instance(filing)}.csv`]: Buffer.from(`\ufeff${table}\r\n`, 'utf16le'),
		[`XBRL_TO_CSV/jpaud-aar-cn-001_${filers[filing.filer].edinetCode}-000_2022-03-31_01_2022-06-24.csv`]:
			Buffer.from(`\ufeff${header.map((cell) => `"${cell}"`).join('\t')}\r\n`, 'utf16le'),
	});
}

/** Type 1: inline XBRL with a byte-order mark, or plain pages where there is no XBRL. */
export async function documentZip(filing: Filing): Promise<Uint8Array> {
	if (!filing.forms.includes('xbrl'))
		return await zipped({
			'PublicDoc/0101010_honbun.htm': page(filing, filing.blocks.map(plainBlock).join('\n')),
		});
	const pages = filing.blocks.map((block, index): [string, Uint8Array] => [
		`XBRL/PublicDoc/01${String(index + 1).padStart(2, '0')}010_honbun_${instance(filing)}_ixbrl.htm`,
		page(filing, inlineBlock(block)),
	]);
	return await zipped({
		'XBRL/PublicDoc/manifest_PublicDoc.xml': Buffer.from('<?xml version="1.0"?><manifest/>'),
		[`XBRL/PublicDoc/0000000_header_${instance(filing)}_ixbrl.htm`]: page(
			filing,
			'<p>【表紙】</p>',
		),
		...Object.fromEntries(pages),
	});
}

/** Type 2. */
export function documentPdf(filing: Filing): Uint8Array {
	return writePdf(filers[filing.filer].name, [
		filing.description,
		...filing.blocks.flatMap(({ label, text }) => [
			`【${label.replace(' [テキストブロック]', '')}】`,
			text.replaceAll('\n', ''),
		]),
	]);
}

const broken = (text: string): string => escaped(text).replaceAll('\n', '<br />');
const heading = ({ label }: TextBlock): string =>
	`<h3>【${label.replace(' [テキストブロック]', '')}】</h3>`;
const plainBlock = (block: TextBlock): string => `${heading(block)}<p>${broken(block.text)}</p>`;
const inlineBlock = (block: TextBlock): string =>
	`<ix:nonNumeric name="${block.element}" contextRef="FilingDateInstant" escape="true">${plainBlock(block)}</ix:nonNumeric>`;

function page(filing: Filing, main: string): Uint8Array {
	return Buffer.from(
		`\ufeff<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2008/inlineXBRL" xml:lang="ja">
<head><title>${escaped(filers[filing.filer].name)}</title></head>
<body>${main}</body></html>`,
	);
}

async function zipped(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
	const zip = new ZipFile();
	for (const [name, content] of Object.entries(files))
		zip.addBuffer(Buffer.from(content), name, { mtime });
	zip.end();
	return await buffer(zip.outputStream);
}
