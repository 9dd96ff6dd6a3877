/** Browsers stop nesting here as well. Deeper pages are made to break readers: tree builders take quadratic time on them. */
export const DEEPEST = 512;

const voidElements = new Set(
	'area base br col embed frame hr img input link meta param source track wbr'.split(' '),
);
/** Elements whose end tag may be left out: which open ones they end, and how far up these are looked for. */
const implied: Readonly<Record<string, { ends: readonly string[]; within: readonly string[] }>> = {
	li: { ends: ['li'], within: ['ul', 'ol', 'menu'] },
	dt: { ends: ['dt', 'dd'], within: ['dl'] },
	dd: { ends: ['dt', 'dd'], within: ['dl'] },
	td: { ends: ['td', 'th'], within: ['table'] },
	th: { ends: ['td', 'th'], within: ['table'] },
	tr: { ends: ['tr'], within: ['table'] },
	tbody: { ends: ['thead', 'tbody'], within: ['table'] },
	tfoot: { ends: ['thead', 'tbody'], within: ['table'] },
	option: { ends: ['option'], within: ['select'] },
	p: { ends: ['p'], within: ['div', 'td', 'th', 'li', 'dd', 'section', 'article', 'blockquote'] },
};
const rawText = new Set(['script', 'style', 'textarea', 'title']);

function endImplied(open: string[], name: string): void {
	const rule = implied[name];
	if (rule === undefined) return;
	for (let at = open.length - 1; at >= 0; at -= 1) {
		const outer = open[at] ?? '';
		if (rule.within.includes(outer)) return;
		if (rule.ends.includes(outer)) {
			open.length = at;
			return;
		}
	}
}

/**
 * Whether elements of a page are nested deeper than {@link DEEPEST}, told in one pass over the source without building
 * a tree.
 */
export function isTooDeep(html: string): boolean {
	const open: string[] = [];
	const tag = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi;
	for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
		const name = match[2]?.toLowerCase();
		if (name === undefined) {
			const end = html.indexOf('-->', match.index + 2);
			if (end === -1) return false;
			tag.lastIndex = end;
		} else if (match[1] === '/') {
			const at = open.lastIndexOf(name);
			if (at !== -1) open.length = at;
		} else if (rawText.has(name)) {
			const end = new RegExp(`</${name}`, 'gi');
			end.lastIndex = tag.lastIndex;
			if (end.exec(html) === null) return false;
			tag.lastIndex = end.lastIndex;
		} else if (!voidElements.has(name)) {
			endImplied(open, name);
			open.push(name);
			if (open.length > DEEPEST) return true;
		}
	}
	return false;
}
