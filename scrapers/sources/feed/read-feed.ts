import { load, type CheerioAPI } from 'cheerio';
import type { Day } from '#lib/domain/dates.ts';
import { oneLine } from '../../extracting/characters.ts';
import { CollectProblem } from '../../problem.ts';
import type { Page } from '../../source.ts';
import { resolveLink } from '../address.ts';
import type { Entry } from '../entries.ts';
import { entryDates } from '../entry-date.ts';
import { parseXml, readDeeply } from '../markup.ts';
import type { FeedOptions } from './options.ts';

type Elements = ReturnType<CheerioAPI>;

/** Elements of an entry, the first that is there counts. */
interface Shape {
	readonly item: string;
	readonly title: string;
	readonly link: readonly string[];
	readonly date: readonly string[];
}

const rss: Shape = {
	item: 'item',
	title: 'title',
	link: ['link', 'guid', 'atom:link'],
	date: ['pubDate', 'dc:date', 'pubdate'],
};
/** `published` is when an entry first appeared (RFC 4287, 4.2.9); `updated` stands for it where it is left out. */
const atom: Shape = {
	item: 'entry',
	title: 'title',
	link: ['link'],
	date: ['published', 'issued', 'updated'],
};
const shapes: ReadonlyMap<string, Shape> = new Map([
	['rss', rss],
	['rdf:RDF', rss],
	['feed', atom],
]);

/**
 * The entries of a feed: RSS 2.0, RSS 1.0, Atom, or the elements that the declaration names.
 * @throws {CollectProblem} `wrong_type`, `truncated`, `empty_list`, `structure_changed`, and those of {@link parseXml}
 */
export function readFeed(page: Page, options: FeedOptions, today: Day): Entry[] {
	const $ = parseXml(page);
	const root = $.root().children().first();
	const element = root.get(0);
	const name = element !== undefined && 'name' in element ? element.name : undefined;
	const { elements } = options;
	const shape = elements
		? { ...elements, link: [elements.link], date: [elements.date] }
		: shapes.get(name ?? '');
	if (name === undefined || shape === undefined || name.toLowerCase() === 'html')
		throw new CollectProblem(
			'wrong_type',
			page.url,
			`${page.url} is no feed: it begins with <${name ?? ''}>.`,
		);
	if (!page.text().trimEnd().slice(-500).includes(`</${name}`))
		throw new CollectProblem('truncated', page.url, `${page.url} breaks off before </${name}>.`);
	const items = root.find(shape.item.replace(':', '\\:')).toArray();
	if (items.length === 0) throw nothing(page, shape, elements !== undefined);
	const reading = { options, base: page.finalUrl, dateOf: entryDates({ today }) };
	return readDeeply(page, () => items.map((item) => entryOf($(item), shape, reading)));
}

function nothing({ url }: Page, { item }: Shape, declared: boolean): CollectProblem {
	return declared
		? new CollectProblem(
				'structure_changed',
				url,
				`${url} has no <${item}>: look at it and correct the declaration.`,
			)
		: new CollectProblem('empty_list', url, `The feed ${url} has no entry.`);
}

interface Reading {
	readonly options: FeedOptions;
	readonly base: string;
	readonly dateOf: ReturnType<typeof entryDates>;
}

function entryOf(item: Elements, shape: Shape, { options, base, dateOf }: Reading): Entry {
	const link = shape.link.map((name) => linkIn(item, name)).find((found) => found !== undefined);
	const heading = plainText(childText(item, shape.title));
	const { dateText, title } = options.date_in_title
		? splitTitle(heading)
		: { dateText: firstText(item, shape.date), title: heading };
	return {
		link,
		address: link === undefined ? undefined : resolveLink(link, base),
		title,
		dateText,
		publishedOn: dateOf(dateText),
	};
}

function splitTitle(heading: string | undefined): {
	dateText: string | undefined;
	title: string | undefined;
} {
	const parts = /^(\d{4}\D\d{1,2}\D\d{1,2}日?)[\s:：]*(.*)$/u.exec(heading ?? '');
	return { dateText: parts?.[1], title: parts ? oneLine(parts[2]) : heading };
}

/** The link that an element holds as text or, in Atom, as `href`; an identifier that is no link does not count. */
function linkIn(item: Elements, name: string): string | undefined {
	const found = children(item, name);
	if (name === 'guid')
		return found.attr('isPermaLink') === 'false' ? undefined : oneLine(found.first().text());
	const page = found.filter('[rel="alternate"], :not([rel])').first();
	return oneLine(page.attr('href')) ?? oneLine(page.text());
}

function firstText(item: Elements, names: readonly string[]): string | undefined {
	return names.map((name) => childText(item, name)).find((text) => text !== undefined);
}

function childText(item: Elements, name: string): string | undefined {
	return oneLine(children(item, name).first().text());
}

function children(item: Elements, name: string): Elements {
	return item.children(name.replace(':', '\\:'));
}

/** Titles come with HTML's entities and tags inside CDATA, or escaped twice. */
function plainText(text: string | undefined): string | undefined {
	if (text === undefined || !/&[a-z#]|<[a-z]/i.test(text)) return text;
	const $ = load(text, null, false);
	$('script, style').remove();
	return oneLine($.text());
}
