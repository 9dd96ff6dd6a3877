import type { Question } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';
import { vocabularies } from '#lib/domain/vocabularies.ts';
import { messagesFor } from '#lib/messages/index.ts';
import type { Found } from '#lib/server/register/found.ts';
import { columnsFor, type Circumstances, type Column } from './column.ts';
import { csvOf, csvPieces } from './csv.ts';
import { licence, licenceText } from './licence.ts';
import { tableSchemaOf, type ColumnFacts } from './table-schema.ts';
import type { Entry } from './zip.ts';

/** A table of a package. */
export interface PackagedTable {
	/** Name of its file, without `.csv`. */
	readonly name: string;
	/** What it holds, in the language of the package. */
	readonly title: string;
	readonly columns: readonly ColumnFacts[];
	/** Columns that tell its rows apart. */
	readonly key: readonly string[];
	readonly total: number;
	readonly csv: AsyncIterable<string>;
}

/** Where a package comes from. */
export interface PackageAbout {
	readonly language: Language;
	/** What it is called. */
	readonly title: string;
	/** Address of the page with the same rows, and of this download; both with both dates. */
	readonly address: string;
	readonly download: string;
	readonly question: Question;
	readonly citation: string;
}

/** Rows as a table of a package. */
export function packagedTable<Row>(
	{ name, title, key = [] }: { name: string; title: string; key?: readonly string[] },
	{ total, batches }: Found<Row>,
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
): PackagedTable {
	return { name, title, key, columns, total, csv: csvPieces(batches, columns, circumstances) };
}

/** A table as a resource of a Data Package. */
export const resourceOf = (
	{ name, title, columns, key }: Omit<PackagedTable, 'csv' | 'total'>,
	language: Language,
): object => ({
	profile: 'tabular-data-resource',
	name,
	path: `${name}.csv`,
	title,
	format: 'csv',
	mediatype: 'text/csv',
	dialect: {
		delimiter: ',',
		lineTerminator: '\r\n',
		quoteChar: '"',
		doubleQuote: true,
		header: true,
	},
	schema: tableSchemaOf(columns, language, key),
});

/** The licences of a Data Package. */
export const packageLicences = [
	{ name: licence.name, title: licence.title, path: licence.address },
] as const;

interface DictionaryLine {
	readonly file: string;
	readonly column: ColumnFacts;
}
const entry = columnsFor<DictionaryLine>();
const dictionaryColumns = (language: Language) => [
	entry('file', 'text', '', '', ({ file }) => file),
	entry('column', 'text', '', '', ({ column }) => column.name),
	entry('type', 'text', '', '', ({ column }) => messagesFor(language).data.types[column.type]),
	entry('description', 'text', '', '', ({ column }) => column.description[language]),
	entry('vocabulary', 'text', '', '', ({ column }) => column.vocabulary ?? null),
];

/** The data dictionary of tables as a CSV in a language. */
export const dictionaryOf = (
	tables: readonly Pick<PackagedTable, 'name' | 'columns'>[],
	circumstances: Circumstances,
): string =>
	csvOf(
		tables.flatMap(({ name, columns }) =>
			columns.map((column) => ({ file: `${name}.csv`, column })),
		),
		dictionaryColumns(circumstances.language),
		circumstances,
	);

interface CodeLine {
	readonly vocabulary: string;
	readonly code: string;
	readonly en: string;
	readonly ja: string;
}
const word = columnsFor<CodeLine>();
const codeColumns = (['vocabulary', 'code', 'en', 'ja'] as const).map((name) =>
	word(name, 'text', '', '', (line) => line[name]),
);

/** The codes that columns use, with their words in both languages, as a CSV. */
export function codesCsv(
	tables: readonly Pick<PackagedTable, 'columns'>[],
	circumstances: Circumstances,
): string {
	const used = new Set(
		tables.flatMap(({ columns }) => columns.map(({ vocabulary }) => vocabulary)),
	);
	const lines = [...used]
		.filter((name) => name !== undefined)
		.flatMap((vocabulary) =>
			vocabularies[vocabulary].map(({ code, en, ja }) => ({ vocabulary, code, en, ja })),
		);
	return csvOf<CodeLine>(lines, codeColumns, circumstances);
}

function readmeOf(tables: readonly PackagedTable[], about: PackageAbout): string {
	const { language, title, question, address, download, citation } = about;
	const t = messagesFor(language).takeaway;
	const pair = (label: string, text: string): string =>
		language === 'ja' ? `${label}：${text}` : `${label}: ${text}`;
	return [
		`Tettai / ${title}`,
		'',
		pair(t.asOf, question.asOf),
		pair(t.knownAt, question.knownAt),
		pair(t.address, address),
		pair(t.download, download),
		'',
		`# ${t.cite}`,
		citation,
		'',
		`# ${t.files}`,
		...tables.map(({ name, title, total }) => pair(`${name}.csv`, t.table(title, total))),
		pair('dictionary.csv', t.dictionary),
		pair('codes.csv', t.codes),
		pair('datapackage.json', t.package),
		pair('LICENSE.txt', t.licence),
		pair('README.txt', t.readme),
		'',
		`# ${t.notes}`,
		...t.noteLines.map((line) => `- ${line}`),
		'',
	].join('\r\n');
}

/** The files of a package: the tables, their dictionary and codes, the licence, how to cite, and the query behind it. */
export function packageEntries(tables: readonly PackagedTable[], about: PackageAbout): Entry[] {
	const { language, title, question, address, download } = about;
	const circumstances = { question, language, origin: '' };
	const description = {
		profile: 'tabular-data-package',
		name: ['tettai', ...tables.slice(0, 1).map(({ name }) => name)].join('-'),
		title: `Tettai: ${title}`,
		homepage: address,
		as_of: question.asOf,
		known_at: question.knownAt,
		licenses: packageLicences,
		sources: [{ title: 'Tettai', path: download }],
		resources: tables.map((table) => resourceOf(table, language)),
	};
	return [
		['README.txt', readmeOf(tables, about)],
		['LICENSE.txt', licenceText],
		['datapackage.json', `${JSON.stringify(description, null, '\t')}\n`],
		['dictionary.csv', dictionaryOf(tables, circumstances)],
		['codes.csv', codesCsv(tables, circumstances)],
		...tables.map(({ name, csv }): Entry => [`${name}.csv`, csv]),
	];
}
