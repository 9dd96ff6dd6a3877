import type { Actors } from '../actors.ts';
import type { TextInHand } from '../claims.ts';
import type { Tongue } from '../lexicon/lexicons.ts';
import { topicOf } from '../scope.ts';
import type { Range } from '../segment.ts';

/** Characters of a text that are weighed; what comes later in a long report adds nothing. */
const ENOUGH = 6_000;

/** The clauses about Russia in which nobody else acts, in the order of the text; questions state nothing. */
export function passagesOf(hand: TextInHand, { clauses }: Actors): Range[] {
	const passages: Range[] = [];
	let length = 0;
	for (const [index, sentence] of hand.sentences.entries()) {
		if (length > ENOUGH) break;
		const matter = topicOf(hand.mentionsOf[index] ?? []) ?? hand.topics[index];
		if (matter !== 'RU' || sentence.kind === 'question') continue;
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
function stemOf(word: string): string {
	const ending = /(?:ing|ed|es|s|ly)$/.exec(word)?.[0] ?? '';
	return word.length - ending.length >= 3 ? word.slice(0, word.length - ending.length) : word;
}

type Take = (feature: string) => void;
/** Whether any feature begins like this; a run that none does is not followed further. */
type Begins = (start: string) => boolean;

/** Runs of one to four characters. */
function eachRunOfCharacters(text: string, take: Take, begins: Begins): void {
	const close = text.replaceAll(/\s/g, '');
	for (let at = 0; at < close.length; at += 1)
		for (let end = at + 1; end <= Math.min(at + 4, close.length); end += 1) {
			const run = close.slice(at, end);
			if (!begins(run)) break;
			take(run);
		}
}

/** Words whose parts are remembered. */
const MOST_WORDS = 20_000;
const partsOfWords = new Map<string, readonly string[]>();

/** A word, its stem, and its pieces of four and five letters. */
function partsOf(word: string): readonly string[] {
	const known = partsOfWords.get(word);
	if (known) return known;
	const parts = [word, `~${stemOf(word)}`];
	const whole = `_${word}_`;
	for (const length of [4, 5])
		for (let at = 0; at + length <= whole.length; at += 1)
			parts.push(`^${whole.slice(at, at + length)}`);
	if (partsOfWords.size >= MOST_WORDS) partsOfWords.clear();
	partsOfWords.set(word, parts);
	return parts;
}

/** Words and their parts, and pairs of words as written and by their stems. */
function eachPartOfWords(text: string, take: Take): void {
	const words =
		text
			.replaceAll('’', "'")
			.replaceAll("n't", ' not')
			.match(/[a-z']+|[@.;]/g) ?? [];
	let previous: readonly string[] | undefined;
	const seen = new Set<string>();
	for (const word of words) {
		const parts = partsOf(word);
		if (!seen.has(word)) parts.forEach(take);
		seen.add(word);
		if (previous) {
			take(`${previous[0] ?? ''} ${word}`);
			take(`${previous[1] ?? ''} ${(parts[1] ?? '').slice(1)}`);
		}
		previous = parts;
	}
}

/** Names what a passage is weighed by, one feature at a time; a feature may come more than once. */
export const eachFeature = (
	text: string,
	tongue: Tongue,
	take: Take,
	begins: Begins = () => true,
): void =>
	tongue === 'ja' ? eachRunOfCharacters(text, take, begins) : eachPartOfWords(text, take);
