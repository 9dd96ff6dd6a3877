/**
 * One form for a text and for what a person types, so that width, case, kana and accents do not matter:
 * `ﾄﾖﾀ`, `トヨタ`, `とよた` and `TOYOTA`/`ｔｏｙｏｔａ` each meet their like. Kanji stay as they are.
 */
export function searchForm(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '') // accents of Latin letters; kana marks are U+3099–309A and stay
		.normalize('NFC')
		.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/[・･·.,，、。'’"“”]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The words of a search, in search form; all must be found. */
export function searchTerms(query: string): string[] {
	return searchForm(query).split(' ').filter(Boolean);
}
