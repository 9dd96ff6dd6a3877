/**
 * The text of a file of a spreadsheet or a broker: UTF-8, UTF-16 with its mark, or else Shift_JIS, in which Japanese
 * programs still write.
 * @throws where the bytes are no text (a workbook, a picture)
 */
export function textOf(bytes: Uint8Array): string {
	const [first, second] = bytes;
	const encodings =
		first === 0xff && second === 0xfe
			? ['utf-16le']
			: first === 0xfe && second === 0xff
				? ['utf-16be']
				: ['utf-8', 'shift_jis'];
	for (const encoding of encodings) {
		const text = decoded(bytes, encoding);
		// No list has control characters; a workbook or a picture has.
		if (text !== undefined && ![...text].some((sign) => sign < '\t')) return text;
	}
	throw new Error('The file is no text.');
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
