import { z } from 'zod';
import { listedOptions } from '../listed-options.ts';

const elementName = z
	.string()
	.regex(/^[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?$/, 'must be the name of an element');

/** What the declaration of a feed says in `options`. */
export const feedOptions = listedOptions.extend({
	/** Address of the feed. */
	feed: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
	/** Elements of a feed that is neither RSS nor Atom. */
	elements: z
		.strictObject({ item: elementName, title: elementName, link: elementName, date: elementName })
		.optional(),
	/** Whether the date stands at the beginning of the title, for feeds that have no other. */
	date_in_title: z.boolean().default(false),
});

export type FeedOptions = z.output<typeof feedOptions>;
