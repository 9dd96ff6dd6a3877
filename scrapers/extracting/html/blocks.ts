import type { AnyNode, Element } from 'domhandler';
import { collapseSource, joinLines } from '../japanese-lines.ts';
import { isBelow, isElement, isText } from './nodes.ts';

const blockElements = new Set(
	(
		'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
		'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre search section ' +
		'summary table tbody td tfoot th thead title tr ul'
	).split(' '),
);
/** Not text, or text beside the text: readings over kanji (`rt`) would fall inside words. */
const unread = new Set(
	'audio canvas datalist embed head iframe math noframes noscript object rp rt script select style svg template textarea video'.split(
		' ',
	),
);
/** Stands for `<br>` in a block being collected; the characters of a page never hold it, as they are made printable. */
const BREAK = '\u2028';
/** A cell with more than that is a part of a page's layout. */
const LONGEST_CELL = 400;

/** The text of a block whose lines an author broke: two breaks in a row begin another block. */
function blocksIn(collected: string): string[] {
	const lines = collected.split(BREAK).map((line) => collapseSource(line).trim());
	const blocks: string[][] = [[]];
	for (const line of lines) {
		if (line !== '') blocks.at(-1)?.push(line);
		else if (blocks.at(-1)?.length !== 0) blocks.push([]);
	}
	return blocks.filter((block) => block.length > 0).map((block) => joinLines(block, '\n'));
}

/** Whether a table lays out a page instead of holding data: other tables, headings or running text in its cells. */
function isLayout(table: Element): boolean {
	const stack: AnyNode[] = [...table.children];
	let inCell = 0;
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		if (isText(node)) inCell += node.data.trim().length;
		if (!isElement(node)) continue;
		if (/^(?:table|h[1-6]|article|section)$/.test(node.name)) return true;
		if (node.name === 'td' || node.name === 'th') inCell = 0;
		for (const child of node.children) stack.push(child);
		if (inCell > LONGEST_CELL) return true;
	}
	return false;
}

/** A step of the walk: a node to enter, or the end of an element that was entered. */
type Step = { readonly enter: AnyNode } | { readonly leave: Element };

/**
 * The text below some nodes as blocks: paragraphs, headings, list items, and rows of data tables with their cells
 * separated by ` | `. The walk keeps its own stack, so depth does not matter.
 * @param without elements that are left out
 */
export function blocksBelow(
	roots: readonly AnyNode[],
	without: (element: Element) => boolean,
): string[] {
	const blocks: string[] = [];
	let collected = '';
	let row: string[] | undefined;
	const dataTables = new Set<Element>();
	const flush = () => {
		const found = blocksIn(collected);
		collected = '';
		return found;
	};
	const boundary = () => {
		if (row !== undefined) collected += BREAK;
		else blocks.push(...flush());
	};
	const enter = (element: Element) => {
		if (element.name === 'table' && !isLayout(element)) dataTables.add(element);
		boundary();
		if (element.name === 'tr' && isBelow(element, (outer) => dataTables.has(outer))) row = [];
		if (row !== undefined && isCell(element)) collected = '';
	};
	const leave = (element: Element) => {
		if (row === undefined) blocks.push(...flush());
		else if (isCell(element)) row.push(flush().join(' '));
		else if (element.name === 'tr') {
			if (row.some((cell) => cell !== '')) blocks.push(row.join(' | ').trim());
			row = undefined;
			collected = '';
		} else collected += BREAK;
	};
	const steps: Step[] = roots.toReversed().map((root) => ({ enter: root }));
	for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
		if ('leave' in step) leave(step.leave);
		else if (isText(step.enter)) collected += textOf(step.enter.data, step.enter.parent);
		else if (isElement(step.enter) && !unread.has(step.enter.name) && !without(step.enter)) {
			const element = step.enter;
			if (element.name === 'br') collected += BREAK;
			if (blockElements.has(element.name)) {
				enter(element);
				steps.push({ leave: element });
			}
			for (let at = element.children.length - 1; at >= 0; at -= 1) {
				const child = element.children[at];
				if (child !== undefined) steps.push({ enter: child });
			}
		}
	}
	blocks.push(...flush());
	return blocks;
}

const isCell = ({ name }: Element): boolean => name === 'td' || name === 'th';

/** Inside `pre` the lines of the source are lines of the text. */
function textOf(data: string, parent: AnyNode | null): string {
	const isPre = parent !== null && isElement(parent) && parent.name === 'pre';
	return isPre ? data.replaceAll('\n', BREAK) : data;
}
