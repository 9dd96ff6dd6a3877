import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	check,
	index,
	integer,
	numeric,
	pgTable,
	text,
	uniqueIndex,
} from 'drizzle-orm/pg-core';
import { securitiesCodePattern } from '#lib/domain/identifiers.ts';
import { sectors } from '#lib/domain/sectors.ts';
import { codesOf } from '#lib/domain/terms.ts';
import { allOf, isAddress, oneOf, recorded, recordedChecks, standing } from './columns.ts';

const slugShape = sql.raw(`'^[a-z0-9]+(-[a-z0-9]+)*$'`);

/** A company or group: its slug for ever. What is known of it stands in `company_facts`. */
export const companies = pgTable('companies', { slug: text().primaryKey() }, (table) => [
	check('companies_slug', sql`${table.slug} ~ ${slugShape}`),
]);

const companySlug = () =>
	text()
		.notNull()
		.references(() => companies.slug);

const key = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** Facts about a company as of 2022-02-24; a changed fact is a new row, and the old one is retired. */
export const companyFacts = pgTable(
	'company_facts',
	{
		id: key(),
		company: companySlug(),
		nameEn: text().notNull(),
		nameJa: text().notNull(),
		shortNameJa: text(),
		nameKana: text(),
		/** Four characters, letters possible. */
		securitiesCode: text(),
		edinetCode: text(),
		/** 法人番号, thirteen digits. */
		corporateNumber: text(),
		lei: text(),
		/** TSE 33-sector code. */
		sectorCode: text().notNull(),
		/** On a Japanese exchange on 2022-02-24. */
		listed: boolean().notNull(),
		/** The group that it belongs to, where that group is on the register too. */
		parent: text().references(() => companies.slug),
		presence: text().array().notNull(),
		presenceNoteEn: text(),
		presenceNoteJa: text(),
		/** Share of group revenue made in Russia, percent. */
		russiaRevenueSharePct: numeric({ mode: 'number' }),
		/** People employed in Russia. */
		russiaEmployees: integer(),
		factsSourceUrls: text().array().notNull(),
		...recorded(),
	},
	(table) => [
		...recordedChecks('company_facts', table),
		uniqueIndex('company_facts_one_standing').on(table.company).where(standing(table)),
		uniqueIndex('company_facts_securities_code').on(table.securitiesCode).where(standing(table)),
		uniqueIndex('company_facts_corporate_number').on(table.corporateNumber).where(standing(table)),
		index('company_facts_company').on(table.company),
		index('company_facts_parent').on(table.parent),
		index('company_facts_recorded').on(table.recordedAt),
		index('company_facts_retired').on(table.retiredAt),
		check('company_facts_names', sql`${table.nameEn} <> '' and ${table.nameJa} <> ''`),
		check(
			'company_facts_securities_code',
			sql`${table.securitiesCode} ~ ${sql.raw(`'${securitiesCodePattern.source}'`)}`,
		),
		check('company_facts_edinet_code', sql`${table.edinetCode} ~ '^E[0-9]{5}$'`),
		check('company_facts_corporate_number', sql`is_corporate_number(${table.corporateNumber})`),
		check('company_facts_lei', sql`is_lei(${table.lei})`),
		check(
			'company_facts_sector',
			oneOf(
				table.sectorCode,
				sectors.map((sector) => sector.code),
			),
		),
		check('company_facts_parent', sql`${table.parent} <> ${table.company}`),
		check('company_facts_presence', allOf(table.presence, codesOf('presence'))),
		check(
			'company_facts_figures',
			sql`${table.russiaRevenueSharePct} between 0 and 100 and ${table.russiaEmployees} >= 0`,
		),
	],
);

/** Former and other names, and slugs that redirect. */
export const companyAliases = pgTable(
	'company_aliases',
	{
		id: key(),
		company: companySlug(),
		alias: text().notNull(),
		kind: text({ enum: ['former_name', 'other_name', 'slug'] }).notNull(),
		...recorded(),
	},
	(table) => [
		...recordedChecks('company_aliases', table),
		uniqueIndex('company_aliases_one_standing')
			.on(table.company, table.alias)
			.where(standing(table)),
		uniqueIndex('company_aliases_slug')
			.on(table.alias)
			.where(sql`${standing(table)} and ${table.kind} = 'slug'`),
		check('company_aliases_kind', oneOf(table.kind, ['former_name', 'other_name', 'slug'])),
		check('company_aliases_alias', sql`${table.alias} <> ''`),
	],
);

/** A subsidiary, plant, joint venture or office in Russia. */
export const russianEntities = pgTable(
	'russian_entities',
	{
		id: key(),
		company: companySlug(),
		name: text().notNull(),
		city: text(),
		ownershipPct: numeric({ mode: 'number' }),
		employees: integer(),
		noteEn: text(),
		noteJa: text(),
		...recorded(),
	},
	(table) => [
		...recordedChecks('russian_entities', table),
		uniqueIndex('russian_entities_one_standing')
			.on(table.company, table.name)
			.where(standing(table)),
		check('russian_entities_name', sql`${table.name} <> ''`),
		check(
			'russian_entities_figures',
			sql`${table.ownershipPct} between 0 and 100 and ${table.employees} >= 0`,
		),
	],
);

/** Publicly named members of JaCER. Some are not on the register, so `company` is not a foreign key. */
export const jacerMembers = pgTable(
	'jacer_members',
	{
		id: key(),
		company: text().notNull(),
		inRegister: boolean().notNull(),
		sourceUrl: text().notNull(),
		sourcePublisher: text().notNull(),
		note: text(),
		...recorded(),
	},
	(table) => [
		...recordedChecks('jacer_members', table),
		uniqueIndex('jacer_members_one_standing').on(table.company).where(standing(table)),
		check('jacer_members_company', sql`${table.company} ~ ${slugShape}`),
		check('jacer_members_source', isAddress(table.sourceUrl)),
	],
);

/** All names and codes of a company in search form, derived; rebuilt whenever the register changes. */
export const companySearch = pgTable('company_search', {
	company: text()
		.primaryKey()
		.references(() => companies.slug),
	words: text().notNull(),
});
