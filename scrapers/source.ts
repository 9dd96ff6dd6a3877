import { sourceKinds, type SourceKindName } from '#lib/domain/collecting.ts';
import type { PartialDate, Day } from '#lib/domain/dates.ts';
import type { Manners } from './exchange.ts';
import type { ProblemCode } from './problem.ts';

/** The kinds of sources, a folder each under `sources/`. */
export { sourceKinds };
export type { SourceKindName };

/** A disclosure that a source lists. */
export interface Item {
	/** The canonical address that people cite; it identifies the document. */
	readonly url: string;
	/** Where the bytes are, if not at `url`. */
	readonly fetchUrl?: string;
	readonly title?: string;
	/** In Asia/Tokyo, at its precision. */
	readonly publishedOn?: PartialDate;
	/** ISO 639-1. */
	readonly lang?: string;
	/** Slugs of the companies that it is about, as far as the source knows. */
	readonly companies: readonly string[];
	/** The same disclosure in other languages. */
	readonly alternates?: readonly { readonly lang: string; readonly url: string }[];
	/** Whether to fetch it: by its title, or by its kind where titles say nothing. */
	readonly relevant: boolean;
}

/** One list that a source publishes, read completely: the unit that is recorded at once or not at all. */
export interface Listing {
	/** Stable name within the source: an address, a day, a year. */
	readonly name: string;
	readonly items: readonly Item[];
	/** Entries that the list says it has, where it says so. */
	readonly expected?: number;
	/** Whether entries leave the list in the normal course (a feed, "latest news"): then only an empty one is suspect. */
	readonly rolling: boolean;
	/** For cross-checks: kept apart, never evidence. */
	readonly trackerLabels?: readonly TrackerLabel[];
	/** What the next run needs to go on from here, as JSON. */
	readonly cursor?: unknown;
}

/** What another tracker says of a name on a day. Its labels are its own: none is a status of ours. */
export interface TrackerLabel {
	readonly tracker: string;
	/** As the tracker writes it. */
	readonly name: string;
	/** Slug, by a declared alias alone: never by likeness of names. */
	readonly company: string | undefined;
	readonly label: string;
	readonly on: Day;
}

/** A page that a source reads in order to find disclosures. */
export interface Page {
	readonly url: string;
	/** After redirects. */
	readonly finalUrl: string;
	readonly contentType: string | undefined;
	readonly body: Uint8Array;
	/**
	 * The body as text, its encoding sniffed.
	 * @throws {CollectProblem} `undecodable`
	 */
	text(): string;
}

/** A company of the register, for sources that list more than one. */
export interface KnownCompany {
	readonly slug: string;
	readonly names: readonly string[];
	readonly securitiesCode: string | undefined;
	readonly corporateNumber: string | undefined;
	readonly edinetCode: string | undefined;
}

/** An address that an event of the register cites. */
export interface CitedAddress {
	readonly url: string;
	readonly companies: readonly string[];
	readonly lang: string;
	readonly publishedOn: PartialDate | undefined;
}

/** What a source may use while it looks for disclosures. */
export interface Discovery {
	/** Today in Asia/Tokyo. */
	readonly today: Day;
	/** Go back to this day, if the person who started the run said so. */
	readonly since: Day | undefined;
	readonly companies: readonly KnownCompany[];
	readonly cited: readonly CitedAddress[];
	/** The cursor that the listing of this name left last time. */
	cursor(listing: string): unknown;
	/**
	 * Gets a page. A page of which nothing changed since the last complete reading is `undefined`.
	 * @throws {CollectProblem}
	 */
	get(url: string, options?: PageOptions): Promise<Page | undefined>;
	/** Notes a problem with one entry and goes on. */
	report(code: ProblemCode, subject: string, message: string): void;
}

export interface PageOptions {
	readonly secretQuery?: Readonly<Record<string, string>>;
	readonly accept?: string;
	/** Ask for the page whole, even if it has not changed. */
	readonly always?: boolean;
}

/** How the main text is found on this source's pages; absent: by the extractor's own judgement. */
export interface TextRules {
	/** CSS selector of the element with the disclosure's text. */
	readonly content?: string;
	/** CSS selectors of what lies inside it and does not belong to it. */
	readonly without?: readonly string[];
}

/** What the terms of a host say about collecting from it, as a person read them. */
export interface Terms {
	readonly url?: string;
	/** English and Japanese: what was read, when, what follows. */
	readonly noteEn: string;
	readonly noteJa: string;
	/** Empty: not read yet. */
	readonly checkedOn?: Day;
}

/** A place where disclosures appear. */
export interface Source {
	readonly id: string;
	readonly kind: SourceKindName;
	readonly nameEn: string;
	readonly nameJa: string;
	readonly url: string;
	/** Slug, for a source of one company. */
	readonly company: string | undefined;
	readonly terms: Terms;
	/** Why nothing is collected from it, in both languages; absent: it is enabled. */
	readonly disabled: { readonly en: string; readonly ja: string } | undefined;
	/** Cron expression in Asia/Tokyo. */
	readonly schedule: string;
	/** Hours of the day in Asia/Tokyo in which scheduled runs may fetch: `from` inclusive, `to` exclusive; it may span midnight. */
	readonly window: { readonly from: number; readonly to: number } | undefined;
	readonly manners: Manners;
	readonly render: 'static' | 'browser';
	readonly waitFor?: string;
	readonly text: TextRules;
	/** Days after which a captured disclosure is looked at again. */
	readonly recheckDays: number;
	/** Changes with the declaration: a list is read anew under new rules, even if it has not changed itself. */
	readonly fingerprint: string;
	/** Lists are not compared with what they held before this day: a person accepted that they shrank. */
	readonly baselineFrom: Day | undefined;
	/** Whether the texts become documents of the register's pipeline; cross-checks never do. */
	readonly proposes: boolean;
	/** Names of settings without which it cannot run. */
	readonly needs: readonly string[];
	/** Query parameters for its documents' bytes that are sent and never kept. */
	readonly secretQuery?: Readonly<Record<string, string>>;
	/** Whether an address may still be asked for: what was allowed when it was found may not be any more. */
	mayAsk?(url: string): boolean;
	/** Finds what the source lists, list by list. */
	discover(discovery: Discovery): AsyncIterable<Listing>;
}
