/** Names in use that the Encoding Standard does not list. */
const otherNames: Readonly<Record<string, string>> = {
	cp932: 'shift_jis',
	'ms-932': 'shift_jis',
	'shift-jis-2004': 'shift_jis',
	eucjp: 'euc-jp',
	'euc-jp-ms': 'euc-jp',
	jis: 'iso-2022-jp',
	utf8mb4: 'utf-8',
};

/** How far into a page its own declaration is looked for; the standard says 1,024 bytes, templates put scripts first. */
const HEAD_BYTES = 8_192;

/** The standard name of an encoding label, or undefined if there is no such encoding. */
export function encodingOf(label: string): string | undefined {
	const name = label.trim().toLowerCase();
	try {
		return new TextDecoder(otherNames[name] ?? name).encoding;
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** The `charset` of a Content-Type header. */
export function labelInType(contentType: string | undefined): string | undefined {
	return /;\s*charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
}

const declarations = [
	/^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{1,40})["']/i,
	/<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i,
];

/**
 * The encoding that a page declares in itself. A declaration that can be read byte by byte cannot be of UTF-16, whatever
 * it says; the standard takes such a page for UTF-8.
 */
export function labelInMarkup(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
	for (const pattern of declarations) {
		const label = pattern.exec(head)?.[1];
		if (label !== undefined) return /^utf-?16/i.test(label) ? 'utf-8' : label;
	}
	return undefined;
}
