import { sql, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { tokyoDay } from '#lib/domain/dates.ts';
import { plainQuestion, type Question } from '#lib/domain/question/question.ts';
import { companiesFrom } from '#lib/server/register/companies.ts';
import { companyTables } from '#lib/server/register/company-tables.ts';
import { companyDimensions, facetCounts } from '#lib/server/register/dimensions.ts';
import { withClient } from './register-database.ts';

/** The question that both sides answer: a filtered list of companies, with the counts of every filter. */
export const address = '/api/v1/companies?status=suspended&exposure=operations&per=50&facets=1';
const question: Question = {
	...plainQuestion({ today: '', asOf: tokyoDay(new Date()), knownAt: tokyoDay(new Date()) }),
	filters: { status: ['suspended'], exposure: ['operations'] },
};

/** The same question for PostGraphile: a page of the list, its total, and the counts, in one request. */
export const graphQuery = (list: 'allStandings' | 'allCompanies', facets: string): string => `{
	${list}(first: 50, orderBy: NAME_EN_ASC, condition: { status: "suspended", exposure: "operations" }) {
		totalCount
		nodes {
			slug nameEn nameJa nameKana securitiesCode corporateNumber edinetCode lei sectorCode listed parent presence
			exposure isGroup jacerMember russiaRevenueSharePct russiaEmployees status statusGroup statusSince
			exitAnnouncedOn exitedOn lastStatementOn staleMonths reasons events sources
		}
	}
	${facets} { nodes { facet value count } }
}`;

/** A statement with its values in it, for a definition that can have no parameters. */
function inlined(statement: SQL): string {
	const { sql: text, params } = new PgDialect({ casing: 'snake_case' }).sqlToQuery(statement);
	return text.replace(/\$(\d+)/g, (_, number: string) => {
		const value = params[Number(number) - 1];
		return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
	});
}

/**
 * What PostGraphile serves. `standings` and `standing_facets` are views of the very statements that Tettai runs: both
 * work out where every company stood as of today, and count in one pass. `companies` and `company_facets` are a table
 * worked out beforehand and counted by the same statement: what a kept answer is to be held against.
 */
export async function makeGraphSchema(database: string): Promise<void> {
	const words = sql`company_search.words`;
	const counts = facetCounts(question, companyDimensions, companiesFrom, words);
	const overTable = sql`with company as (select * from graph.companies) ${counts}`;
	await withClient(database, (client) =>
		client.query(`
			create schema graph;
			create view graph.standings as ${inlined(sql`with ${companyTables(question)} select * from company`)};
			comment on view graph.standings is '@primaryKey slug';
			create view graph.standing_facets as ${inlined(sql`with ${companyTables(question)} ${counts}`)};
			create table graph.companies as select * from graph.standings;
			alter table graph.companies add primary key (slug);
			create index on graph.companies (status);
			create index on graph.companies (name_en);
			create view graph.company_facets as ${inlined(overTable)};
			analyze graph.companies;`),
	);
}
