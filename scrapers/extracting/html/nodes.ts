import type { AnyNode, Element, Text } from 'domhandler';

/** Elements and text, by the numbers that the DOM gives kinds of nodes; `script` and `style` are elements too. */
export const isElement = (node: AnyNode): node is Element => node.nodeType === 1;
export const isText = (node: AnyNode): node is Text => node.nodeType === 3;

/** Whether a node lies below one of some elements. */
export function isBelow(node: AnyNode, isOne: (element: Element) => boolean): boolean {
	let at = node.parent;
	while (at !== null && !(isElement(at) && isOne(at))) at = at.parent;
	return at !== null;
}

/** The characters below a node, as written. */
export function textIn(root: AnyNode): string {
	let text = '';
	const stack: AnyNode[] = [root];
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		if (isText(node)) text += node.data;
		else if ('children' in node) for (const child of node.children.toReversed()) stack.push(child);
	}
	return text;
}
