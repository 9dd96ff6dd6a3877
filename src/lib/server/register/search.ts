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

/** Writes anew what searches look through. Names that a company once had stay findable. */
export async function rebuildSearch(tx: Transaction): Promise<void> {
	const companyWords = new Map<string, Set<string>>();
	for (const facts of await tx.select().from(companyFacts))
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
	for (const { company, alias } of await tx.select().from(companyAliases))
		gather(companyWords, company, [alias]);

	const eventWords = new Map<string, Set<string>>();
	for (const event of await tx.select().from(events))
		gather(eventWords, event.eventId, [
			event.eventId,
			event.summaryEn,
			event.summaryJa,
			event.buyer,
			...(companyWords.get(event.company) ?? []),
		]);
	for (const source of await tx.select().from(evidence))
		gather(eventWords, source.eventId, [source.sourcePublisher, source.sourceUrl]);

	await tx.delete(companySearch);
	await tx.delete(eventSearch);
	const companyRows = [...companyWords].map(([company, words]) => ({
		company,
		words: [...words].join(separator),
	}));
	const eventRows = [...eventWords].map(([eventId, words]) => ({
		eventId,
		words: [...words].join(separator),
	}));
	for (let from = 0; from < companyRows.length; from += batch)
		await tx.insert(companySearch).values(companyRows.slice(from, from + batch));
	for (let from = 0; from < eventRows.length; from += batch)
		await tx.insert(eventSearch).values(eventRows.slice(from, from + batch));
}
