import { lastDayOf, firstDay, type Day } from '#lib/domain/dates.ts';
import type { Item, KnownCompany } from '../../source.ts';
import { isOnHost } from '../address.ts';
import { isRelevantTitle } from '../relevance.ts';
import { shortSecuritiesCode } from '../securities-code.ts';

/** A row of a list of timely disclosures, from whichever file. */
export interface Disclosure {
	readonly day: Day;
	/** Securities code, five characters, or four. */
	readonly code: string;
	/** As TDnet shortens it. */
	readonly company: string;
	readonly title: string;
	/** Address of the PDF; undefined for a disclosure that was deleted. */
	readonly document: string | undefined;
	/** What the history says: the disclosure was taken away, or its title changed. */
	readonly history: 'deleted' | 'title_changed' | undefined;
}

/** The viewer asks not to be crawled (robots.txt, meta robots, JPX's guidance): nothing is ever fetched from it. */
const viewer = ['release.tdnet.info'];

/**
 * A row as an entry of a listing; undefined for one without a document. Documents at TDnet's viewer are listed and
 * never relevant; copies on an issuer's own host are, by their titles.
 */
export function itemFor(row: Disclosure, companies: readonly KnownCompany[]): Item | undefined {
	if (row.document === undefined) return undefined;
	const code = shortSecuritiesCode(row.code);
	const company = companies.find(
		({ securitiesCode }) => securitiesCode !== undefined && securitiesCode === code,
	);
	return {
		url: row.document,
		title: row.title,
		publishedOn: row.day,
		lang: 'ja',
		companies: company === undefined ? [] : [company.slug],
		relevant:
			company !== undefined &&
			lastDayOf(row.day) >= firstDay &&
			!isOnHost(row.document, viewer) &&
			isRelevantTitle(row.title),
	};
}
