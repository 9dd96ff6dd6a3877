import { lastDayOf } from '#lib/domain/dates.ts';
import { CollectProblem } from '../../problem.ts';
import type { Discovery, Listing, Page } from '../../source.ts';
import { itemsOf, type Entry } from '../entries.ts';
import { changed, readListPage, type ListPage } from './list-page.ts';
import type { List, ListCursor } from './lists.ts';
import type { NewsroomOptions } from './options.ts';

export interface ListRules {
	readonly options: NewsroomOptions;
	/** The page that a person would open; its host is the company's. */
	readonly home: string;
	/** Slug of the company. */
	readonly company: string | undefined;
	/** Fingerprint of the declaration. */
	readonly fingerprint: string;
}

/**
 * Reads a list, page by page. Undefined where nothing has changed, and for the archive of a new year that has
 * nothing yet.
 * @throws {CollectProblem} when it cannot be read, or not completely
 */
export async function readList(
	list: List,
	{ options, home, company, fingerprint }: ListRules,
	discovery: Discovery,
): Promise<Listing | undefined> {
	const pages = await pagesOf(list, options, discovery).catch((error: unknown) => {
		if (isNewYear(list, discovery) && isNothingYet(error, list)) return [];
		throw error;
	});
	const first = pages[0];
	if (first === undefined) return undefined;
	const entries = pages.flatMap(({ entries: found }) => found);
	const hosts = [home, list.url, ...pages.map(({ finalUrl }) => finalUrl)].map(
		(url) => new URL(url).hostname,
	);
	const items = itemsOf(entries, options, { list: list.url, hosts, company }, (...told) =>
		discovery.report(...told),
	);
	if (items.length === 0) throw changed(list, 'none of the entries can be read');
	if (items.length < options.minimum && !list.young)
		throw changed(
			list,
			`only ${items.length} entries can be read, where there should be ${options.minimum}`,
		);
	const whole = pages.at(-1)?.next === undefined;
	const cursor: ListCursor = { read_on: discovery.today, closed: list.closes, rules: fingerprint };
	return {
		name: list.url,
		items,
		...(whole &&
			first.total !== undefined && { expected: first.total - (entries.length - items.length) }),
		rolling: list.rolling,
		cursor,
	};
}

type ReadPage = ListPage & { readonly finalUrl: string };

async function pagesOf(
	list: List,
	options: NewsroomOptions,
	discovery: Discovery,
): Promise<ReadPage[]> {
	const context = { today: discovery.today, year: list.year, next: list.next };
	const pages: ReadPage[] = [];
	const seen = new Set<string>();
	let url: string | undefined = list.url;
	while (url !== undefined) {
		if (pages.length === list.maxPages) return tooMany(list, pages, discovery);
		seen.add(url);
		// Further pages are needed whole, even unchanged: entries move down from page to page. So is the page of a year
		// that is over, so that it can be closed.
		const always = pages.length > 0 || list.closes;
		const page: Page | undefined = await discovery.get(url, { always });
		if (page === undefined && pages.length > 0)
			throw new CollectProblem(
				'incomplete',
				url,
				`${url} was not sent whole, so ${list.url} is not complete.`,
			);
		if (page === undefined) return [];
		const read = readListPage(page, options, context);
		seen.add(page.finalUrl);
		const next = read.next === undefined || seen.has(read.next) ? undefined : read.next;
		pages.push({ ...read, next, finalUrl: page.finalUrl });
		url = list.rolling && isPast(read.entries, list) ? undefined : next;
	}
	return pages;
}

function isNewYear({ young }: List, { today }: Discovery): boolean {
	return young && today.slice(5, 7) === '01';
}

/** In January a year's page may not be there yet, or be empty, or say so in a form of its own. */
function isNothingYet(error: unknown, { url }: List): boolean {
	const codes = ['not_found', 'soft_not_found', 'empty_list', 'structure_changed'];
	return error instanceof CollectProblem && error.subject === url && codes.includes(error.code);
}

/** Whether the entries are all older than what is looked for; those without a date say nothing. */
function isPast(entries: readonly Entry[], { horizon }: List): boolean {
	const days = entries.flatMap(({ publishedOn }) => (publishedOn ? [lastDayOf(publishedOn)] : []));
	return days.length > 0 && days.every((day) => day < horizon);
}

/** A complete list must be read to its end; of a rolling one the newest pages are worth having. */
function tooMany(list: List, pages: ReadPage[], discovery: Discovery): ReadPage[] {
	const message = `${list.url} goes on after ${pages.length} pages: raise “max_pages” of the declaration.`;
	if (!list.rolling) throw new CollectProblem('incomplete', list.url, message);
	discovery.report('incomplete', list.url, message);
	return pages;
}
