import type { Actors } from '../actors.ts';
import type { TextInHand } from '../claims.ts';
import type { Tongue } from '../lexicon/lexicons.ts';
import { topicOf } from '../scope.ts';
import type { Range } from '../segment.ts';

/** Characters of a text that are weighed; what comes later in a long report adds nothing. */
const ENOUGH = 6_000;

const textOf = ({ folded, tongue }: TextInHand): string =>
	tongue === 'ja' ? folded.plain : folded.lower;

const supposed: Readonly<Record<Tongue, RegExp>> = {
	ja: /^(?=.*(?:場合|すれば|となれば|ならば|仮に|もし|万一)).*(?:可能性が(?:あ|高)|おそれが|恐れが|あり得(?:る|ます)|かもしれ|生じ得|しかね|こともあ(?:る|り))[^。]{0,12}。?$/s,
	en: /^\W*(?:should|if|were|had|in the event|in case|unless)\b.*\b(?:might|could|would|may)\b|^(?!.*\b(?:has|have|had|is|are|was|were|will|since|\d+ may|may \d+)\b).*\b(?:may|might|could)\b/s,
};
/** Whether a whole sentence only says what might come: it states nothing. */
const isSupposed = (sentence: string, tongue: Tongue): boolean => supposed[tongue].test(sentence);

/** The clauses about Russia in which nobody else acts, in the order of the text; questions and suppositions state nothing. */
export function passagesOf(hand: TextInHand, { clauses }: Actors): Range[] {
	const passages: Range[] = [];
	let length = 0;
	for (const [index, sentence] of hand.sentences.entries()) {
		if (length > ENOUGH) break;
		const matter = topicOf(hand.mentionsOf[index] ?? []) ?? hand.topics[index];
		if (matter !== 'RU' || sentence.kind === 'question') continue;
		if (isSupposed(textOf(hand).slice(sentence.start, sentence.end), hand.tongue)) continue;
		for (const [at, clause] of sentence.clauses.entries())
			if (clauses[index]?.[at] !== 'other') {
				passages.push(clause);
				length += clause.end - clause.start;
			}
	}
	return passages;
}

/** A passage without what is particular to it: the company's name and every figure. */
export function anonymous(text: string, names: readonly string[]): string {
	let plain = text;
	for (const name of names) plain = plain.replaceAll(name, '@');
	return plain.replaceAll(/[0-9]+/g, '0');
}

/** "shipped", "ships" and "shipping" have one stem. */
export function stemOf(word: string): string {
	const ending = /(?:ing|ed|es|s|ly)$/.exec(word)?.[0] ?? '';
	return word.length - ending.length >= 3 ? word.slice(0, word.length - ending.length) : word;
}

/** Runs of one to four characters. */
export function runsOfCharacters(text: string): Set<string> {
	const close = closedUp(text);
	const runs = new Set<string>();
	for (let at = 0; at < close.length; at += 1)
		for (let end = at + 1; end <= Math.min(at + LONGEST_RUN, close.length); end += 1)
			runs.add(close.slice(at, end));
	return runs;
}

/** The longest run of characters that is weighed. */
export const LONGEST_RUN = 4;

/** A Japanese text without the spaces that only its layout made. */
export const closedUp = (text: string): string => text.replaceAll(/\s/g, '');

/** The words of an English text, and the marks that end a clause. */
export const wordsOf = (text: string): readonly string[] =>
	text
		.replaceAll('’', "'")
		.replaceAll("n't", ' not')
		.match(/[a-z']+|[@.;]/g) ?? [];

/** Words, their stems, and pairs: as written, by their stems, and by stems with one word between. */
function wordsAndPairs(text: string): Set<string> {
	const features = new Set<string>();
	let previous: string | undefined;
	let [oneBack, twoBack]: (string | undefined)[] = [];
	for (const word of wordsOf(text)) {
		const stem = stemOf(word);
		features.add(word).add(`~${stem}`);
		if (previous !== undefined) features.add(`${previous} ${word}`);
		if (oneBack !== undefined) features.add(`~${oneBack} ${stem}`);
		if (twoBack !== undefined) features.add(`+${twoBack} ${stem}`);
		previous = word;
		[oneBack, twoBack] = [stem, oneBack];
	}
	return features;
}

/** What a passage is weighed by. */
export const featuresOf = (text: string, tongue: Tongue): Set<string> =>
	tongue === 'ja' ? runsOfCharacters(text) : wordsAndPairs(text);
