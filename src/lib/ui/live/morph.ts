/** Elements that a script has put into the page carry this; the server knows nothing of them. */
export const ours = 'data-live';

const isOurs = (node: Node): boolean => node instanceof Element && node.hasAttribute(ours);
const keyOf = (node: Node): string | null =>
	node instanceof Element ? node.id || node.getAttribute('data-key') : null;
const kindOf = (node: Node): string => `${node.nodeName} ${keyOf(node) ?? ''}`;

/**
 * Makes an element of the page what the server has sent anew. What is there in both stays the same element, found by
 * its `id` or `data-key`, or else by its place among its kind: focus, scrolling, open details, what was typed and
 * transitions outlive the change. Whether details are open is the reader's business and never changed. Styles and
 * scripts are left as they are; elements marked with {@link ours} too.
 */
export function morph(old: Element, fresh: Element): void {
	takeAttributes(old, fresh);
	let next = old.firstChild;
	const passOurs = (): void => {
		while (next && isOurs(next)) next = next.nextSibling;
	};
	const remaining = new Map<string, ChildNode[]>();
	for (const node of old.childNodes) {
		if (isOurs(node)) continue;
		const kind = kindOf(node);
		const same = remaining.get(kind);
		if (same) same.push(node);
		else remaining.set(kind, [node]);
	}
	for (const sent of [...fresh.childNodes]) {
		passOurs();
		const kept = remaining.get(kindOf(sent))?.shift();
		if (!kept) old.insertBefore(sent, next);
		else {
			if (kept === next) next = next.nextSibling;
			else place(old, kept, next);
			become(kept, sent);
		}
	}
	for (const nodes of remaining.values()) for (const node of nodes) node.remove();
}

function become(old: Node, fresh: Node): void {
	if (old instanceof Element && fresh instanceof Element) {
		if (old instanceof HTMLStyleElement || runs(old)) return;
		morph(old, fresh);
	} else if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
}

const runs = (element: Element): boolean =>
	element instanceof HTMLScriptElement && !element.type.endsWith('json');

/** Puts a child before another; where the browser can, without taking it out of the page. */
function place(parent: Element, child: ChildNode, before: Node | null): void {
	if ('moveBefore' in parent) parent.moveBefore(child, before);
	else (parent as Node).insertBefore(child, before);
}

function takeAttributes(old: Element, fresh: Element): void {
	const isReaders = (name: string): boolean => name === 'open' && old instanceof HTMLDetailsElement;
	for (const name of old.getAttributeNames())
		if (!fresh.hasAttribute(name) && !isReaders(name)) old.removeAttribute(name);
	for (const { name, value } of fresh.attributes) {
		if (isReaders(name) || old.getAttribute(name) === value) continue;
		old.setAttribute(name, value);
		// What was typed stays, unless the address now says something else.
		if (name === 'value' && old instanceof HTMLInputElement) old.value = value;
	}
}
