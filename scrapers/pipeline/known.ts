import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Database } from '#lib/server/database/database.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import type { CitedAddress, KnownCompany } from '../source.ts';

/** The companies that stand on the register now, with every name and code. */
export async function knownCompanies(db: Database): Promise<KnownCompany[]> {
	const { companyFacts: facts, companyAliases: aliases } = tables;
	const rows = await db
		.select()
		.from(facts)
		.where(isNull(facts.retiredAt))
		.orderBy(asc(facts.company));
	const names = await db
		.select()
		.from(aliases)
		.where(and(isNull(aliases.retiredAt), ne(aliases.kind, 'slug')));
	const others = Map.groupBy(names, ({ company }) => company);
	return rows.map((row) => ({
		slug: row.company,
		names: [
			row.nameJa,
			row.nameEn,
			...(row.shortNameJa === null ? [] : [row.shortNameJa]),
			...(others.get(row.company) ?? []).map(({ alias }) => alias),
		],
		securitiesCode: row.securitiesCode ?? undefined,
		corporateNumber: row.corporateNumber ?? undefined,
		edinetCode: row.edinetCode ?? undefined,
	}));
}

/** Every address that a live event cites, once, with the companies whose events cite it. */
export async function citedAddresses(db: Database): Promise<CitedAddress[]> {
	const { events, evidence } = tables;
	const rows = await db
		.select({
			url: evidence.sourceUrl,
			lang: evidence.sourceLang,
			publishedOn: evidence.sourcePublishedOn,
			company: events.company,
		})
		.from(evidence)
		.innerJoin(events, eq(events.eventId, evidence.eventId))
		.where(and(isNull(evidence.retiredAt), isNull(events.retiredAt)))
		.orderBy(asc(evidence.sourceUrl), asc(events.company));
	return [...Map.groupBy(rows, ({ url }) => url)].map(([url, of]) => ({
		url,
		companies: [...new Set(of.map(({ company }) => company))],
		lang: of[0]?.lang ?? 'ja',
		publishedOn: of[0]?.publishedOn ?? undefined,
	}));
}
