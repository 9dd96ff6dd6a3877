import type { AnyNode } from 'domhandler';
import { printable } from '../characters.ts';
import { collapseSource, joinLines } from '../japanese-lines.ts';

const paragraphElements = new Set(
	'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot section article blockquote pre hr center body'.split(
		' ',
	),
);
const silentElements = new Set([
	'script',
	'style',
	'head',
	'title',
	'hidden',
	'resources',
	'references',
]);

/** Types of nodes, as the DOM numbers them. */
export const TEXT = 3;
export const CDATA = 4;

type Step = { readonly enter: string } | { readonly leave: string } | { readonly text: string };

/**
 * The text of a filing's markup: paragraphs with an empty line between; a row of a table is one, its cells separated
 * by tabs. `<br>` and line ends fall inside words there, so lines are joined as Japanese is.
 */
export function markupText(nodes: readonly AnyNode[]): string {
	const paragraphs: string[] = [];
	let lines: string[] = [''];
	let cells: string[] = [];
	let rows = 0;
	const takeLines = (): string => {
		const joined = joinLines(lines.map(collapseSource), '\n').trim();
		lines = [''];
		return joined;
	};
	const endParagraph = (): void => {
		if (rows > 0) lines.push('');
		else paragraphs.push(takeLines());
	};
	const endCell = (): void => void cells.push(takeLines().replaceAll('\n', ' '));
	const endRow = (): void => {
		endCell();
		paragraphs.push(cells.filter((cell) => cell !== '').join('\t'));
		cells = [];
	};
	for (const step of stepsThrough(nodes)) {
		if ('text' in step) lines.push((lines.pop() ?? '') + printable(step.text));
		else if ('enter' in step) {
			if (step.enter === 'br') lines.push('');
			else if (step.enter === 'tr' && rows++ === 0) paragraphs.push(takeLines());
			else if (paragraphElements.has(step.enter)) endParagraph();
		} else if (step.leave === 'tr') {
			rows -= 1;
			if (rows === 0) endRow();
		} else if (rows === 1 && (step.leave === 'td' || step.leave === 'th')) endCell();
		else if (paragraphElements.has(step.leave)) endParagraph();
	}
	paragraphs.push(takeLines());
	return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** Goes through nodes in reading order; not by recursion, for they may be nested as deep as their author likes. */
function* stepsThrough(nodes: readonly AnyNode[]): Generator<Step> {
	const waiting: (AnyNode | { readonly leave: string })[] = [...nodes].reverse();
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if ('leave' in next) yield next;
		else if (next.nodeType === TEXT) yield { text: next.data };
		else if ('children' in next) {
			const name = 'name' in next ? localNameOf(next.name) : '';
			if (silentElements.has(name)) continue;
			yield { enter: name };
			waiting.push({ leave: name });
			for (const child of [...next.children].reverse()) waiting.push(child);
		}
	}
}

function localNameOf(name: string): string {
	return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}
