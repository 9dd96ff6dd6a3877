import type { PgTable } from 'drizzle-orm/pg-core';
import { criteria } from '#lib/domain/criteria.ts';
import { sectorOf } from '#lib/domain/sectors.ts';
import * as tables from '#lib/server/database/schema/index.ts';
import * as cell from './cells.ts';

/** A record of the register between file and database, by the schema's field names. */
export type Row = Record<string, unknown>;

/** One column of a register file. */
export interface FileColumn {
	readonly name: string;
	/** Field of the schema; empty for a column that only repeats what another says. */
	readonly field: string | null;
	readonly kind: cell.CellKind<unknown>;
	/** The cell may not be empty. */
	readonly required: boolean;
	/** The whole column may be missing from the file. */
	readonly optional: boolean;
	/** For a column without a field: what it must say, given the row. */
	readonly repeats?: (row: Row) => string;
}

/** One file of the register: its table, its columns, and what makes two rows speak of the same thing. */
export interface RegisterFile {
	/** Name without `.csv`, also the key in `edition.json`. */
	readonly name: string;
	/** The file may be missing. */
	readonly optional: boolean;
	readonly table: PgTable;
	readonly columns: readonly FileColumn[];
	/** Fields that identify what a row is about; one record of it stands at a time. */
	readonly key: readonly string[];
	/** Column that refers to a company, by slug, where it must be on the register. */
	readonly company: string | null;
}

const camel = (name: string): string =>
	name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

interface ColumnOptions {
	field?: string;
	required?: boolean;
	optional?: boolean;
}

function column<Value>(
	name: string,
	kind: cell.CellKind<Value>,
	{ field = camel(name), required = false, optional = false }: ColumnOptions = {},
): FileColumn {
	return { name, field, kind, required, optional };
}
const required = { required: true };
const optional = { optional: true };

function repeating(name: string, repeats: (row: Row) => string): FileColumn {
	return { name, field: null, kind: cell.text, required: false, optional: true, repeats };
}

const sectorWord =
	(language: 'en' | 'ja') =>
	(row: Row): string =>
		sectorOf(String(row['sectorCode']))?.[language] ?? '';

/** When a row was recorded and retired: absent in an edition (recorded on its day, standing), present in an export. */
export const recordColumns: readonly FileColumn[] = [
	column('origin', cell.oneOf(['edition', 'desk']), optional),
	column('recorded_at', cell.instant, optional),
	column('retired_at', cell.instant, optional),
	column('retired_because', cell.text, optional),
	column('retired_by', cell.oneOf(['edition', 'desk']), optional),
];

const source = [
	column('source_url', cell.address, required),
	column('source_publisher', cell.text, required),
];

function file(
	name: string,
	table: PgTable,
	key: readonly string[],
	columns: readonly FileColumn[],
	options: { optional?: boolean; company?: string | null } = {},
): RegisterFile {
	return {
		name,
		table,
		key,
		columns: [...columns, ...recordColumns],
		optional: options.optional ?? false,
		company: options.company === undefined ? 'company' : options.company,
	};
}

export const companiesFile = file(
	'companies',
	tables.companyFacts,
	['company'],
	[
		column('slug', cell.slug, { field: 'company', required: true }),
		column('name_en', cell.text, required),
		column('name_ja', cell.text, required),
		column('short_name_ja', cell.text),
		column('name_kana', cell.text),
		column('securities_code', cell.securitiesCode),
		column('edinet_code', cell.edinetCode),
		column('corporate_number', cell.corporateNumber),
		column('lei', cell.lei, optional),
		column('sector_code', cell.sectorCode, required),
		repeating('sector_ja', sectorWord('ja')),
		repeating('sector_en', sectorWord('en')),
		column('listed', cell.boolean, required),
		column('parent', cell.slug),
		column('presence', cell.codes('presence'), required),
		column('presence_note_en', cell.text),
		column('presence_note_ja', cell.text, optional),
		column('russia_revenue_share_pct', cell.number('a percentage (0 to 100)', 0, 100)),
		column('russia_employees', cell.wholeNumber('a whole number of people', 0)),
		column('facts_source_urls', cell.addresses),
	],
	{ company: null },
);

