import { joinLines } from '../japanese-lines.ts';
import { oneLine, printable } from '../characters.ts';
import { tidyBlocks, type Block } from './blocks.ts';
import { coverElements } from './cover.ts';

/** A fact of an XBRL filing that holds text, from whichever of its forms. */
export interface Fact {
	/** Local name of its element: namespaces hold the year of the taxonomy. */
	readonly element: string;
	/** The taxonomy's label, where the form has it. */
	readonly label: string | undefined;
	readonly context: string;
	/** Paragraphs separated by an empty line. */
	readonly text: string;
}

/** Whether an element is a text block. Companies add their own, so the name's end decides, not a list. */
export function isTextBlock(element: string): boolean {
	return element.endsWith('TextBlock');
}

/** Whether an element's text is read at all. */
export function isRead(element: string): boolean {
	return isTextBlock(element) || coverElements.has(element);
}

/** `jpcrp_cor:BusinessRisksTextBlock` → `BusinessRisksTextBlock`. */
export function localName(name: string): string {
	return name.slice(name.lastIndexOf(':') + 1);
}

/** Text of a filing in paragraphs, each with its lines joined. */
export function paragraphs(text: string): string {
	return printable(text)
		.split(/\n[ \t\u3000]*\n/)
		.map((paragraph) => joinLines(paragraph.split('\n'), '\n'))
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
}

/** The text blocks among facts, in their order. */
export function blocksFrom(facts: readonly Fact[]): Block[] {
	const blocks = facts.filter(({ element }) => isTextBlock(element));
	return tidyBlocks(
		blocks.map(({ element, context, text, label }) => ({
			label: labelOf(label, text) ?? element,
			element: plainName(element),
			context: plainName(context),
			text,
		})),
	);
}

/** Names as XML has them; whatever else was sent must not upset the header lines. */
function plainName(name: string): string {
	return name.replaceAll(/[^\p{L}\p{N}_.-]/gu, '_') || '_';
}

/** The label without the taxonomy's remark on its type; without a label the heading that the block begins with. */
function labelOf(label: string | undefined, text: string): string | undefined {
	const heading = /^[^【】\n]{0,20}【([^【】\n]{1,60})】/.exec(text)?.[1];
	return oneLine(label?.replace(/\s*[[［]テキスト\s*ブロック[\]］]\s*$/u, '')) ?? oneLine(heading);
}
