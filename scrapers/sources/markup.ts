import { load, type CheerioAPI } from 'cheerio';
import { CollectProblem } from '../problem.ts';
import type { Page } from '../source.ts';

/** Browsers cut nesting at 512. Ours is generous, because forgotten end tags count as nesting here. */
const DEEPEST = 2_000;
const MANY_ATTRIBUTES = 5_000;
/** Shapes in drawings end by themselves, but only while the drawing is open, which is not easy to tell. */
const MANY_SHAPES = 5_000;
/** Elements that end by themselves, so that an open tag does not go deeper. */
const endByThemselves = new Set(
	'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup colgroup rt rp'.split(
		' ',
	),
);

/**
 * A list page as HTML.
 * @throws {CollectProblem} `undecodable`, `empty_text`, `wrong_type`, `unreadable`
 */
export function parseHtml(page: Page): CheerioAPI {
	const text = textOf(page);
	if (isNoPage(page) || !/<\/?[a-z]/i.test(text)) throw wrongType(page, 'an HTML page');
	refuseTraps(page, text, false);
	return load(text);
}

/**
 * A feed as XML. Entities that a document type declares are not expanded, and nothing outside the page is read.
 * @throws {CollectProblem} `undecodable`, `empty_text`, `wrong_type`, `unreadable`
 */
export function parseXml(page: Page): CheerioAPI {
	const text = textOf(page);
	if (isNoPage(page) || !/^\s*<[?!a-z]/i.test(text)) throw wrongType(page, 'an XML feed');
	refuseTraps(page, text, true);
	return load(text, { xml: true });
}

/**
 * Runs a reader over a parsed page. Libraries go down its elements by recursion, so that what is nested too deeply
 * for them ends as a problem of the page.
 * @throws {CollectProblem} `unreadable`
 */
export function readDeeply<T>({ url }: Page, read: () => T): T {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new CollectProblem('unreadable', url, `${url} is nested too deeply to be read.`, {
			cause: error,
		});
	}
}

function textOf(page: Page): string {
	const text = page.text().replace(/^\ufeff/u, '');
	if (text.trim() === '') throw new CollectProblem('empty_text', page.url, `${page.url} is empty.`);
	return text;
}

function isNoPage({ contentType, body }: Page): boolean {
	const start = new TextDecoder('latin1').decode(body.subarray(0, 5));
	return (
		start === '%PDF-' ||
		/\b(pdf|zip|json|octet-stream)\b|^(image|audio|video)\//i.test(contentType ?? '')
	);
}

function wrongType({ url, contentType }: Page, promised: string): CollectProblem {
	const type = contentType === undefined ? '' : ` (${contentType})`;
	return new CollectProblem('wrong_type', url, `${url} is not ${promised}${type}.`);
}

/**
 * Deep nesting, and attributes by the thousand, make the parser's work grow with their square: such a page is
 * refused before. Open elements are counted by name, so that stray end tags do not hide them.
 */
function refuseTraps({ url }: Page, text: string, xml: boolean): void {
	const open = new Map<string, number>();
	let depth = 0;
	let shapes = 0;
	for (const [tag, slash, name = ''] of text.matchAll(/<(\/?)([a-z][^\s/>]*)[^>]*>?/gi)) {
		if (tag.length > MANY_ATTRIBUTES && attributesOf(tag) > MANY_ATTRIBUTES)
			throw new CollectProblem(
				'unreadable',
				url,
				`${url} has an element with thousands of attributes.`,
			);
		const key = name.toLowerCase();
		if (tag.endsWith('/>') && (xml || ((open.get('svg') ?? 0) > 0 && shapes < MANY_SHAPES))) {
			shapes += 1;
			continue;
		}
		if (!xml && endByThemselves.has(key)) continue;
		const before = open.get(key) ?? 0;
		if (slash === '/' && before === 0) continue;
		const step = slash === '/' ? -1 : 1;
		open.set(key, before + step);
		depth += step;
		if (depth > DEEPEST)
			throw new CollectProblem(
				'unreadable',
				url,
				`${url} is nested more than ${DEEPEST} elements deep.`,
			);
	}
}

function attributesOf(tag: string): number {
	return tag.replace(/"[^"]*"|'[^']*'/g, '').split(/\s+/).length;
}
