import { load } from 'cheerio';
import { z } from 'zod';
import { CollectProblem } from '../../problem.ts';
import type { Discovery, Listing } from '../../source.ts';
import { resolveLink } from '../address.ts';
import type { SourceKind } from '../declaration.ts';
import { itemsOf, type Entry } from '../entries.ts';
import { entryDate } from '../entry-date.ts';
import { listedOptions } from '../listed-options.ts';
import { oneLine } from '../../extracting/characters.ts';
import { providerRules, providers, readJsonp, type HostedEntry } from './providers.ts';

const options = listedOptions.extend({
	provider: z.enum(providers),
	/** The issuer's code there; `detectHostedIr` finds it in the issuer's page. */
	code: z.string().regex(/^[0-9A-Za-z]{3,12}$/, 'must be letters and digits'),
	/** Which of the issuer's lists. */
	list: z.int().min(1).max(99).default(1),
	/** Entries to ask for. */
	length: z.int().min(1).max(5000).default(1000),
	/** Where the list is, if not at the provider's usual address. */
	list_url: z.url({ protocol: /^https?$/ }).optional(),
});

export type HostedIrOptions = z.output<typeof options>;

/** The list of disclosures that a hosted IR service keeps for an issuer: the data themselves, without a browser. */
export const kind: SourceKind<HostedIrOptions> = {
	options,
	create: ({ url, company }, given) => ({
		discover: (discovery) => discover(url, company, given, discovery),
	}),
};

async function* discover(
	home: string,
	company: string | undefined,
	given: HostedIrOptions,
	discovery: Discovery,
): AsyncGenerator<Listing> {
	const rules = providerRules[given.provider];
	const list = given.list_url ?? rules.address(given);
	const page = await discovery.get(list);
	if (page === undefined) return;
	const hosted = rules.entries(readJsonp(page.text(), list));
	if (hosted === undefined) {
		throw changed(
			list,
			'does not have the fields that this provider had: look at what it sends now',
		);
	}
	const entries = hosted.map((entry) => entryOf(entry, page.finalUrl, discovery));
	const hosts = [rules.host, ...[home, list].map((address) => new URL(address).hostname)];
	const items = itemsOf(entries, given, { list, hosts, company }, (...told) =>
		discovery.report(...told),
	);
	if (items.length < given.minimum) {
		throw changed(
			list,
			`has ${items.length} entries that can be read, where there should be ${given.minimum}`,
		);
	}
	yield { name: list, items, rolling: true };
}

function changed(list: string, what: string): CollectProblem {
	return new CollectProblem('structure_changed', list, `The list ${list} ${what}.`);
}

function entryOf({ title, link, date }: HostedEntry, base: string, { today }: Discovery): Entry {
	return {
		address: link === undefined ? undefined : resolveLink(link, base),
		link,
		title: title === undefined ? undefined : oneLine(withoutMarkup(title)),
		publishedOn: date === undefined ? undefined : entryDate(date, { year: undefined, today }),
		dateText: date,
	};
}

/** Titles hold entities, and now and then a `<br>`. */
function withoutMarkup(title: string): string {
	return /[&<]/.test(title)
		? load(title.replaceAll(/<br\b[^>]*>/gi, ' '), {}, false).text()
		: title;
}
