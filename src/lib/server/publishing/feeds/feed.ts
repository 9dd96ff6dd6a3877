import type { Language } from '#lib/domain/terms.ts';

/** One thing that a feed tells of. */
export interface FeedEntry {
	/** What it is, for ever and whatever the site's address: `changes/event/d177a5e2ea`. */
	readonly path: string;
	readonly title: string;
	/** Where a person reads it. */
	readonly url: string;
	readonly published: Date;
	/** When what is said of it last changed. */
	readonly updated: Date;
	/** Paragraphs of plain text. */
	readonly content: readonly string[];
	/** Words to sort it by: codes of the register. */
	readonly categories: readonly string[];
}

/** A feed in one language, of which this is one page. */
export interface Feed {
	/** What it is, for ever and whatever the site's address: `changes?company=kitano-steel`. */
	readonly path: string;
	readonly language: Language;
	readonly title: string;
	readonly subtitle: string;
	/** Where a person reads the same. */
	readonly home: string;
	/** This page of the feed in this format. */
	readonly self: string;
	/** The next page, with what came before; empty on the last. */
	readonly next: string | null;
	readonly icon: string;
	readonly rights: string;
	/** When the feed last changed, where it has no entry. */
	readonly updated: Date;
	readonly entries: readonly FeedEntry[];
}

/**
 * The name of something in a feed, for ever: a tag URI (RFC 4151) that holds no address of a server, so that a site
 * that moves, or a second one with the same register, does not tell everything anew. The languages are told apart,
 * because they are read apart.
 */
export function tagOf(language: Language, path: string): string {
	return `tag:tettai,2026:${language}/${path}`;
}

/** When anything of the feed last changed. */
export const updatedOf = ({ entries, updated }: Feed): Date =>
	entries.length === 0
		? updated
		: new Date(Math.max(...entries.map((entry) => entry.updated.getTime())));
