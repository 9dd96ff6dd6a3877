import type { CheerioAPI } from 'cheerio';
import type { Day } from '#lib/domain/dates.ts';
import { oneLine } from '../../extracting/characters.ts';
import { CollectProblem } from '../../problem.ts';
import type { Page } from '../../source.ts';
import { resolveLink } from '../address.ts';
import type { Entry } from '../entries.ts';
import { entryDates } from '../entry-date.ts';
import { parseHtml, readDeeply } from '../markup.ts';
import { inside, textOf, valueOf, type Elements } from './field.ts';
import type { NewsroomOptions } from './options.ts';

/** One page of a list. */
export interface ListPage {
	readonly entries: readonly Entry[];
	/** The link to the next page, absolute. */
	readonly next: string | undefined;
	/** How many entries the page says that the list has. */
	readonly total: number | undefined;
}

/** What a page does not say itself. */
export interface ListContext {
	readonly today: Day;
	/** Of an archive: the year of the page. */
	readonly year: number | undefined;
	/** Link to the next page. */
	readonly next: string | undefined;
}

/**
 * Reads a page of a newsroom's list as its declaration says.
 * @throws {CollectProblem} `structure_changed`, `empty_list`, `truncated`, and those of {@link parseHtml}
 */
export function readListPage(page: Page, options: NewsroomOptions, context: ListContext): ListPage {
	const { item } = options;
	if (item === undefined)
		throw new CollectProblem(
			'not_configured',
			page.url,
			`The declaration of ${page.url} does not say what an entry is: give “item”.`,
		);
	const $ = parseHtml(page);
	if (options.closed && !/<\/(?:body|html)\s*>/i.test(page.text()))
		throw new CollectProblem(
			'truncated',
			page.url,
			`${page.url} breaks off before its end; if it always ends so, say “closed”: false.`,
		);
	return readDeeply(page, () => readParsed($, page, item, { options, context }));
}

function readParsed(
	$: CheerioAPI,
	page: Page,
	item: string,
	{ options, context }: { options: NewsroomOptions; context: ListContext },
): ListPage {
	const { container } = options;
	const base = baseOf($, page);
	const holder = container === undefined ? $.root() : $(container);
	if (holder.length === 0) throw changed(page, `“${container ?? ''}” (container) finds nothing`);
	const found = holder.find(item).toArray();
	if (found.length === 0 && container !== undefined)
		throw new CollectProblem('empty_list', page.url, `The list of ${page.url} has no entry.`);
	if (found.length === 0) throw changed(page, `“${item}” (item) finds nothing`);
	const year = yearOf($, page, options, context);
	const read = { options, base, dateOf: entryDates({ year, today: context.today }) };
	return {
		entries: found.map((element) => entryOf($(element), read)),
		next: nextOf($, page, base, context.next),
		total: totalOf($, page, options),
	};
}

/** The page is there, but not as the declaration describes it. */
export function changed({ url }: Pick<Page, 'url'>, what: string): CollectProblem {
	return new CollectProblem(
		'structure_changed',
		url,
		`${what} on ${url}: look at the page and correct the declaration.`,
	);
}

interface Reading {
	readonly options: NewsroomOptions;
	readonly base: string;
	readonly dateOf: ReturnType<typeof entryDates>;
}

function entryOf(entry: Elements, { options, base, dateOf }: Reading): Entry {
	const anchor = anchorOf(entry, options.link);
	const link = anchor.attr('href');
	const address = link === undefined ? undefined : resolveLink(link, base);
	const dateText = options.date && valueOf(options.date, entry, address);
	const title = options.title ? valueOf(options.title, entry, address) : oneLine(textOf(anchor));
	return {
		address,
		link,
		title,
		dateText,
		publishedOn: dateOf(dateText),
		alternate: alternateOf(entry, options, base),
	};
}

function anchorOf(entry: Elements, selector: string | undefined): Elements {
	if (selector !== undefined) return inside(entry, selector);
	return entry.attr('href') !== undefined ? entry : entry.find('a[href]').first();
}

function alternateOf(
	entry: Elements,
	{ alternate }: NewsroomOptions,
	base: string,
): Entry['alternate'] {
	const href = alternate && entry.find(alternate.link).first().attr('href');
	const url = href === undefined ? undefined : resolveLink(href, base);
	return alternate && url !== undefined ? { lang: alternate.lang, url } : undefined;
}

/** Links are relative to `<base>`, and that to the address that answered. */
function baseOf($: CheerioAPI, { finalUrl }: Page): string {
	const href = $('base[href]').first().attr('href');
	return (href === undefined ? undefined : resolveLink(href, finalUrl)) ?? finalUrl;
}

function yearOf(
	$: CheerioAPI,
	page: Page,
	options: NewsroomOptions,
	context: ListContext,
): number | undefined {
	if (options.year === undefined) return context.year;
	const text = valueOf(options.year, $('html'), page.finalUrl);
	const year = /(?:19|20)\d{2}/u.exec(text?.normalize('NFKC') ?? '');
	if (year === null) throw changed(page, 'the year (year) is not found');
	return Number(year[0]);
}

function nextOf(
	$: CheerioAPI,
	page: Page,
	base: string,
	selector: string | undefined,
): string | undefined {
	const href = selector === undefined ? undefined : $(selector).first().attr('href');
	if (href === undefined || /^\s*(?:#|$)/.test(href)) return undefined;
	const next = resolveLink(href, base);
	if (next === undefined || new URL(next).host !== new URL(page.finalUrl).host)
		throw changed(page, `the link to the next page leads elsewhere (${href.slice(0, 80)})`);
	return next;
}

function totalOf(
	$: CheerioAPI,
	page: Page,
	{ expected_total: field }: NewsroomOptions,
): number | undefined {
	if (field === undefined) return undefined;
	const text = valueOf(field, $('html'), page.finalUrl)
		?.normalize('NFKC')
		.replace(/(?<=\d),(?=\d)/g, '');
	const digits = /\d+/.exec(text ?? '');
	if (digits === null) throw changed(page, 'the number of entries (expected_total) is not found');
	return Number(digits[0]);
}
