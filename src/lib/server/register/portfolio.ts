import { sql } from 'drizzle-orm';
import type { AsOf } from '#lib/domain/as-of.ts';
import { openAnswers, type OpenAnswer } from '#lib/domain/criteria.ts';
import { endOfDay } from '#lib/domain/dates.ts';
import type { PortfolioCompany } from '#lib/domain/portfolio/company.ts';
import type { Database } from '#lib/server/database/database.ts';
import { companyTables } from './company-tables.ts';
import { rowsOf } from './rows.ts';
import { known } from './standing.ts';

type PortfolioRecord = Omit<PortfolioCompany, 'open'> & { readonly answers: readonly string[] };

const openIn = (answers: readonly string[], wanted: OpenAnswer): string[] =>
	answers
		.map((one) => one.split(':'))
		.flatMap(([id = '', answer]) => (answer === wanted ? [id] : []))
		.sort();

/**
 * Every company of the register as a list is held against it, as of two dates, in the order of their slugs. Names that a
 * company once had are among its names; an alias that was withdrawn is not.
 */
export async function portfolioCompanies(db: Database, asOf: AsOf): Promise<PortfolioCompany[]> {
	const end = endOfDay(asOf.knownAt).toISOString();
	const records = await rowsOf<PortfolioRecord>(
		db,
		sql`with ${companyTables(asOf)},
		name as materialized (
			select company, unnest(array[name_en, name_ja, short_name_ja, name_kana]) as name
			from company_facts where recorded_at < ${end}::timestamptz
			union
			select slug, unnest(array[name_en, name_ja, short_name_ja, name_kana]) from company
			union
			select company, alias from company_aliases
			where kind <> 'slug' and ${known('company_aliases', asOf.knownAt)}
		),
		of_names as materialized (
			select company, array_agg(name order by name collate "C") as names
			from name where name is not null group by company
		)
		select slug, name_en as "nameEn", name_ja as "nameJa", securities_code as "securitiesCode",
			corporate_number as "corporateNumber", edinet_code as "edinetCode", lei, exposure, status,
			status_since as "statusSince", last_statement_on as "lastStatementOn",
			stale_months as "staleMonths", coalesce(of_names.names, '{}') as names, answers
		from company left join of_names on of_names.company = company.slug
		order by slug collate "C"`,
	);
	return records.map(({ answers, ...company }) => ({
		...company,
		open: Object.fromEntries(
			openAnswers.map((answer) => [answer, openIn(answers, answer)]),
		) as Record<OpenAnswer, string[]>,
	}));
}
