import { load, type CheerioAPI } from 'cheerio';
import type { AnyNode, Element, ParentNode } from 'domhandler';
import { CollectProblem } from '../../problem.ts';
import { DEEPEST, isTooDeep } from './depth.ts';
import { isElement, isText } from './nodes.ts';

/** How much lies in an element. */
export interface Measure {
	/** Characters other than white space. */
	text: number;
	/** Those of them in links to other pages. */
	linkText: number;
	/** Links to other pages; files are not pages. */
	links: number;
	/** Whether it is or holds what the page marks as its main part. */
	holdsMain: boolean;
}

/** A parsed page, with what is asked of it again and again found in one walk. */
export interface HtmlPage {
	/** For selectors that a declaration brings; a query of the whole page costs more than the walk. */
	readonly $: CheerioAPI;
	/** Every element in the page's order. */
	readonly elements: readonly Element[];
	/** The elements of some names, name by name in the page's order. */
	named(...names: string[]): Element[];
	measureOf(element: Element): Readonly<Measure>;
	/** Whether an element holds less than half of the page's text. */
	isMinor(element: Element): boolean;
}

/** In XHTML any element may end in its own tag; an HTML parser would take the rest of the page for its content. */
const selfClosed = /<(title|script|style|textarea|iframe|div|span|p|a|td|th|li)\b([^<>]*)\/>/gi;
const silent = new Set([
	'script',
	'style',
	'noscript',
	'template',
	'textarea',
	'select',
	'head',
	'svg',
]);
const none: Measure = { text: 0, linkText: 0, links: 0, holdsMain: false };

const isMain = ({ name, attribs }: Element): boolean =>
	name === 'main' || attribs['role'] === 'main';
const isPageLink = ({ name, attribs }: Element): boolean =>
	name === 'a' &&
	attribs['href'] !== undefined &&
	!/\.(?:pdf|xlsx?|docx?|pptx?|zip)(?:[?#]|$)/i.test(attribs['href']);

/**
 * Parses a page, once.
 * @throws {CollectProblem} `unreadable` where elements are nested deeper than browsers nest them
 */
export function parsePage(html: string, url: string): HtmlPage {
	if (isTooDeep(html)) {
		throw new CollectProblem(
			'unreadable',
			url,
			`Elements of the page are nested more than ${DEEPEST} deep, which no page for readers is.`,
		);
	}
	const isXml = /^\s*<\?xml\s/.test(html);
	const $ = load(isXml ? html.replace(selfClosed, '<$1$2></$1>') : html);
	const document = $.root()[0] as ParentNode;
	const { elements, measures } = walk(document);
	const whole = measures.get(document) ?? none;
	const byName = Map.groupBy(elements, ({ name }) => name);
	return {
		$,
		elements,
		named: (...names) => names.flatMap((name) => byName.get(name) ?? []),
		measureOf: (element) => measures.get(element) ?? none,
		isMinor: (element) => (measures.get(element)?.text ?? 0) * 2 < whole.text,
	};
}

interface Visit {
	readonly node: AnyNode;
	readonly inLink: boolean;
	readonly isSilent: boolean;
}

function walk(root: ParentNode): { elements: Element[]; measures: Map<AnyNode, Measure> } {
	const elements: Element[] = [];
	const measures = new Map<AnyNode, Measure>();
	const stack: Visit[] = [{ node: root, inLink: false, isSilent: false }];
	for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
		const { node } = visit;
		if (isText(node)) {
			if (!visit.isSilent) addText(measures, node, visit.inLink);
		} else if ('children' in node) {
			const element = isElement(node) ? node : undefined;
			if (element !== undefined) elements.push(element);
			const isLink = element !== undefined && isPageLink(element);
			const holdsMain = element !== undefined && isMain(element);
			measures.set(node, { ...none, links: isLink ? 1 : 0, holdsMain });
			const inLink = visit.inLink || isLink;
			const isSilent = visit.isSilent || (element !== undefined && silent.has(element.name));
			for (let at = node.children.length - 1; at >= 0; at -= 1) {
				const child = node.children[at];
				if (child !== undefined) stack.push({ node: child, inLink, isSilent });
			}
		}
	}
	for (const element of elements.toReversed()) addToParent(measures, element);
	return { elements, measures };
}

function addText(
	measures: Map<AnyNode, Measure>,
	node: AnyNode & { data: string },
	inLink: boolean,
): void {
	const sum = node.parent === null ? undefined : measures.get(node.parent);
	if (sum === undefined) return;
	const { length } = node.data.replaceAll(/\s+/g, '');
	sum.text += length;
	if (inLink) sum.linkText += length;
}

function addToParent(measures: Map<AnyNode, Measure>, element: Element): void {
	const own = measures.get(element);
	const parent = element.parent === null ? undefined : measures.get(element.parent);
	if (own === undefined || parent === undefined) return;
	parent.text += own.text;
	parent.linkText += own.linkText;
	parent.links += own.links;
	parent.holdsMain ||= own.holdsMain;
}
