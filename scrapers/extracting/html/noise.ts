import type { Element } from 'domhandler';
import { isBelow } from './nodes.ts';
import type { HtmlPage } from './page.ts';

/** Parts of a site rather than of a disclosure. */
const siteElements = new Set(['nav', 'aside', 'dialog', 'footer', 'header', 'button']);
const siteRoles = new Set([
	'navigation',
	'banner',
	'contentinfo',
	'search',
	'complementary',
	'menu',
	'menubar',
]);
const overlayRoles = new Set(['dialog', 'alertdialog']);

const of = (...parts: string[]) => new RegExp(`^(?:${parts.join('|')})$`, 'i');
const part = '(?:[-_]?(?:area|bar|box|block|wrap(?:per)?|inner|list|contents?|container|links?))?';
const where =
	'(?:(?:g|l|site|global|local|page|header|head|footer|foot|side|sub|main|utility|sp|pc)[-_]?)?';
/** How sites call them by id or class; whole words, so that `navigator-project` is not a menu. */
const siteNames = of(
	`${where}(?:nav|navi|navigation|menu)${part}`,
	`(?:site|global|g|l)?[-_]?(?:header|footer|head|foot)${part}`,
	`(?:side|sidebar|aside)${part}`,
	'(?:left|right|side|sub)[-_]?(?:column|col|bar|menu)',
);
/** What lies around a text even inside the element that holds it. */
const besideNames = of(
	'(?:bread-?crumbs?|topic-?path|pankuzu|crumbs?)' + part,
	'(?:sns|share|social)[-_]?(?:area|box|buttons?|btn|list|links?|icons?)?',
	'(?:pager|pagination|paging|page-?top|to-?top|back-?to-?top|skip(?:-?(?:link|nav|to-?content))?)' +
		part,
	'(?:related|recommend(?:ed)?|ranking)[-_]?(?:news|articles?|posts?|links?|list|contents?|pages?)?',
);
const consentNames =
	/(?:^|[-_\s])(?:cookies?|consent|gdpr|ccpa)(?:$|[-_\s])|cookie-?(?:consent|banner|notice|policy|bar|bot)|onetrust|didomi|truste|cc-window|ot-sdk|usercentrics|privacy-?(?:banner|bar|modal)/i;

const hiddenStyle =
	/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?(?:;|$)/i;

function named(element: Element, names: RegExp): boolean {
	const { id, class: classes } = element.attribs;
	if (id === undefined && classes === undefined) return false;
	return `${id ?? ''} ${classes ?? ''}`
		.split(/\s+/)
		.some((token) => token !== '' && names.test(token));
}

/** Whether the page does not show an element when it opens. A page behind an open dialog is hidden from readers only. */
export function isHidden(element: Element, page: HtmlPage): boolean {
	const { attribs } = element;
	if (attribs['hidden'] !== undefined && attribs['hidden'] !== 'until-found') return true;
	if (hiddenStyle.test(attribs['style'] ?? '')) return true;
	return attribs['aria-hidden'] === 'true' && page.isMinor(element);
}

/** Whether an element asks for consent to cookies or lies over the page. */
export function isOverlay(element: Element, page: HtmlPage): boolean {
	if (element.name === 'body' || page.measureOf(element).holdsMain) return false;
	const { role, 'aria-modal': modal } = element.attribs;
	if (overlayRoles.has(role ?? '') || modal === 'true') return true;
	return named(element, consentNames) && page.isMinor(element);
}

/**
 * Whether an element is a part of the site around a disclosure: menus, headers, footers, trails, share buttons.
 * One that holds the main element or most of the page's text is none, whatever it is called.
 * @param inMain whether it lies inside the element that holds the disclosure: headers and footers there belong to it
 */
export function isSitePart(element: Element, page: HtmlPage, inMain: boolean): boolean {
	if (element.name === 'body' || element.name === 'main' || page.measureOf(element).holdsMain)
		return false;
	if (element.name === 'nav' || element.name === 'button') return true;
	if (named(element, besideNames) && page.isMinor(element)) return true;
	if (siteRoles.has(element.attribs['role'] ?? '')) return true;
	if (inMain || isBelow(element, ({ name }) => name === 'article')) return false;
	return siteElements.has(element.name) || (named(element, siteNames) && page.isMinor(element));
}

const lists = new Set(['ul', 'ol', 'dl', 'table', 'div', 'section']);
/** From so many links on, an element of hardly anything else is a list of other pages. */
const MANY_LINKS = 4;

/** Whether an element is a list of links to other pages, with at most a date or a label beside each. */
export function isLinkList(element: Element, page: HtmlPage): boolean {
	if (!lists.has(element.name)) return false;
	const { text, linkText, links } = page.measureOf(element);
	if (links < MANY_LINKS) return false;
	const beside = text - linkText;
	const isList = element.name !== 'div' && element.name !== 'section';
	return linkText > text / 2 && beside <= (isList ? links * 12 : 15);
}
