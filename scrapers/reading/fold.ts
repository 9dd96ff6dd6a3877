import { forMatching } from '../extracting/matching.ts';

/** A text in the form in which rules match it, with the way back to the characters that were given. */
export interface FoldedText {
	/** Compatibility forms unified, hard-wrapped lines joined. */
	readonly plain: string;
	/** `plain` with ASCII letters in lower case; same length. */
	readonly lower: string;
	/** The span of the original text that a span of `plain` stands for. */
	original(start: number, end: number): { readonly start: number; readonly end: number };
}

/** A line that starts like an item, a heading, a question or an answer, and so does not carry the last one on. */
const opensItem =
	/^\s*(?:[・●○■□◆◇▪•※【〔[〈《-]|\(?[0-9一二三四五六七八九十]{1,3}[.)、:]\s?|\([0-9一二三四五六七八九十注]{1,3}[)0-9]|第[0-9]+|[QA][0-9]{0,2}[.:\s]|以上|記$|Note|TEL|電話)/u;
const closesSentence = /[。.!?:」』】]\s*$/u;
/** Two separators make a table row, which never runs on. */
const tableRow = /[/|][^\n]{0,60}[/|]/u;

/** Whether the line break after `line` was made by a page's width and not by its author. */
function isWrapped(line: string, next: string, japanese: boolean): boolean {
	if (next.trim() === '' || opensItem.test(next) || tableRow.test(line)) return false;
	if (closesSentence.test(line)) return false;
	return line.length >= (japanese ? 24 : 48);
}

/** Positions, ascending, of line breaks that only a page's width made. */
function wrappedBreaks(text: string, japanese: boolean): number[] {
	const breaks: number[] = [];
	let start = 0;
	for (;;) {
		const end = text.indexOf('\n', start);
		if (end === -1) return breaks;
		const after = text.indexOf('\n', end + 1);
		const next = text.slice(end + 1, Math.min(after === -1 ? text.length : after, end + 80));
		if (isWrapped(text.slice(start, end), next, japanese)) breaks.push(end);
		start = end + 1;
	}
}

/** How many of the ascending `cuts` had been taken out before a position of what was left. */
function cutsBefore(cuts: readonly number[], position: number): number {
	let [low, high] = [0, cuts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((cuts[middle] ?? 0) - middle <= position) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * Folds a text for matching: compatibility forms, and line breaks inside a sentence closed up (a space in
 * English, nothing in Japanese), so that a word broken over two lines of a PDF is found.
 */
export function foldText(text: string, japanese: boolean): FoldedText {
	const matching = forMatching(text);
	const whole = matching.text.replaceAll(/[\r\t]/g, ' ');
	const breaks = wrappedBreaks(whole, japanese);
	const pieces: string[] = [];
	let from = 0;
	for (const at of breaks) {
		pieces.push(whole.slice(from, at));
		from = at + 1;
	}
	pieces.push(whole.slice(from));
	const plain = pieces.join(japanese ? '' : ' ');
	const cuts = japanese ? breaks : [];
	const back = (position: number) => position + cutsBefore(cuts, position);
	return {
		plain,
		lower: asciiLower(plain),
		original: (start, end) => matching.original(back(start), back(Math.max(start, end - 1)) + 1),
	};
}

/** Lower case for A–Z only: other letters may change their length. */
export const asciiLower = (text: string): string =>
	text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
