import { z } from 'zod';
import type { Discovery, KnownCompany, Listing } from '../../source.ts';
import type { SourceKind } from '../declaration.ts';
import { cssSelector } from '../listed-options.ts';
import { parseHtml } from '../markup.ts';
import { readGrievances, readMembers } from './read-pages.ts';

const options = z.strictObject({
	/** Page: members, or the published list of grievances. */
	page: z.enum(['members', 'cases']),
	/** Each member, or case. Only drafts may leave it out. */
	item: cssSelector.optional(),
	/** The member's name; absent: the entry's text. */
	name: cssSelector.optional(),
	/** The case's number. */
	number: cssSelector.optional(),
	received: cssSelector.optional(),
	state: cssSelector.optional(),
});

export type JacerOptions = z.output<typeof options>;

/**
 * Pages of JaCER (ビジネスと人権対話救済機構): each is one disclosure, captured as evidence. That of the members is about
 * the companies of the register that it names; a case is about nobody, for JaCER withholds whom it concerns. Nothing
 * is proposed from either: membership is entered by a person, with the capture as its source.
 */
export const kind: SourceKind<JacerOptions> = {
	options,
	missing: (given) =>
		(['item', ...(given.page === 'cases' ? (['number'] as const) : [])] as const)
			.filter((name) => given[name] === undefined)
			.map(
				(name) =>
					`“options.${name}” is missing: an enabled page of JaCER must say where it stands.`,
			),
	create: ({ url }, given) => ({
		proposes: false,
		discover: (discovery) => discover(url, given, discovery),
	}),
};

async function* discover(
	url: string,
	given: JacerOptions,
	discovery: Discovery,
): AsyncGenerator<Listing> {
	// Whole each time: the register may have a company now that the page has long named.
	const page = await discovery.get(url, { always: true });
	if (page === undefined) return;
	const $ = parseHtml(page);
	const { item = '', name, number = '', received, state } = given;
	const found =
		given.page === 'members'
			? { companies: named(readMembers($, { item, name }, url).names, discovery.companies) }
			: { companies: [], cases: readGrievances($, { item, number, received, state }, url).length };
	yield {
		name: url,
		items: [{ url, lang: 'ja', companies: found.companies, relevant: true }],
		rolling: false,
		cursor: found,
	};
}

/** Companies of the register with exactly such a name, but for the width of characters and the form of company. */
function named(names: readonly string[], companies: readonly KnownCompany[]): string[] {
	const published = new Set(names.map(bareName));
	return companies
		.filter((company) => company.names.some((name) => published.has(bareName(name))))
		.map(({ slug }) => slug);
}

function bareName(name: string): string {
	return name
		.normalize('NFKC')
		.replaceAll(/株式会社|\(株\)|[\s・,.]/g, '')
		.toLowerCase();
}
