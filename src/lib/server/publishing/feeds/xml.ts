/**
 * Characters that XML 1.0 has no way to write, escaped or not (section 2.2, Char): most control characters, lone
 * surrogates, U+FFFE and U+FFFF.
 */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	// A parser would make a carriage return a line feed, and white space in an attribute a space.
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;',
};

/** A text as the content of an XML element or attribute: a parser reads exactly the same text again. */
export function xmlText(text: string): string {
	return text
		.replace(unwritable, '\uFFFD')
		.replace(/[&<>"'\t\n\r]/g, (character) => escapes[character] ?? '');
}

type Attributes = Readonly<Record<string, string>>;

/** An element with attributes, and elements that are written already or a text that is not. */
export function element(
	name: string,
	attributes: Attributes,
	content: string | readonly string[] = [],
): string {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
	const inside = typeof content === 'string' ? xmlText(content) : content.join('');
	const open = `<${name}${written.join('')}`;
	return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`;
}
