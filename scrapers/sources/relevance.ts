import { relevanceWords } from './relevance-words.ts';

/**
 * Whether a title is worth reading its disclosure: it names Russia, a neighbour, or an occasion on which Russia
 * may be spoken of. Recall comes first; what the text says is judged later, from the text.
 * @param words further words of one source, compared literally
 */
export function isRelevantTitle(title: string, words: readonly string[] = []): boolean {
	const text = comparable(title);
	return (
		words.some((word) => text.includes(comparable(word))) ||
		relevanceWords.some(({ pattern }) => pattern.test(text))
	);
}

/** Half-width katakana, full-width letters and capitals stand for the same word; so do runs of white space. */
function comparable(text: string): string {
	return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
}
