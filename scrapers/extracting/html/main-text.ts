import type { Element } from 'domhandler';
import type { TextRules } from '../../source.ts';
import { CollectProblem } from '../../problem.ts';
import { blocksBelow } from './blocks.ts';
import { isHidden, isLinkList, isOverlay, isSitePart } from './noise.ts';
import { isBelow, isElement } from './nodes.ts';
import type { HtmlPage } from './page.ts';

/** The part of a page that holds the disclosure. */
export interface MainText {
	/** The elements that it lies in, in the page's order. */
	readonly roots: readonly Element[];
	readonly blocks: readonly string[];
}

/** Elements that rules select; the selector's own mistakes are the declaration's. */
function select({ $ }: HtmlPage, selector: string, url: string): Element[] {
	try {
		return $(selector)
			.toArray()
			.filter((node): node is Element => isElement(node));
	} catch (cause) {
		throw new CollectProblem(
			'structure_changed',
			url,
			`The selector “${selector}” of the source's declaration cannot be understood; mend the declaration.`,
			{ cause },
		);
	}
}

function declared(page: HtmlPage, content: string, url: string): Element[] {
	const found = select(page, content, url);
	if (found.length === 0) {
		throw new CollectProblem(
			'structure_changed',
			url,
			`Nothing on the page matches “${content}”, where the source's declaration says its text is; look at the page and mend the declaration.`,
		);
	}
	const all = new Set(found);
	return found.filter((element) => !isBelow(element, (outer) => all.has(outer)));
}

/** Ways in which pages mark their main part, surest first. */
const marks: readonly ((element: Element) => boolean)[] = [
	({ name, attribs }) => name === 'main' || attribs['role'] === 'main',
	({ name }) => name === 'article',
	({ attribs }) => /^(?:main|contents?)$/i.test(attribs['id'] ?? ''),
];

/** The part that a page marks as its main one, if there is just one, with text of its own in it. */
function marked(page: HtmlPage): Element | undefined {
	for (const isMarked of marks) {
		const [only, another] = page.elements.filter((element) => {
			if (!isMarked(element)) return false;
			const { text, linkText } = page.measureOf(element);
			return text > linkText;
		});
		if (only !== undefined && another === undefined) return only;
	}
	return undefined;
}

/**
 * The main text of a page: of the element that the rules name, or that the page marks as its main part, or all of it
 * that is no part of the site around. When in doubt text stays: a short notice is worth more than a clean one.
 * @throws {CollectProblem} `structure_changed` where the rules name an element that is not there
 */
export function mainText(page: HtmlPage, rules: TextRules, url: string): MainText {
	const without = new Set((rules.without ?? []).flatMap((selector) => select(page, selector, url)));
	const always = (element: Element) =>
		without.has(element) || isHidden(element, page) || isOverlay(element, page);
	if (rules.content !== undefined) {
		const roots = declared(page, rules.content, url);
		return { roots, blocks: blocksBelow(roots, always) };
	}
	const main = marked(page);
	const body = page.named('body');
	const roots = main === undefined ? body : [main];
	const isAround = (element: Element) => isSitePart(element, page, main !== undefined);
	const ways: ((element: Element) => boolean)[] = [
		(element) => isLinkList(element, page) || isAround(element),
		isAround,
		() => false,
	];
	for (const leftOut of ways) {
		const blocks = blocksBelow(
			roots,
			(element) => always(element) || (!roots.includes(element) && leftOut(element)),
		);
		if (blocks.length > 0) return { roots, blocks };
	}
	return { roots: body, blocks: blocksBelow(body, always) };
}
