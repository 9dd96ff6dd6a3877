import type { TextInHand } from '../claims.ts';
import type { FoldedText } from '../fold.ts';
import type { Sentence } from '../segment.ts';

/** Sentences that are about Russia, by their own words or by what they stand under; questions are left out. */
export function aboutRussia({
	sentences,
	topics,
	mentionsOf,
	isAboutRussia,
}: TextInHand): Sentence[] {
	return sentences.filter((sentence, index) => {
		if (sentence.kind === 'question') return false;
		const places = new Set((mentionsOf[index] ?? []).map(({ place }) => place));
		return (
			places.has('RU') || ((topics[index] === 'RU' || isAboutRussia) && !places.has('elsewhere'))
		);
	});
}

/** The text as rules match it: in English in lower case. */
export const textOf = ({ folded, tongue }: TextInHand): string =>
	tongue === 'ja' ? folded.plain : folded.lower;

/** The original characters of a part of the folded text. */
export function asWritten(
	folded: FoldedText,
	original: string,
	start: number,
	length: number,
): string {
	const span = folded.original(start, start + length);
	return original.slice(span.start, span.end).replaceAll('\n', '');
}
