/** A text block of a filing: what a company writes under one heading that the taxonomy knows. */
export interface Block {
	/** Its heading: the taxonomy's label (項目名), or the heading inside it. */
	readonly label: string;
	/** Local name of the element, e.g. `BusinessRisksTextBlock`; the same from year to year. */
	readonly element: string;
	/** Of which time it speaks, relative to the filing: `FilingDateInstant`, `CurrentYearDuration`. */
	readonly context: string;
	/** Paragraphs separated by an empty line. */
	readonly text: string;
}

const header = /^## (.*) \(([\p{L}\p{N}_.-]+), ([\p{L}\p{N}_.-]+)\)$/u;

/** Blocks as one text: a header line `## label (element, context)` and the paragraphs of each, an empty line between. */
export function textOfBlocks(blocks: readonly Block[]): string {
	return blocks.map(({ text, ...block }) => `${headerOf(block)}\n\n${guarded(text)}`).join('\n\n');
}

/**
 * The blocks of a filing's text as {@link textOfBlocks} wrote it; none for a text that has no header lines. Blocks of
 * two years are of the same matter where element and context are equal.
 */
export function blocksOf(text: string): Block[] {
	const blocks: { label: string; element: string; context: string; paragraphs: string[] }[] = [];
	for (const paragraph of text.split('\n\n')) {
		const [, label, element, context] = header.exec(paragraph) ?? [];
		if (label !== undefined && element !== undefined && context !== undefined) {
			blocks.push({ label, element, context, paragraphs: [] });
		} else blocks.at(-1)?.paragraphs.push(paragraph.replace(/^ (?= *## )/, ''));
	}
	return blocks.map(({ paragraphs, ...block }) => ({ ...block, text: paragraphs.join('\n\n') }));
}

function headerOf({ label, element, context }: Omit<Block, 'text'>): string {
	return `## ${label} (${element}, ${context})`;
}

/** A company's own paragraph that looks like a header is moved in by a space. */
function guarded(text: string): string {
	return text
		.split('\n\n')
		.map((paragraph) => paragraph.replace(/^(?= *## )/, ' '))
		.join('\n\n');
}

/**
 * Blocks without those that say nothing, and without those that lie inside the one before: the taxonomy nests blocks,
 * and a parent comes before its parts.
 */
export function tidyBlocks(blocks: readonly Block[]): Block[] {
	const kept: Block[] = [];
	for (const block of blocks) {
		if (block.text === '' || kept.at(-1)?.text.includes(block.text)) continue;
		kept.push(block);
	}
	return kept;
}
