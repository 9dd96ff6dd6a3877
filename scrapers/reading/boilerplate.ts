import { foldText } from './fold.ts';
import { tongueOf } from './read.ts';
import { segment, type Sentence } from './segment.ts';

const isContext = ({ kind }: Sentence): boolean => kind === 'heading' || kind === 'question';

/** A sentence as it is compared: widths unified, spaces and line breaks left out. */
const bare = (sentence: string): string => sentence.replaceAll(/\s+/g, '');

function sentencesOf(text: string) {
	const tongue = tongueOf({ lang: '', text });
	const folded = foldText(text, tongue === 'ja');
	return { folded, sentences: segment(folded.plain, folded.lower, tongue) };
}

/**
 * What a new version of a text says that the one before did not: a securities report repeats its risks word for word
 * each year, and only a changed sentence is news.
 * @returns the new text with its unchanged sentences blanked out, so that every offset still holds; headings and
 *   questions stay, because they say what the rest is about. Undefined where no sentence has changed.
 */
export function changedText(before: string, text: string): string | undefined {
	const old = sentencesOf(before);
	const known = new Set(
		old.sentences.map(({ start, end }) => bare(old.folded.plain.slice(start, end))),
	);
	const { folded, sentences } = sentencesOf(text);
	const pieces: string[] = [];
	let from = 0;
	let changed = false;
	for (const sentence of sentences) {
		const isKnown = known.has(bare(folded.plain.slice(sentence.start, sentence.end)));
		if (!isKnown) changed = true;
		if (!isKnown || isContext(sentence)) continue;
		const span = folded.original(sentence.start, sentence.end);
		if (span.start < from) continue;
		pieces.push(text.slice(from, span.start), blank(text.slice(span.start, span.end)));
		from = span.end;
	}
	pieces.push(text.slice(from));
	return changed ? pieces.join('') : undefined;
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');
