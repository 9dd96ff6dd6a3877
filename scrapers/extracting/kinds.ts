/** Bytes as characters of the same number; the standard's decoder of that name means windows-1252. */
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** What the bytes of an answer are. */
export type ContentKind = 'html' | 'pdf' | 'zip' | 'json' | 'xml' | 'text' | 'binary' | 'empty';

/** How files of other kinds begin: pictures, old and rich text of word processors, archives, programs, sound. */
const otherFiles = [
	'\x89PNG',
	'GIF8',
	'\xff\xd8\xff',
	'RIFF',
	'\xd0\xcf\x11\xe0',
	'{\\rtf',
	'\x1f\x8b',
	'BZh',
	'7z\xbc\xaf',
	'Rar!',
	'\x7fELF',
	'MZ\x90',
	'OggS',
	'ID3',
];
const markup =
	/^\s*(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|h[1-6]|table|a|br|span|ul|script|frameset|main|article)\b/i;
const htmlInside = /<(?:!doctype\s+html|html|body)\b/i;

/** The media type of a Content-Type header in lower case, without its parameters. */
export function mediaType(contentType: string | undefined): string {
	return contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** A file that an address or a header promises, and what it may turn out to be. */
interface PromisedFile {
	readonly name: string;
	readonly kinds: readonly ContentKind[];
}

const pdf: PromisedFile = { name: 'A PDF', kinds: ['pdf'] };
/** EDINET tells its errors as JSON, and of its maintenance by a page, both under a success status. */
const filing: PromisedFile = { name: 'A filing', kinds: ['pdf', 'zip', 'json'] };

/** The file that an address or a header promises; undefined for a page. */
export function promisedFile(
	url: string,
	contentType: string | undefined,
): PromisedFile | undefined {
	const path = URL.parse(url)?.pathname ?? '';
	if (/\/api\/v2\/documents\/S\w+$/.test(path)) return filing;
	return mediaType(contentType) === 'application/pdf' || /\.pdf$/i.test(path) ? pdf : undefined;
}

/** How an object or a list of JSON begins; a text can begin with a bracket too. */
const json = /^\s*(?:\{\s*["}]|\[\s*["{[\]])/;
const xml = /^\s*<(?:\?xml\b|rss|feed|soap|!doctype|[\w.-]+:)/i;
const HEAD_BYTES = 4_096;

/** What the bytes are, by how they begin; the header counts only where they do not tell. */
export function kindOf(bytes: Uint8Array, contentType: string | undefined): ContentKind {
	const raw = latin1(bytes.subarray(0, HEAD_BYTES));
	// ASCII lies in UTF-16 with zeros between.
	const head = raw.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
	if (head.trim() === '' && bytes.length <= HEAD_BYTES) return 'empty';
	// Old files carry a mailer's lines before the mark; readers look for it in the first kilobyte.
	if (raw.slice(0, 1_024).includes('%PDF-')) return 'pdf';
	if (raw.startsWith('PK\x03\x04') || raw.startsWith('PK\x05\x06')) return 'zip';
	if (otherFiles.some((start) => raw.startsWith(start))) return 'binary';
	if (json.test(head)) return 'json';
	if (markup.test(head) || htmlInside.test(head)) return 'html';
	if (xml.test(head)) return 'xml';
	const type = mediaType(contentType);
	if (type.includes('html')) return 'html';
	return /^(?:image|audio|video|font)\//.test(type) || looksBinary(raw) ? 'binary' : 'text';
}

/** Whether one in fifty characters is a control character that no text in any of our encodings has; zeros may be UTF-16's. */
function looksBinary(raw: string): boolean {
	const odd = [...raw].filter((character) => /\p{Cc}/u.test(character) && character < ' ');
	const strange = odd.filter((character) => !'\0\t\n\f\r\x1b'.includes(character));
	return strange.length > raw.length / 50;
}
