import { shiftJis } from './charsets.ts';

/** How the characters of a PDF are written: both are common in notices made by Japanese software. */
export type PdfEncoding = 'UniJIS-UTF16-H' | '90ms-RKSJ-H';

export interface PdfOptions {
	readonly encoding?: PdfEncoding;
	/** Characters of a line. */
	readonly width?: number;
	/** Entries of the trailer after /Root, and objects that they refer to by number from 1000. */
	readonly trailer?: string;
	readonly objects?: readonly string[];
}

const linesOfPage = 34;

/**
 * A small PDF 1.4 with a text layer in a Japanese CID font that is not embedded, as a word processor makes it:
 * lines are broken inside words, and the header is repeated on every page.
 */
export function writePdf(
	header: string,
	blocks: readonly string[],
	{ encoding = 'UniJIS-UTF16-H', width = 38, trailer = '', objects = [] }: PdfOptions = {},
): Uint8Array {
	const lines = blocks.flatMap((block) => [...wrapped(block, width), '']);
	const pages = Array.from({ length: Math.ceil(lines.length / linesOfPage) }, (_, page) =>
		pageContent(header, lines.slice(page * linesOfPage, (page + 1) * linesOfPage), page, encoding),
	);
	const kids = pages.map((_, page) => `${String(5 + page * 2)} 0 R`).join(' ');
	return assembled(
		[
			'<< /Type /Catalog /Pages 2 0 R >>',
			`<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
			`<< /Type /Font /Subtype /Type0 /BaseFont /MS-Gothic-${encoding} /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
			'<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Gothic /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /MS-Gothic /Flags 5 /FontBBox [0 -137 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -137 /CapHeight 769 /StemV 78 >> >>',
			...pages.flatMap((content, page) => [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(6 + page * 2)} 0 R >>`,
				`<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
			]),
		],
		trailer,
		objects,
	);
}

/** A PDF whose only page is a grey picture, as a scanner makes it: there is no text in it. */
export function writeScan(): Uint8Array {
	const picture = 'f0e1d2c3b4a5968778695a4b3c2d1e0f'.repeat(2);
	const content = '500 0 0 700 47 70 cm /Im1 Do';
	return assembled([
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im1 5 0 R >> >> /Contents 4 0 R >>',
		`<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
		`<< /Type /XObject /Subtype /Image /Width 8 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length ${String(picture.length + 1)} >>\nstream\n${picture}>\nendstream`,
	]);
}

/** A PDF that asks for a password: no password gives the key that its fingerprints were made with. */
export function writeLocked(header: string, blocks: readonly string[]): Uint8Array {
	const fingerprint = '5a'.repeat(32);
	return writePdf(header, blocks, {
		trailer: `/Encrypt ${String(1000)} 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`,
		objects: [
			`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${fingerprint}> /U <${fingerprint}> >>`,
		],
	});
}

function pageContent(
	header: string,
	lines: readonly string[],
	page: number,
	encoding: PdfEncoding,
): string {
	const shown = [header, '', ...lines, '', `- ${String(page + 1)} -`];
	const rows = shown.map((line) => (line === '' ? 'T*' : `<${hexOf(line, encoding)}> Tj T*`));
	return `BT /F1 10.5 Tf 20 TL 62 780 Td\n${rows.join('\n')}\nET`;
}

/** The bytes of a line in the font's encoding. Half-width characters become full-width: the font has one width. */
function hexOf(line: string, encoding: PdfEncoding): string {
	const wide = line.replace(/[!-~]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0));
	const bytes =
		encoding === '90ms-RKSJ-H'
			? Buffer.from(shiftJis(wide))
			: Buffer.from(wide, 'utf16le').swap16();
	return bytes.toString('hex');
}

function wrapped(block: string, width: number): string[] {
	const characters = [...block];
	return Array.from({ length: Math.ceil(characters.length / width) }, (_, line) =>
		characters.slice(line * width, (line + 1) * width).join(''),
	);
}

/** Objects with their cross-reference table. `numbered` objects count from 1000. */
function assembled(
	objects: readonly string[],
	trailer = '',
	numbered: readonly string[] = [],
): Uint8Array {
	let text = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
	const add = (number: number, object: string): string => {
		const entry = `${String(text.length).padStart(10, '0')} 00000 n \n`;
		text += `${String(number)} 0 obj\n${object}\nendobj\n`;
		return entry;
	};
	const entries = objects.map((object, index) => add(index + 1, object));
	const further = numbered.map((object, index) => add(1000 + index, object));
	const start = text.length;
	text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${entries.join('')}`;
	if (further.length > 0) text += `1000 ${String(further.length)}\n${further.join('')}`;
	const size = numbered.length > 0 ? 1000 + numbered.length : objects.length + 1;
	text += `trailer\n<< /Size ${String(size)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
	return Buffer.from(text, 'latin1');
}
