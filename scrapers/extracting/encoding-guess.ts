const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The text if every byte decodes, otherwise undefined. */
export function strictly(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}

/** ISO-2022-JP is all ASCII bytes, and switches alphabets by escape sequences that nothing else has. */
function hasEscapes(bytes: Uint8Array): boolean {
	for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
		const [first, second] = [bytes[at + 1], bytes[at + 2]];
		if (first === 0x24 && (second === 0x42 || second === 0x40)) return true;
		if (first === 0x28 && (second === 0x49 || second === 0x4a)) return true;
	}
	return false;
}

/** UTF-16 without a mark: markup, spaces and line ends leave zeros in every other byte, on one side only. */
function utf16Side(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const looked = Math.min(bytes.length, 65_536);
	let [even, odd] = [0, 0];
	for (let at = bytes.indexOf(0); at !== -1 && at < looked; at = bytes.indexOf(0, at + 1)) {
		if (at % 2 === 0) even += 1;
		else odd += 1;
	}
	if (odd > looked / 100 && even * 10 < odd) return 'utf-16le';
	return even > looked / 100 && odd * 10 < even ? 'utf-16be' : undefined;
}

const japanese = new Set(['shift_jis', 'euc-jp', 'iso-2022-jp']);

/**
 * The encoding that the bytes themselves show, whatever a label says. Text in another encoding is hardly ever valid
 * UTF-8 by chance; only a few half-width kana of Shift_JIS are, which then look like Latin, Greek or Cyrillic.
 */
export function unmistakable(bytes: Uint8Array, labelled: readonly string[]): string | undefined {
	if (hasEscapes(bytes)) return 'iso-2022-jp';
	const text = strictly(bytes, 'utf-8');
	const isAscii = text !== undefined && !/[^\0-\u007f]/.test(text);
	if (text === undefined || isAscii) return utf16Side(bytes) ?? (isAscii ? 'utf-8' : undefined);
	const doubtful = labelled.some((one) => japanese.has(one)) && !/[\u0800-\uffff]/.test(text);
	return doubtful ? undefined : 'utf-8';
}

/** Whether the bytes are UTF-8 but for a few: other encodings would find a text in them too, one of wrong characters. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
	const text = new TextDecoder('utf-8').decode(bytes);
	const lost = count(text, /\ufffd/g);
	return lost > 0 && count(text, /[^\0-\u007f\ufffd]/gu) > lost * 3;
}

interface Reading {
	readonly encoding: string;
	readonly text: string;
}

/**
 * How much of a reading beyond ASCII is running Japanese, up to 1. Byte pairs of EUC-JP read as Shift_JIS become
 * half-width kana: where the bytes are EUC-JP too, those count against Shift_JIS; elsewhere they are what was written.
 */
function japaneseShare({ encoding, text }: Reading, all: readonly Reading[]): number {
	const beyond = count(text, /[^\0-\u007f]/gu);
	if (beyond === 0) return 0;
	const kana = count(text, /[\u3041-\u3096\u30a1-\u30fc\u3000-\u3015\uff01-\uff5e]/g);
	const kanji = count(text, /[\u4e00-\u9fff]/g);
	const isAmbiguous = encoding !== 'euc-jp' && all.some((one) => one.encoding === 'euc-jp');
	const halfWidth = isAmbiguous ? count(text, /[\uff61-\uff9f]/g) : 0;
	const against = halfWidth + count(text, /[\ue000-\uf8ff\u0080-\u009f]/g);
	return (kana + (kanji - against) / 2) / beyond;
}

/** Below this share of bytes beyond ASCII the text may be English with typographic quotes and accents. */
const MOSTLY_ASCII = 0.05;

/** The reading with the most Japanese in it; of equal ones the first. */
const likeliest = (readings: readonly Reading[]): Reading | undefined =>
	readings.toSorted((a, b) => japaneseShare(b, readings) - japaneseShare(a, readings))[0];

/**
 * The text in the encoding that fits best where the bytes are not UTF-8: the labelled one unless another gives
 * better Japanese, with kana; otherwise Shift_JIS or EUC-JP; otherwise, for an English text, the standard's default.
 */
export function bestOf(bytes: Uint8Array, labelled: readonly string[]): Reading | undefined {
	const readings = [...new Set([...labelled, 'shift_jis', 'euc-jp'])]
		.filter((encoding) => !encoding.startsWith('utf-'))
		.map((encoding) => ({ encoding, text: strictly(bytes, encoding) }))
		.filter((reading): reading is Reading => reading.text !== undefined);
	const isLabelled = (reading: Reading) => labelled.includes(reading.encoding);
	if (readings.some(isLabelled))
		return likeliest(
			readings.filter((one) => isLabelled(one) || /[\u3041-\u3096\u30a1-\u30fa]/.test(one.text)),
		);
	const beyond = bytes.reduce((sum, byte) => sum + (byte >> 7), 0);
	const mostlyAscii = beyond < bytes.length * MOSTLY_ASCII;
	const best = likeliest(readings);
	if (best !== undefined && japaneseShare(best, readings) >= (mostlyAscii ? 0.6 : 0.3)) return best;
	const text = mostlyAscii ? strictly(bytes, 'windows-1252') : undefined;
	return text === undefined || /[\u0080-\u009f]/.test(text)
		? undefined
		: { text, encoding: 'windows-1252' };
}
