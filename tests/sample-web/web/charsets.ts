import iconv from 'iconv-lite';

/** Text in the code page that Japanese Windows calls Shift_JIS (CP932). */
export function shiftJis(text: string): Uint8Array {
	return whole(text, 'cp932');
}

export function eucJp(text: string): Uint8Array {
	return whole(text, 'euc-jp');
}

/** Text in ISO-2022-JP, which is the two-byte half of EUC-JP with the eighth bit off, between escape sequences. */
export function iso2022jp(text: string): Uint8Array {
	const bytes: number[] = [];
	let wide = false;
	for (const character of text) {
		const [first = 0, second] = eucJp(character);
		if (wide !== (second !== undefined)) {
			wide = !wide;
			bytes.push(0x1b, ...(wide ? [0x24, 0x42] : [0x28, 0x42]));
		}
		if (second === undefined) bytes.push(first);
		else bytes.push(first & 0x7f, second & 0x7f);
	}
	if (wide) bytes.push(0x1b, 0x28, 0x42);
	return Uint8Array.from(bytes);
}

/** Encodes without loss: a character that the encoding lacks is a mistake in the sample text. */
function whole(text: string, encoding: string): Uint8Array {
	const bytes = iconv.encode(text, encoding);
	if (iconv.decode(bytes, encoding) !== text) {
		const lost = [...text].find(
			(character) => iconv.decode(iconv.encode(character, encoding), encoding) !== character,
		);
		throw new Error(`The sample text holds “${String(lost)}”, which ${encoding} cannot write.`);
	}
	return bytes;
}
