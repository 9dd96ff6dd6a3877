import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { decode } from '../encoding.ts';
import { isRead, localName, type Fact } from './facts.ts';
import { CDATA, markupText, TEXT } from './markup-text.ts';
import type { ZipEntry } from './zip-entries.ts';

interface About {
	readonly url: string;
}

/**
 * The texts of an XBRL instance. Its text blocks are HTML that was escaped once more.
 * @throws {CollectProblem} `undecodable`
 */
export function xbrlFacts(entry: ZipEntry, about: About): Fact[] {
	const elements = elementsOf(entry, about);
	return elements.flatMap((element) => {
		const name = localName(element.name);
		if (!isRead(name) || element.attribs['xsi:nil'] === 'true') return [];
		const markup = element.children.map(characters).join('');
		return [
			{
				element: name,
				label: undefined,
				context: element.attribs['contextRef'] ?? '',
				text: markupText(nodesOf(markup)),
			},
		];
	});
}

/**
 * The texts of inline XBRL pages, in the order given. A block may go on in `ix:continuation` elements, of any page.
 * @throws {CollectProblem} `undecodable`
 */
export function inlineFacts(entries: readonly ZipEntry[], about: About): Fact[] {
	const elements = entries.flatMap((entry) => elementsOf(entry, about));
	const continuations = new Map(
		elements
			.filter(({ name }) => localName(name) === 'continuation')
			.map((element) => [element.attribs['id'] ?? '', element]),
	);
	return elements.flatMap((element) => {
		const name = localName(element.attribs['name'] ?? '');
		if (localName(element.name) !== 'nonNumeric' || !isRead(name)) return [];
		if (element.attribs['xsi:nil'] === 'true') return [];
		const context = element.attribs['contextRef'] ?? '';
		const parts = partsOf(element, continuations);
		return [{ element: name, label: undefined, context, text: markupText(parts) }];
	});
}

/** The text of a plain page of a filing without XBRL. */
export function pageText(entry: ZipEntry, about: About): string {
	return markupText(nodesOf(decode(entry.bytes, about).text));
}

/** An element and what continues it; a chain that comes back to itself ends there. */
function partsOf(start: Element, continuations: ReadonlyMap<string, Element>): Element[] {
	const parts = new Set<Element>();
	for (let part: Element | undefined = start; part !== undefined && !parts.has(part);) {
		parts.add(part);
		part = continuations.get(part.attribs['continuedAt'] ?? '');
	}
	return [...parts];
}

/** Every element of an XML file, in its order. */
function elementsOf(entry: ZipEntry, about: About): Element[] {
	const found: Element[] = [];
	const waiting: AnyNode[] = [...load(decode(entry.bytes, about).text, { xml: true }).root()];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if ('attribs' in next) found.push(next);
		if (!('children' in next)) continue;
		for (const child of [...next.children].reverse()) waiting.push(child);
	}
	return found;
}

/** Parsed without repairs, which are slow for what is nested without end. */
function nodesOf(markup: string): AnyNode[] {
	return load(markup, { xml: { xmlMode: false, decodeEntities: true } })
		.root()
		.contents()
		.toArray();
}

function characters(node: AnyNode): string {
	if (node.nodeType === TEXT) return node.data;
	return node.nodeType === CDATA ? node.children.map(characters).join('') : '';
}
