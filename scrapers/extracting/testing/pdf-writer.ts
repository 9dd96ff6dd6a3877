import iconv from 'iconv-lite';

/** A line of text on a page: points from the left and from the bottom. */
export interface DrawnLine {
	readonly text: string;
	readonly x?: number;
	readonly y: number;
	readonly size?: number;
	readonly vertical?: boolean;
}

export interface PdfOptions {
	readonly pages: readonly (readonly DrawnLine[])[];
	readonly title?: string;
	/** How the text is encoded; no font is embedded, so a reader needs the character map of that name. */
	readonly encoding?: 'UniJIS-UTF16' | '90ms-RKSJ';
	/** Draws a picture on each page. */
	readonly picture?: boolean;
	/** Says that it is encrypted under a password that nobody has. */
	readonly locked?: boolean;
}

const utf16 = (text: string): Buffer => Buffer.from(iconv.encode(text, 'utf16-be'));
const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;

function draw(line: DrawnLine, encoding: string): string {
	const bytes = encoding === 'UniJIS-UTF16' ? utf16(line.text) : iconv.encode(line.text, 'cp932');
	const font = line.vertical ? 'V' : 'H';
	return `BT /F${font} ${String(line.size ?? 11)} Tf ${String(line.x ?? 60)} ${String(line.y)} Td ${hex(bytes)} Tj ET`;
}

const stream = (dictionary: string, content: string): string =>
	`<< ${dictionary} /Length ${String(Buffer.byteLength(content, 'latin1'))} >>\nstream\n${content}\nendstream`;

const font = (encoding: string) =>
	`<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /${encoding} /DescendantFonts [5 0 R] >>`;

/** A PDF of a few lines of Japanese or English, as small as one can be. */
export function pdfOf(options: PdfOptions): Uint8Array {
	const { pages, encoding = 'UniJIS-UTF16' } = options;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, at) => `${String(9 + at * 2)} 0 R`).join(' ')}] >>`,
		font(`${encoding}-H`),
		font(`${encoding}-V`),
		'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 5 >> /FontDescriptor 6 0 R /DW 1000 /W [1 [500] 2 632 500] >>',
		'<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
		stream(
			'/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
			'x',
		),
		`<< /Producer (by hand)${options.title === undefined ? '' : ` /Title ${hex(Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(options.title)]))}`} >>`,
		...pages.flatMap((lines, at) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /FH 3 0 R /FV 4 0 R >> /XObject << /I 7 0 R >> >> /Contents ${String(10 + at * 2)} 0 R >>`,
			stream(
				'',
				[
					options.picture ? 'q 500 0 0 700 50 50 cm /I Do Q' : '',
					...lines.map((line) => draw(line, encoding)),
				].join('\n'),
			),
		]),
	];
	let file = '%PDF-1.7\n';
	const offsets = objects.map((object, at) => {
		const offset = file.length;
		file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const lock = options.locked
		? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'61'.repeat(32)}> /U <${'62'.repeat(32)}> >> /ID [<00> <00>]`
		: '';
	const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const count = String(objects.length + 1);
	return Buffer.from(
		`${file}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R /Info 8 0 R${lock} >>\nstartxref\n${String(file.length)}\n%%EOF\n`,
		'latin1',
	);
}

/** Lines under one another from the top of a page. */
export function linesDown(texts: readonly string[], place: Partial<DrawnLine> = {}): DrawnLine[] {
	return texts.map((text, at) => ({
		size: 11,
		x: 60,
		...place,
		text,
		y: (place.y ?? 760) - at * 18,
	}));
}
