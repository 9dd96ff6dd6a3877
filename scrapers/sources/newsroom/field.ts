import type { CheerioAPI } from 'cheerio';
import { oneLine } from '../../extracting/characters.ts';
import { collapseSource } from '../../extracting/japanese-lines.ts';
import type { Field } from './options.ts';

/** A selection of elements. */
export type Elements = ReturnType<CheerioAPI>;

/** How far before an entry its date may stand: a heading, a picture, a line. */
const NEAR = 30;

/** The value of a field of an entry, on one line; undefined where it is not there or does not fit the pattern. */
export function valueOf(
	field: Field,
	entry: Elements,
	address: string | undefined,
): string | undefined {
	if (field.of === 'address') return taken(address, field);
	const element =
		field.of === 'before' ? before(entry, field.selector) : inside(entry, field.selector);
	if (element.length === 0) return undefined;
	if (field.attribute !== undefined) return taken(element.attr(field.attribute), field);
	return taken(textOf(element, field.without), field);
}

/** The first element that a selector finds in an entry, or the entry itself where it fits; the entry for none. */
export function inside(entry: Elements, selector: string | undefined): Elements {
	if (selector === undefined) return entry;
	const found = entry.find(selector).first();
	return found.length > 0 ? found : entry.filter(selector);
}

/**
 * The text of an element, without what a selector finds in it. A title that is broken into lines, in the source or
 * by the author, is one line; between Japanese characters nothing stands where it was broken.
 */
export function textOf(element: Elements, without = 'script'): string {
	if (element.children().length === 0) return collapseSource(element.text());
	const copy = element.clone();
	copy.find(without).remove();
	copy.find('br').replaceWith('\n');
	return collapseSource(copy.text());
}

function before(entry: Elements, selector = '*'): Elements {
	let element = entry.prev();
	for (let steps = 1; steps < NEAR && element.length > 0 && !element.is(selector); steps += 1)
		element = element.prev();
	return element.filter(selector);
}

function taken(value: string | undefined, { pattern }: Field): string | undefined {
	const line = oneLine(value);
	if (line === undefined || pattern === undefined) return line;
	const match = pattern.exec(line);
	if (match === null) return undefined;
	const groups = match.slice(1).filter((group: string | undefined) => group !== undefined);
	return groups.length > 0 ? groups.join('-') : match[0];
}
