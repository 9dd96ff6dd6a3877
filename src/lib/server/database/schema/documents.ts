import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	check,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	uniqueIndex,
} from 'drizzle-orm/pg-core';
import { companies } from './companies.ts';
import { instant, isAddress } from './columns.ts';

const key = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** Somewhere disclosures appear, with what its terms and robots.txt say. */
export const sources = pgTable(
	'sources',
	{
		id: text().primaryKey(),
		nameEn: text().notNull(),
		nameJa: text().notNull(),
		url: text().notNull(),
		company: text().references(() => companies.slug),
		termsUrl: text(),
		termsNote: text(),
		robotsDecision: text(),
		enabled: boolean().notNull(),
		disabledBecause: text(),
	},
	(table) => [
		check('sources_url', isAddress(table.url)),
		check(
			'sources_disabled',
			sql`${table.enabled} or coalesce(${table.disabledBecause}, '') <> ''`,
		),
	],
);

/** One retrieval of one address. Immutable; the bytes lie in the private archive under their hash. */
export const captures = pgTable(
	'captures',
	{
		id: key(),
		source: text()
			.notNull()
			.references(() => sources.id),
		url: text().notNull(),
		/** Address after redirects. */
		finalUrl: text().notNull(),
		capturedAt: instant().notNull(),
		/** HTTP status. */
		status: integer().notNull(),
		contentType: text(),
		/** Size of the body as stored. */
		bytes: integer().notNull(),
		/** SHA-256 of the body, 64 hexadecimal digits. */
		sha256: text().notNull(),
		requestHeaders: jsonb().$type<Record<string, string>>().notNull(),
		responseHeaders: jsonb().$type<Record<string, string>>().notNull(),
		/** WARC file in the archive and the record's place in it. */
		warcFile: text().notNull(),
		warcOffset: bigint({ mode: 'number' }).notNull(),
	},
	(table) => [
		index('captures_url').on(table.url, table.capturedAt),
		check('captures_sha256', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
		check('captures_sizes', sql`${table.bytes} >= 0 and ${table.warcOffset} >= 0`),
	],
);

/** A disclosure at a canonical address. */
export const documents = pgTable(
	'documents',
	{
		id: key(),
		source: text()
			.notNull()
			.references(() => sources.id),
		url: text().notNull(),
		title: text(),
		/** ISO 639-1. */
		lang: text(),
		/** At its precision. */
		publishedOn: text(),
	},
	(table) => [
		uniqueIndex('documents_url').on(table.url),
		check('documents_url', isAddress(table.url)),
		check('documents_lang', sql`${table.lang} ~ '^[a-z]{2}$'`),
		check(
			'documents_published_on',
			sql`last_day_of(${table.publishedOn}) is not null or ${table.publishedOn} is null`,
		),
	],
);

/**
 * The text of a document as extracted from one capture by one version of the extractor. Raw bytes and text are
 * versions apart: a better extractor is our change, not the company's.
 */
export const documentTexts = pgTable(
	'document_texts',
	{
		id: key(),
		document: bigint({ mode: 'number' })
			.notNull()
			.references(() => documents.id),
		capture: bigint({ mode: 'number' })
			.notNull()
			.references(() => captures.id),
		extractor: text().notNull(),
		extractedAt: instant().notNull(),
		sha256: text().notNull(),
		content: text().notNull(),
	},
	(table) => [
		uniqueIndex('document_texts_version').on(table.document, table.capture, table.extractor),
		check('document_texts_sha256', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
	],
);
