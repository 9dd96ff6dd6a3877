import { sql, type SQL } from 'drizzle-orm';
import type { Question } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import type { Database } from '#lib/server/database/database.ts';
import type { CompanyRow } from '#lib/domain/records.ts';
import { companyTables, scalePosition } from './company-tables.ts';
import {
	andRows,
	companyDimensions,
	facetCounts,
	facetsFrom,
	fits,
	rowsIn,
	type CountedRow,
	type Facets,
} from './dimensions.ts';
import { rowsOf } from './rows.ts';

/** Facets and total of a list, by the filters of the question. */
export interface Counted {
	readonly facets: Facets;
	readonly total: number;
}

/** SQL: the columns of {@link CompanyRow}. */
export const companyColumns = sql`company.slug, company.name_en as "nameEn", company.name_ja as "nameJa",
	company.short_name_ja as "shortNameJa", company.name_kana as "nameKana",
	company.securities_code as "securitiesCode", company.edinet_code as "edinetCode",
	company.corporate_number as "corporateNumber", company.lei, company.sector_code as "sectorCode",
	company.listed, company.parent, company.presence,
	company.russia_revenue_share_pct::float as "russiaRevenueSharePct",
	company.russia_employees as "russiaEmployees", company.exposure, company.is_group as "isGroup",
	company.jacer_member as "jacerMember", company.status, company.status_group as "statusGroup",
	company.status_since as "statusSince", company.exit_announced_on as "exitAnnouncedOn",
	company.exited_on as "exitedOn", company.last_statement_on as "lastStatementOn",
	company.stale_months as "staleMonths", company.reasons, company.events, company.sources`;

/** SQL: a company's name as it is sorted in a language: by reading in Japanese, without case in English. */
export const nameOrder = (language: Language): SQL =>
	language === 'ja'
		? sql`coalesce(company.name_kana, regexp_replace(company.name_ja, '^(株式会社|独立行政法人|社会医療法人)', '')) collate "C"`
		: sql`lower(company.name_en) collate "C"`;

/** SQL: the order of a list of companies; by name unless the question says otherwise. */
export function companyOrder({ sort }: Question, language: Language): SQL {
	const columns: Record<string, SQL> = {
		name: nameOrder(language),
		status: scalePosition('company.status'),
		since: sql`company.status_by`,
		last_statement: sql`company.last_statement_by`,
		exit: sql`company.exit_announced_by`,
		sector: sql`company.sector_code collate "C"`,
	};
	const by = columns[sort?.by ?? 'name'] ?? nameOrder(language);
	const direction = sort?.descending ? sql`desc` : sql`asc`;
	return sql`${by} ${direction} nulls last, ${nameOrder(language)}, company.slug collate "C"`;
}

/** SQL: companies with the words in which a search looks. */
export const companiesFrom = sql`company left join company_search on company_search.company = company.slug`;
const words = sql`company_search.words`;

/** The slugs of all companies that a question asks for, in its order. */
export async function listSlugs(
	db: Database,
	question: Question,
	language: Language,
): Promise<string[]> {
	const rows = await rowsOf<{ slug: string }>(
		db,
		sql`with ${companyTables(question)}
		select company.slug from ${companiesFrom}
		where ${fits(question, companyDimensions, words)}
		order by ${companyOrder(question, language)}`,
	);
	return rows.map(({ slug }) => slug);
}

/** The companies that a question asks for, in its order; one page of them, or all. */
export async function listCompanies(
	db: Database,
	question: Question,
	language: Language,
	{ paged, slug }: { paged: boolean; slug?: string },
): Promise<CompanyRow[]> {
	return rowsOf<CompanyRow>(
		db,
		sql`with ${companyTables(question, slug)} ${companySelection(question, language, { paged, slug })}`,
	);
}

/** SQL: the rows of {@link listCompanies}, after the tables. */
function companySelection(
	question: Question,
	language: Language,
	{ paged, slug }: { paged: boolean; slug?: string | undefined },
): SQL {
	const page = paged
		? sql`limit ${question.per} offset ${(question.page - 1) * question.per}`
		: sql``;
	return sql`select ${companyColumns} from ${companiesFrom}
		where ${slug === undefined ? sql`true` : sql`company.slug = ${slug}`}
			and ${fits(question, companyDimensions, words)}
		order by ${companyOrder(question, language)} ${page}`;
}

/** The companies that a question asks for, one page of them or all, with the counts of {@link countCompanies}. */
export async function companiesWithFacets(
	db: Database,
	question: Question,
	language: Language,
	{ paged }: { paged: boolean },
): Promise<Counted & { readonly companies: CompanyRow[] }> {
	const rows = await rowsOf<CountedRow>(
		db,
		sql`with ${companyTables(question)},
		asked as materialized (${companySelection(question, language, { paged })})
		${facetCounts(question, companyDimensions, companiesFrom, words)} ${andRows('asked')}`,
	);
	return { ...facetsFrom(rows), companies: rowsIn<CompanyRow>(rows) };
}

/** How many companies a question asks for, and how many each filter value would leave. */
export async function countCompanies(db: Database, question: Question): Promise<Counted> {
	return facetsFrom(
		await rowsOf(
			db,
			sql`with ${companyTables(question)} ${facetCounts(question, companyDimensions, companiesFrom, words)}`,
		),
	);
}
