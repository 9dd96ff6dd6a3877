import type { Line } from './lines.ts';

/** Lines at the top and at the bottom of a page that can be its header and footer. */
const EDGE = 3;
/** From so many pages on repetition means something. */
const ENOUGH_PAGES = 3;

/** A line with its numbers taken out, so that page numbers repeat too. */
const pattern = (text: string): string =>
	text.normalize('NFKC').replace(/\d+/g, '#').replace(/\s+/g, '');
const pageNumber =
	/^[-–—\s(（]*(?:p(?:age)?\.?\s*)?[0-9０-９]{1,4}(?:\s*(?:[/／]|of|頁|ページ)\s*[0-9０-９]{0,4})?[-–—\s)）]*$/i;

/** The lines of a page by their place from the top, and those that are near an edge. */
function edges(page: readonly Line[]): { top: Line[]; bottom: Line[] } {
	const sorted = page.toSorted((a, b) => a.at - b.at);
	return { top: sorted.slice(0, EDGE), bottom: sorted.slice(-EDGE) };
}

function repeatedOn(pages: readonly (readonly Line[])[], side: 'top' | 'bottom'): Set<string> {
	const counts = new Map<string, number>();
	for (const page of pages)
		for (const one of new Set(edges(page)[side].map(({ text }) => pattern(text))))
			counts.set(one, (counts.get(one) ?? 0) + 1);
	const most = pages.filter((page) => page.length > 0).length / 2;
	return new Set([...counts].filter(([, count]) => count > most).map(([one]) => one));
}

/**
 * Pages without the headers, footers and page numbers that repeat on more than half of them. Short PDFs keep all but
 * page numbers: what stands on both of two pages may be said twice.
 */
export function withoutRepeated(pages: readonly (readonly Line[])[]): Line[][] {
	const enough = pages.length >= ENOUGH_PAGES;
	const top = enough ? repeatedOn(pages, 'top') : new Set<string>();
	const bottom = enough ? repeatedOn(pages, 'bottom') : new Set<string>();
	return pages.map((page) => {
		const edge = edges(page);
		const repeated = new Set([
			...edge.top.filter(({ text }) => top.has(pattern(text))),
			...edge.bottom.filter(({ text }) => bottom.has(pattern(text))),
			...(page.length > 1 ? [edge.top[0], edge.bottom.at(-1)] : []).filter(
				(line) => line !== undefined && pageNumber.test(line.text),
			),
		]);
		return page.filter((line) => !repeated.has(line));
	});
}
