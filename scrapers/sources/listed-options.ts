import { load } from 'cheerio';
import { z } from 'zod';

/** A CSS selector, checked. */
export const cssSelector = z.string().min(1).refine(isSelector, 'must be a CSS selector');

/** A regular expression, compiled with the flag `u`. */
export const regularExpression = z
	.string()
	.min(1)
	.refine(isPattern, 'must be a regular expression (a backslash is written twice in JSON)')
	.transform((source) => new RegExp(source, 'u'));

/** ISO 639-1. */
export const language = z.string().regex(/^[a-z]{2}$/, 'must be a language code of two letters');

/** What every list of disclosures may say about its entries, whether it is a page or a feed. */
export const listedOptions = z.strictObject({
	/** Language of the disclosures. */
	lang: language.default('ja'),
	/** Query parameters that do not belong to a disclosure's identity: version marks such as `rev` and `hash`. */
	strip_query: z.array(z.string().min(1)).default([]),
	/** Hosts besides the list's own, with their subdomains, on which the company publishes disclosures. */
	hosts: z
		.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host name in lower case'))
		.default([]),
	/** How the address of the same disclosure in another language follows from its own. */
	pair: z
		.strictObject({ lang: language, pattern: regularExpression, replacement: z.string().min(1) })
		.optional(),
	/** Which disclosures are fetched: those whose title is worth reading, or all. */
	relevant: z.enum(['title', 'all']).default('title'),
	/** Words that make a title worth reading besides those of relevance-words.ts. */
	words: z.array(z.string().min(1)).default([]),
	/** Fewer entries than this mean that the list was not understood. */
	minimum: z.int().min(1).default(1),
});

export type ListedOptions = z.output<typeof listedOptions>;

function isSelector(text: string): boolean {
	try {
		load('')(text);
		return true;
	} catch {
		return false;
	}
}

function isPattern(text: string): boolean {
	try {
		new RegExp(text, 'u');
		return true;
	} catch {
		return false;
	}
}
