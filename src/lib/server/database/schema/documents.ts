import { sql } from 'drizzle-orm';
import {
	bigint,
	check,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	uniqueIndex,
} from 'drizzle-orm/pg-core';
import { sources } from './sources.ts';
import { instant, isAddress, oneOf } from './columns.ts';

const key = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** A disclosure at a canonical address. Its captures hang on it in order. */
export const documents = pgTable(
	'documents',
	{
		id: key(),
		source: text()
			.notNull()
			.references(() => sources.id),
		url: text().notNull(),
		/** Where the bytes are, if not at `url`. */
		fetchUrl: text(),
		title: text(),
		/** ISO 639-1. */
		lang: text(),
		/** At its precision. */
		publishedOn: text(),
		/** Slugs of the companies that it is about, as far as the source knows. */
		companies: text().array().notNull(),
		/** The same disclosure in other languages: address by language. */
		alternates: jsonb().$type<Record<string, string>>().notNull(),
		/** A copy that a public web archive made when asked. */
		webArchiveUrl: text(),
		foundAt: instant().notNull(),
	},
	(table) => [
		uniqueIndex('documents_url').on(table.url),
		index('documents_source').on(table.source),
		check('documents_url', isAddress(table.url)),
		check('documents_fetch_url', isAddress(table.fetchUrl)),
		check('documents_web_archive_url', isAddress(table.webArchiveUrl)),
		check('documents_lang', sql`${table.lang} ~ '^[a-z]{2}$'`),
		check(
			'documents_published_on',
			sql`last_day_of(${table.publishedOn}) is not null or ${table.publishedOn} is null`,
		),
	],
);

/** One retrieval of one address. Immutable; the bytes lie in the private archive under their hash. */
export const captures = pgTable(
	'captures',
	{
		id: key(),
		document: bigint({ mode: 'number' })
			.notNull()
			.references(() => documents.id),
		/** Which capture of the document it is, from 1. */
		ordinal: integer().notNull(),
		/** Address asked for. */
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
		/** `http`, or `browser` for a page as rendered. */
		via: text({ enum: ['http', 'browser'] }).notNull(),
		/** Name of the WARC file in the archive, and where the response record begins in it. */
		warcFile: text().notNull(),
		warcOffset: bigint({ mode: 'number' }).notNull(),
	},
	(table) => [
		uniqueIndex('captures_ordinal').on(table.document, table.ordinal),
		uniqueIndex('captures_warc').on(table.warcFile, table.warcOffset),
		check('captures_via', oneOf(table.via, ['http', 'browser'])),
		check('captures_sha256', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
		check('captures_ordinal', sql`${table.ordinal} >= 1`),
		check('captures_sizes', sql`${table.bytes} >= 0 and ${table.warcOffset} >= 0`),
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
		title: text(),
		/** ISO 639-1. */
		lang: text(),
		/** As the page says, at its precision. */
		publishedOn: text(),
		/** For a PDF: where each page begins in `content`, in UTF-16 code units. */
		pages: integer().array(),
		/** Whose change it is: `capture`, the first text of new bytes; `extractor`, old bytes read by a better rule. */
		because: text({ enum: ['capture', 'extractor'] }).notNull(),
	},
	(table) => [
		uniqueIndex('document_texts_version').on(table.document, table.capture, table.extractor),
		index('document_texts_capture').on(table.capture),
		check('document_texts_because', oneOf(table.because, ['capture', 'extractor'])),
		check('document_texts_lang', sql`${table.lang} ~ '^[a-z]{2}$'`),
		check('document_texts_sha256', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
	],
);
