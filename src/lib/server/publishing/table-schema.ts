import { codesOf } from '#lib/domain/terms.ts';
import type { Language } from '#lib/domain/terms.ts';
import type { Column, ColumnType } from './column.ts';

/** A column without the rows that it is asked of: all that a dictionary needs. */
export type ColumnFacts = Omit<Column<unknown>, 'value'>;

/** A date at its precision: it is no `date` of Table Schema, which knows days only. */
const partialDate = '\\d{4}(-\\d{2}(-\\d{2})?)?';

/** Field types of Table Schema, and what they hold. Lists are joined in a CSV and therefore texts. */
const types: Readonly<Partial<Record<ColumnType, object>>> = {
	integer: { type: 'integer' },
	number: { type: 'number' },
	boolean: { type: 'boolean' },
};

const isList = (type: ColumnType): boolean => type === 'codes' || type === 'addresses';

function constraintsOf({ type, vocabulary, required }: ColumnFacts): object {
	return {
		// An empty list is an empty cell.
		...(required && !isList(type) && { required: true }),
		...(type === 'code' && vocabulary && { enum: [...codesOf(vocabulary)] }),
		...(type === 'precision' && { enum: ['day', 'month', 'year'] }),
		...(type === 'date' && { pattern: partialDate }),
		// Validators do not agree on what a `uri` may be.
		...(type === 'address' && { pattern: 'https?://.+' }),
	};
}

/** Columns as a Table Schema of Frictionless Data (specs.frictionlessdata.io/table-schema, version 1). */
export function tableSchemaOf(
	columns: readonly ColumnFacts[],
	language: Language,
	key: readonly string[] = [],
): object {
	const names = columns.map(({ name }) => name);
	return {
		fields: columns.map((column) => {
			const constraints = constraintsOf(column);
			return {
				name: column.name,
				...(types[column.type] ?? { type: 'string' }),
				description: column.description[language],
				...(Object.keys(constraints).length > 0 && { constraints }),
			};
		}),
		missingValues: [''],
		...(key.length > 0 && key.every((name) => names.includes(name)) && { primaryKey: key }),
	};
}
