import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';
import { z } from 'zod';
import { oneLine } from '../../extracting/characters.ts';
import { CollectProblem } from '../../problem.ts';
import type { Discovery, Listing } from '../../source.ts';
import type { Declaration, SourceKind } from '../declaration.ts';
import { cssSelector, language } from '../listed-options.ts';
import { parseHtml } from '../markup.ts';

const options = z.strictObject({
	/** The element whose text is watched; all of them, where it fits several. */
	selector: cssSelector,
	/** What inside it changes without meaning: counters, dates of the day. */
	without: z.array(cssSelector).default([]),
	/** First 16 hexadecimal digits of the SHA-256 of the text that a person last looked at. */
	seen: z
		.string()
		.regex(/^[0-9a-f]{16}$/, 'must be the 16 hexadecimal digits that the message gives')
		.optional(),
	lang: language.default('ja'),
});

export type WatchedPageOptions = z.output<typeof options>;

/**
 * A page that says something about a company's business and is changed in place. A person looks at every new wording
 * and writes its hash into `seen`; until then it is reported, and captured as evidence.
 */
export const kind: SourceKind<WatchedPageOptions> = {
	options,
	create: (declaration, given) => ({
		discover: (discovery) => discover(declaration, given, discovery),
	}),
};

async function* discover(
	{ id, url, company }: Declaration,
	{ selector, without, seen, lang }: WatchedPageOptions,
	discovery: Discovery,
): AsyncGenerator<Listing> {
	const page = await discovery.get(url, { always: true });
	if (page === undefined) return;
	const $ = parseHtml(page);
	const text = watchedText($, selector, without);
	if (text === undefined) {
		const message = `${url} has no text at “${selector}”: look at the page, and correct the selector.`;
		throw new CollectProblem('structure_changed', url, message);
	}
	const hash = watchedHash(text);
	if (hash !== seen) {
		const what =
			seen === undefined
				? 'has not been looked at yet'
				: 'reads differently since it was looked at';
		discovery.report(
			'page_changed',
			url,
			`The watched part of ${url} ${what}. Look at it, and then put “seen”: "${hash}" into the options of ${id}.`,
		);
	}
	const title = oneLine($('title').first().text());
	yield {
		name: url,
		items: [
			{
				url,
				...(title !== undefined && { title }),
				lang,
				companies: company === undefined ? [] : [company],
				relevant: hash !== seen,
			},
		],
		rolling: false,
	};
}

function watchedText(
	$: CheerioAPI,
	selector: string,
	without: readonly string[],
): string | undefined {
	const watched = $(selector).clone();
	for (const part of ['script', 'style', ...without]) watched.find(part).remove();
	const texts = watched.toArray().map((element) => oneLine($(element).text()) ?? '');
	return oneLine(texts.join('\n'));
}

/** The hash of a text, whatever its white space and the width of its characters. */
export function watchedHash(text: string): string {
	const same = text.normalize('NFKC').replaceAll(/\s+/g, '');
	return createHash('sha256').update(same).digest('hex').slice(0, 16);
}
