import type { Bilingual, VocabularyName } from '#lib/domain/terms.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Language } from '#lib/domain/terms.ts';

/** A value that a column can hold; a list is joined by `;` in a sheet and stays a list in JSON. */
export type Value = string | number | boolean | readonly string[] | null;

/** What a value depends on beyond its row. */
export interface Circumstances {
	readonly question: Question;
	readonly language: Language;
	/** Address of the site, without a slash at the end. */
	readonly origin: string;
}

export type ColumnType =
	| 'text'
	| 'code'
	| 'codes'
	| 'identifier'
	| 'date'
	| 'precision'
	| 'instant'
	| 'number'
	| 'integer'
	| 'boolean'
	| 'address'
	| 'addresses';

/** One column of a download: the data dictionary, CSV, JSON and XLSX are all made from it. */
export interface Column<Row> {
	/** Stable name, snake_case. */
	readonly name: string;
	readonly type: ColumnType;
	/** What it holds, for the data dictionary. */
	readonly description: Bilingual;
	/** Where its codes come from. */
	readonly vocabulary?: VocabularyName;
	/** Every row has it: its value is never `null`. */
	readonly required?: true;
	value(row: Row, circumstances: Circumstances): Value;
}

/** Makes columns for one kind of row, so that each is one line. */
export function columnsFor<Row>() {
	return (
		name: string,
		type: ColumnType,
		en: string,
		ja: string,
		value: Column<Row>['value'],
		vocabulary?: VocabularyName,
	): Column<Row> => ({
		name,
		type,
		description: { en, ja },
		value,
		...(vocabulary && { vocabulary }),
	});
}

const anyColumn = columnsFor<unknown>();

/** The two dates that were asked for: every download has them. */
export const dateColumns: readonly Column<unknown>[] = [
	anyColumn(
		'as_of',
		'date',
		'Valid date that was asked for',
		'指定した基準日',
		(_, { question }) => question.asOf,
	),
	anyColumn(
		'known_at',
		'date',
		'Recorded date that was asked for',
		'指定した記録時点（この日までの登録内容による）',
		(_, { question }) => question.knownAt,
	),
];

/** The same columns, with those of these names marked as never empty. */
export function withRequired<Row>(
	names: readonly string[],
	columns: readonly Column<Row>[],
): readonly Column<Row>[] {
	return columns.map((column) =>
		names.includes(column.name) ? { ...column, required: true } : column,
	);
}

/** A list as one text: addresses with spaces between them, codes with semicolons. */
export const joined = (list: readonly string[], type: ColumnType): string =>
	list.join(type === 'addresses' ? ' ' : ';');

/** The columns that a question asks for, in its order; all where it names none. */
export function chosenColumns<Row>(
	columns: readonly Column<Row>[],
	names: readonly string[],
): readonly Column<Row>[] {
	if (names.length === 0) return columns;
	return names.flatMap((name) => columns.filter((column) => column.name === name));
}
