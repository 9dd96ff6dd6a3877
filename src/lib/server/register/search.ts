import { eq, inArray } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { searchForm } from '#lib/domain/search-text.ts';
import type { Transaction } from '#lib/server/database/database.ts';
import {
	companyAliases,
	companyFacts,
	companySearch,
	events,
	eventSearch,
	evidence,
} from '#lib/server/database/schema/index.ts';

const batch = 500;

/** Separates one name from the next, so that no search matches across two; no search form contains it. */
const separator = '\n';

function gather(into: Map<string, Set<string>>, id: string, texts: readonly unknown[]): void {
	const words = into.get(id) ?? new Set<string>();
	into.set(id, words);
	for (const text of texts)
		if (typeof text === 'string' && text !== '') words.add(searchForm(text));
}

/**
 * Writes anew what searches look through: of the whole register, or of one company. Names that a company once had stay
 * findable.
 */
export async function rebuildSearch(tx: Transaction, company?: string): Promise<void> {
	const of = (column: PgColumn) => (company === undefined ? undefined : eq(column, company));
	const companyWords = new Map<string, Set<string>>();
	for (const facts of await tx.select().from(companyFacts).where(of(companyFacts.company)))
		gather(companyWords, facts.company, [
			facts.company,
			facts.nameEn,
			facts.nameJa,
			facts.shortNameJa,
			facts.nameKana,
			facts.securitiesCode,
			facts.edinetCode,
			facts.corporateNumber,
			facts.lei,
		]);
	for (const one of await tx.select().from(companyAliases).where(of(companyAliases.company)))
		gather(companyWords, one.company, [one.alias]);

	const eventWords = new Map<string, Set<string>>();
	for (const event of await tx.select().from(events).where(of(events.company)))
		gather(eventWords, event.eventId, [
			event.eventId,
			event.summaryEn,
			event.summaryJa,
			event.buyer,
			...(companyWords.get(event.company) ?? []),
		]);
	const ofCompany = tx.select({ id: events.eventId }).from(events).where(of(events.company));
	for (const source of await tx
		.select()
		.from(evidence)
		.where(company === undefined ? undefined : inArray(evidence.eventId, ofCompany)))
		gather(eventWords, source.eventId, [source.sourcePublisher, source.sourceUrl]);

	await tx.delete(companySearch).where(of(companySearch.company));
	await tx
		.delete(eventSearch)
		.where(company === undefined ? undefined : inArray(eventSearch.eventId, ofCompany));
	const companyRows = wordRows(companyWords).map(([slug, words]) => ({ company: slug, words }));
	const eventRows = wordRows(eventWords).map(([eventId, words]) => ({ eventId, words }));
	for (let from = 0; from < companyRows.length; from += batch)
		await tx.insert(companySearch).values(companyRows.slice(from, from + batch));
	for (let from = 0; from < eventRows.length; from += batch)
		await tx.insert(eventSearch).values(eventRows.slice(from, from + batch));
}

const wordRows = (words: ReadonlyMap<string, ReadonlySet<string>>): [string, string][] =>
	[...words].map(([id, of]) => [id, [...of].sort().join(separator)]);
