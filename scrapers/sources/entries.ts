import { firstDay, lastDayOf, type PartialDate } from '#lib/domain/dates.ts';
import type { Discovery, Item } from '../source.ts';
import { isOnHost, resolveLink, withoutParameters } from './address.ts';
import type { ListedOptions } from './listed-options.ts';
import { isRelevantTitle } from './relevance.ts';

/** An entry of a list as it stands there; what was not found is undefined. */
export interface Entry {
	/** Where its link leads, absolute. */
	readonly address: string | undefined;
	/** The link as written, for the message when it leads nowhere. */
	readonly link: string | undefined;
	readonly title: string | undefined;
	readonly publishedOn: PartialDate | undefined;
	/** The text that should hold the date, for the message when it does not. */
	readonly dateText: string | undefined;
	/** The same disclosure in another language, linked beside it. */
	readonly alternate?: { readonly lang: string; readonly url: string } | undefined;
}

/** Where a list was read. */
export interface ListPlace {
	/** Name of the list: its address. */
	readonly list: string;
	/** Hosts on which the list itself was found. */
	readonly hosts: readonly string[];
	/** Slug of the company that publishes it. */
	readonly company: string | undefined;
}

/** A title that is longer holds more than a title: the selector no longer fits. */
const LONGEST_TITLE = 1_000;
/** So many bad entries of one list are named; the rest is one sentence. */
const NAMED_FAULTS = 20;

/**
 * The items of a list, each address once. An entry without link, title or date is reported as `bad_entry` and left
 * out: nothing about it is guessed.
 */
export function itemsOf(
	entries: readonly Entry[],
	rules: ListedOptions,
	place: ListPlace,
	report: Discovery['report'],
): Item[] {
	const items = new Map<string, Item>();
	const faults: [subject: string, fault: string][] = [];
	entries.forEach((entry, index) => {
		const read = itemOf(entry, rules, place);
		if (typeof read === 'string') faults.push([`${place.list} entry ${index + 1}`, read]);
		else if (!items.has(read.url)) items.set(read.url, foreign(read, rules, place, faults));
	});
	reportFaults(faults, place, report);
	return [...items.values()];
}

/** @returns the item, or what the entry lacks */
function itemOf(entry: Entry, rules: ListedOptions, place: ListPlace): Item | string {
	const { address, title, publishedOn } = entry;
	if (address === undefined) return `has no link that leads to a page (${quoted(entry.link)})`;
	if (title === undefined) return `has no title (${address})`;
	if (title.length > LONGEST_TITLE)
		return `has a title of ${title.length} characters, which cannot be one (${address})`;
	if (publishedOn === undefined)
		return `has no date that can be read (${quoted(entry.dateText)}, ${address})`;
	const url = withoutParameters(address, rules.strip_query);
	const alternates = alternatesOf(entry, url, rules);
	return {
		url,
		...(url !== address && { fetchUrl: address }),
		title,
		publishedOn,
		lang: rules.lang,
		companies: place.company === undefined ? [] : [place.company],
		...(alternates.length > 0 && { alternates }),
		relevant: isWanted(title, publishedOn, rules),
	};
}

/** What was published before the invasion cannot move a status. */
function isWanted(title: string, publishedOn: PartialDate, rules: ListedOptions): boolean {
	if (lastDayOf(publishedOn) < firstDay) return false;
	return rules.relevant === 'all' || isRelevantTitle(title, rules.words);
}

/** An entry on somebody else's host may be somebody else's disclosure: it is listed, and fetched only if declared. */
function foreign(
	item: Item,
	rules: ListedOptions,
	place: ListPlace,
	faults: [subject: string, fault: string][],
): Item {
	if (isOnHost(item.url, [...place.hosts, ...rules.hosts])) return item;
	if (item.relevant) {
		const host = new URL(item.url).hostname;
		const mend = `if the company publishes there, add ${host} to “hosts” of the declaration`;
		faults.push([item.url, `leads to another host and is not fetched: ${mend}`]);
	}
	return { ...item, relevant: false };
}

function alternatesOf(
	{ alternate }: Entry,
	url: string,
	{ pair }: ListedOptions,
): { lang: string; url: string }[] {
	if (alternate && alternate.url !== url) return [alternate];
	if (!pair?.pattern.test(url)) return [];
	const paired = resolveLink(url.replace(pair.pattern, pair.replacement), url);
	return paired === undefined || paired === url ? [] : [{ lang: pair.lang, url: paired }];
}

function reportFaults(
	faults: readonly (readonly [subject: string, fault: string])[],
	{ list }: ListPlace,
	report: Discovery['report'],
): void {
	for (const [subject, fault] of faults.slice(0, NAMED_FAULTS))
		report('bad_entry', subject, `An entry of ${list} ${fault}.`);
	const more = faults.length - NAMED_FAULTS;
	if (more > 0)
		report('bad_entry', list, `${more} more entries of ${list} could not be used either.`);
}

function quoted(text: string | undefined): string {
	return text === undefined ? 'nothing where it should be' : `“${text.slice(0, 80)}”`;
}
