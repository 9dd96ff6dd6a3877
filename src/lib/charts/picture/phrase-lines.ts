import type { Language } from '#lib/domain/terms.ts';
import { textWidth, wrapped } from '../shared/text.ts';

/** May not begin a line. */
const closing = /^[、。，．・：；）」』】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%]/u;
/** May not end a line. */
const opening = /[（「『【〈《]$/u;

const japanese = new Intl.Segmenter('ja', { granularity: 'word' });

/** A figure goes on with what it counts. */
const figure = /[\d,.]$/;

/** A Japanese text in words, each with the marks that may not stand apart from it. */
function wordsOf(text: string): string[] {
	const words: string[] = [];
	for (const { segment } of japanese.segment(text)) {
		const last = words.at(-1);
		if (
			last !== undefined &&
			[closing.test(segment), opening.test(last), figure.test(last)].includes(true)
		)
			words[words.length - 1] = last + segment;
		else words.push(segment);
	}
	return words;
}

/**
 * A text in lines that fit into a width, broken between words, in Japanese too; a word that is wider than a line is
 * broken inside.
 */
export function phraseLines(
	text: string,
	{ width, size, language }: { width: number; size: number; language: Language },
): string[] {
	if (language !== 'ja') return wrapped(text, width, size);
	const lines = [''];
	for (const word of wordsOf(text)) {
		const line = lines.at(-1) ?? '';
		if (line === '' || textWidth((line + word).trimEnd(), size) <= width)
			lines[lines.length - 1] = line + word;
		else lines.push(word.trimStart());
	}
	return lines.flatMap((line) =>
		textWidth(line, size) <= width ? [line.trimEnd()] : wrapped(line, width, size),
	);
}
