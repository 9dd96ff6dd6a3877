import { z } from 'zod';
import { cssSelector, language, listedOptions, regularExpression } from '../listed-options.ts';

/** Where a value stands. Written as a selector alone, or as an object. */
const field = z.preprocess(
	(value) => (typeof value === 'string' ? { selector: value } : value),
	z.strictObject({
		/** Inside the entry; absent: the entry itself. */
		selector: cssSelector.optional(),
		/** Attribute that holds the value; absent: the text. */
		attribute: z.string().min(1).optional(),
		/** `entry`; `address`: the address that the entry links to; `before`: the nearest element before the entry. */
		of: z.enum(['entry', 'address', 'before']).default('entry'),
		/** The part of the value to take: the groups joined with hyphens, or without groups the whole match. */
		pattern: regularExpression.optional(),
		/** What inside it does not belong to the value. */
		without: cssSelector.optional(),
	}),
);

/** A list: one page that changes, or with `{year}` in its address an archive with a page for each year. */
const list = z
	.strictObject({
		url: z
			.string()
			.refine(isListAddress, 'must be an http or https address, with {year} for archives'),
		/** First year of an archive. */
		from_year: z.int().min(1990).max(2100).optional(),
		/** Link to the next page. */
		next: cssSelector.optional(),
		max_pages: z.int().min(1).max(200).default(20),
		/** Whether entries leave the list in the normal course. Archives are complete unless this says otherwise. */
		rolling: z.boolean().optional(),
	})
	.refine(
		({ url, from_year }) => from_year === undefined || url.includes('{year}'),
		'must have {year} in its url where from_year is given',
	);

/** What the declaration of a company's newsroom says in `options`. */
export const newsroomOptions = listedOptions.extend({
	/** Absent: the declaration's `url`. */
	lists: z.array(list).min(1).optional(),
	/** The element that holds the entries; with it, a list that is empty is told from one that has moved. */
	container: cssSelector.optional(),
	/** Each entry. Only drafts may leave it out. */
	item: cssSelector.optional(),
	/** Absent: the entry itself if it is a link, else the first link in it. */
	link: cssSelector.optional(),
	/** Absent: the link's text. */
	title: field.optional(),
	/** Only drafts may leave it out. */
	date: field.optional(),
	/** The year, on the page, for dates that do not have it. */
	year: field.optional(),
	/** The same disclosure in another language, linked in the entry. */
	alternate: z.strictObject({ lang: language, link: cssSelector }).optional(),
	/** How many entries the page says there are. */
	expected_total: field.optional(),
	/** Whether the page ends with `</body>` or `</html>`, so that a page cut off is seen. */
	closed: z.boolean().default(true),
});

export type Field = z.output<typeof field>;
export type ListDeclaration = z.output<typeof list>;
export type NewsroomOptions = z.output<typeof newsroomOptions>;

function isListAddress(text: string): boolean {
	return /^https?:\/\/[^/]/.test(text) && URL.canParse(text.replaceAll('{year}', '2022'));
}
