/**
 * Japanese is written without spaces, and pages and PDFs break its lines anywhere, even inside a word
 * (`重要な影響を及ぼす可<br />能性` in the regulator's own sample filing). A break between two characters of that kind is
 * therefore nothing; elsewhere it is a space or a new line.
 */

/** Kanji, kana, and punctuation, digits and letters of full width; a selector of a kanji's variant belongs to it. */
const wide =
	'\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Han}\\u3001-\\u303f\\uff01-\\uff60\\uffe0-\\uffe6\\p{VS}';
const endsWide = new RegExp(`[${wide}]$`, 'u');
const beginsWide = new RegExp(`^[${wide}]`, 'u');
const breakBetweenWide = new RegExp(
	`(?<=[${wide}])[ \\t]*[\\r\\n][ \\t\\r\\n\\f]*(?=[${wide}])`,
	'gu',
);
/** What begins an item or a note; never the wrapped rest of a line. */
const marker =
	/^(?:[●○◎■□◆◇▲▼▶※▪◦•✓]|[・･](?=[^ァ-ヺ])|[①-⑳]|（[0-9０-９]{1,2}）|\([0-9]{1,2}\)\s)/u;

/** Whether a character is one between which Japanese breaks lines freely. */
export function isWide(character: string): boolean {
	return endsWide.test(character);
}

/**
 * What stands where a line ended: nothing between two wide characters, otherwise what the caller says.
 * A line that begins with a bullet is an item of its own and stays one.
 * @param before the text so far
 * @param after what follows the break
 * @param otherwise what stands between other characters: a space for wrapped lines, a new line for breaks that an author set
 */
export function seam(before: string, after: string, otherwise: ' ' | '\n'): '' | ' ' | '\n' {
	if (before === '' || after === '') return '';
	if (marker.test(after)) return '\n';
	// Two units hold the last character; a pattern that ends in `$` would look through the whole text.
	return endsWide.test(before.slice(-2)) && beginsWide.test(after) ? '' : otherwise;
}

/** Lines as one text, joined as {@link seam} says. Lines are trimmed, empty ones left out. */
export function joinLines(lines: readonly string[], otherwise: ' ' | '\n' = ' '): string {
	const parts: string[] = [];
	let before = '';
	for (const line of lines) {
		const trimmed = line.trim();
		if (trimmed === '') continue;
		parts.push(seam(before, trimmed, otherwise), trimmed);
		before = trimmed;
	}
	return parts.join('');
}

/**
 * White space of an HTML source as its reader sees it: one space, or nothing where the source broke a Japanese line.
 * The ideographic space and the no-break space are characters of the text and stay.
 */
export function collapseSource(text: string): string {
	return text.replace(breakBetweenWide, '').replace(/[ \t\n\r\f]+/g, ' ');
}
