import { joinLines, seam } from '../japanese-lines.ts';
import type { Line } from './lines.ts';

const itemStart =
	/^(?:[・●○■□◆◇▲▼※◎☆★→▶]|[（(]?[0-9０-９]{1,2}[)）.．、](?![0-9０-９])|[①-⑳]|[【〔]|第[0-9０-９一二三四五六七八九十]{1,3}[章節条])/u;
const sentenceEnd = /[。．.!?！？」）)』】:：]$/;
/** A page that ends in the middle of a sentence is continued by the next. */
const openEnd = /[\p{sc=Han}\u3041-\u3096\u30a1-\u30fc、，,a-z]$/u;

/** The distance from line to line in running text: the one seen most, rounded to half points. */
function pitchOf(lines: readonly Line[]): number {
	const counts = new Map<number, number>();
	for (const [at, line] of lines.entries()) {
		const before = lines[at - 1];
		const step = before === undefined ? 0 : Math.round((line.at - before.at) * 2) / 2;
		if (step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
	}
	const [[pitch] = [0]] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	return pitch;
}

interface Setting {
	readonly pitch: number;
	/** Where full lines end. */
	readonly edge: number;
}

/** Whether a line begins a paragraph, a heading or an item rather than carrying the line before it on. */
function beginsBlock(line: Line, before: Line, { pitch, edge }: Setting): boolean {
	const step = line.at - before.at;
	if (step < -before.size || step > Math.max(pitch * 1.35, line.size * 2.4)) return true;
	if (Math.abs(line.size - before.size) > Math.max(line.size, before.size) * 0.15) return true;
	if (itemStart.test(line.text)) return true;
	const isShort = before.end < edge - before.size * 3;
	if (isShort && (sentenceEnd.test(before.text) || line.start > before.start + line.size * 0.8))
		return true;
	// A first line is set in, a short line before it has ended.
	const isIndented =
		line.start > before.start + line.size * 0.6 && line.start < before.start + line.size * 2.5;
	return (
		(isIndented && sentenceEnd.test(before.text)) ||
		(isShort && before.end - before.start < (edge - before.start) / 2)
	);
}

/** The lines of a page as blocks, lines joined as {@link joinLines} does. */
export function blocksOf(lines: readonly Line[]): string[] {
	const setting = { pitch: pitchOf(lines), edge: Math.max(0, ...lines.map(({ end }) => end)) };
	const blocks: string[][] = [];
	for (const [at, line] of lines.entries()) {
		const before = lines[at - 1];
		if (before === undefined || beginsBlock(line, before, setting)) blocks.push([line.text]);
		else blocks.at(-1)?.push(line.text);
	}
	return blocks.map((block) => joinLines(block));
}

/**
 * Pages as one text, and where each page begins in it. A sentence that runs over the end of a page is joined, so that
 * it can be read whole.
 */
export function textOfPages(pages: readonly (readonly string[])[]): {
	text: string;
	starts: number[];
} {
	let text = '';
	const starts: number[] = [];
	for (const blocks of pages) {
		const [first] = blocks;
		const runsOn =
			first !== undefined &&
			openEnd.test(text.slice(-1)) &&
			!itemStart.test(first) &&
			isSentence(text);
		if (first !== undefined && text !== '') text += runsOn ? seam(text, first, ' ') : '\n\n';
		starts.push(text.length);
		text += blocks.join('\n\n');
	}
	return { text, starts };
}

/** Whether the last block of a text is running text; a heading or a table row at a page's end carries nothing on. */
function isSentence(text: string): boolean {
	return text.length - text.lastIndexOf('\n\n') > 40;
}
