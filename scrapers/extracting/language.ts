/** How many characters are in the runs that match; a pair of surrogates is one. */
function count(text: string, runs: RegExp): number {
	const found = text.match(runs)?.join('') ?? '';
	return found.length - (found.match(/[\ud800-\udbff]/g)?.length ?? 0);
}

/** A title in the head of a page is enough to tell by; a word is not. */
const ENOUGH_LETTERS = 12;
/** Characters looked at: what comes after them is in the same language, or an annex in another. */
const ENOUGH_TEXT = 8_000;

/**
 * Which of the register's languages a text is written in, by its characters alone: Japanese has kana, English has
 * hardly a letter outside A–Z. Chinese has no kana and is `other`, as is Russian.
 * @returns undefined where there are too few letters to tell
 */
export function languageOf(whole: string): 'ja' | 'en' | 'other' | undefined {
	const text = whole.slice(0, ENOUGH_TEXT);
	const kana = count(text, /[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]+/g);
	const letters = count(text, /\p{L}+/gu);
	// Even a Japanese text full of Latin names and codes has its particles.
	if (kana >= 2 && kana >= letters / 20) return 'ja';
	if (letters < ENOUGH_LETTERS) return undefined;
	const basic = count(text, /[A-Za-z]+/g);
	return basic >= letters * 0.9 ? 'en' : 'other';
}

const latin = new Set(['de', 'es', 'fr', 'id', 'it', 'ms', 'nl', 'pl', 'pt', 'sv', 'tr', 'vi']);

/**
 * The language of a text as ISO 639-1: what its characters say, and what the page declares (`ja-JP`, `en_US`) where
 * that fits them. Pages of Japanese companies often declare the language of their template.
 */
export function languageCode(text: string, declared: string | undefined): string | undefined {
	const code = /^[a-z]{2}(?![a-z])/.exec(declared?.trim().toLowerCase() ?? '')?.[0];
	const seen = languageOf(text);
	if (seen === undefined) return code;
	if (seen === 'en') return code !== undefined && latin.has(code) ? code : 'en';
	if (seen === 'ja') return 'ja';
	if (code === 'en') return undefined;
	return code === 'ja' && !/\p{sc=Han}/u.test(text) ? undefined : code;
}