export const eventsFile = file(
	'events',
	tables.events,
	['eventId'],
	[
		column('event_id', cell.eventId, required),
		column('company', cell.slug, required),
		column('announced_on', cell.partialDate, required),
		column('effective_on', cell.partialDate),
		column('status', cell.code('status', 'undisclosed')),
		column('kind', cell.code('kind'), required),
		column('rung', cell.code('rung'), optional),
		column('attribution', cell.code('attribution'), required),
		column('summary_en', cell.text, required),
		column('summary_ja', cell.text, required),
		column('reasons', cell.codes('reason')),
		column('scope', cell.codes('scope'), optional),
		column('territories', cell.codes('territory'), optional),
		column('buyer', cell.text),
		column('buyer_type', cell.text),
		column('price', cell.text),
		column('buyback_option_years', cell.number('a number of years', 0, 99)),
		column('employee_support', cell.boolean),
		column('loss_jpy_billion', cell.number('an amount in billions of yen', 0)),
		column('donation', cell.text),
		column('human_rights_dd_mentioned', cell.boolean),
		column('confidence', cell.oneOf(['high', 'medium', 'unverified']), required),
		column('supersedes', cell.eventId, optional),
	],
);

export const evidenceFile = file(
	'evidence',
	tables.evidence,
	['eventId', 'sourceUrl'],
	[
		column('event_id', cell.eventId, required),
		column('rank', cell.wholeNumber('a rank (1 is the best source)', 1), optional),
		...source,
		column('source_type', cell.code('source_type'), required),
		column('source_standing', cell.code('source_standing'), required),
		column('source_lang', cell.languageCode, required),
		column('source_published_on', cell.partialDate),
		column('seen_on', cell.day, required),
		column('note_en', cell.text),
		column('note_ja', cell.text),
	],
	{ company: null },
);

/** Every file of the register, in the order in which one can refer to another. */
export const registerFiles: readonly RegisterFile[] = [
	companiesFile,
	file(
		'aliases',
		tables.companyAliases,
		['company', 'alias'],
		[
			column('company', cell.slug, required),
			column('alias', cell.text, required),
			column('kind', cell.oneOf(['former_name', 'other_name', 'slug']), required),
		],
		{ optional: true },
	),
	file(
		'russian_entities',
		tables.russianEntities,
		['company', 'name'],
		[
			column('company', cell.slug, required),
			column('name', cell.text, required),
			column('city', cell.text),
			column('ownership_pct', cell.number('a percentage (0 to 100)', 0, 100)),
			column('employees', cell.wholeNumber('a whole number of people', 0)),
			column('note', cell.text, { field: 'noteEn' }),
			column('note_ja', cell.text, optional),
		],
	),
	eventsFile,
	evidenceFile,
	file(
		'criteria',
		tables.criterionFindings,
		['company', 'criterion', 'sourceUrl'],
		[
			column('company', cell.slug, required),
			column('criterion', cell.oneOf(criteria.map(({ id }) => id)), required),
			column('answer', cell.code('answer', 'not_checked'), required),
			column('summary_en', cell.text, required),
			column('summary_ja', cell.text, required),
			...source,
			column('source_lang', cell.languageCode, required),
			column('checked_on', cell.day, required),
			column('confidence', cell.oneOf(['high', 'medium']), required),
		],
	),
	file(
		'jacer_members',
		tables.jacerMembers,
		['company'],
		[
			column('company', cell.slug, required),
			column('in_register', cell.boolean, required),
			...source,
			column('seen_as_of_note', cell.text, { field: 'note' }),
		],
		{ company: null },
	),
	file(
		'surveys',
		tables.surveys,
		['publisher', 'asOf', 'metric', 'sourceUrl'],
		[
			column('publisher', cell.text, required),
			column('as_of', cell.partialDate, required),
			column('population', cell.wholeNumber('a whole number of companies', 0)),
			column('metric', cell.text, required),
			column('value', cell.number('a number', Number.MIN_SAFE_INTEGER), required),
			column('unit', cell.text, required),
			column('preferred', cell.boolean, required),
			column('note', cell.text),
			column('source_url', cell.address, required),
		],
		{ company: null },
	),
	file(
		'context',
		tables.context,
		['topic', 'on', 'sourceUrl'],
		[
			column('topic', cell.text, required),
			column('on', cell.partialDate, required),
			column('summary_en', cell.text, required),
			column('summary_ja', cell.text, required),
			...source,
			column('source_lang', cell.languageCode, required),
		],
		{ company: null },
	),
];
