import { z } from 'zod';
import { codesOf } from '#lib/domain/terms.ts';
import type { ColumnFacts } from '../table-schema.ts';

/** What a column holds in JSON. */
function typeOf({ type, vocabulary }: ColumnFacts): z.ZodType {
	const code = vocabulary ? z.enum(codesOf(vocabulary)) : z.string();
	switch (type) {
		case 'code':
			return code;
		case 'codes':
			return z.array(code);
		case 'addresses':
			return z.array(z.string());
		case 'integer':
			return z.int();
		case 'number':
			return z.number();
		case 'boolean':
			return z.boolean();
		case 'precision':
			return z.enum(['day', 'month', 'year']);
		case 'date':
			return z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
		case 'address':
			return z.string().regex(/^https?:\/\//);
		case 'text':
		case 'identifier':
		case 'instant':
			return z.string();
	}
}

/** An item of the API: the columns of the downloads by name, each there, empty ones `null`. */
export const itemSchema = (columns: readonly ColumnFacts[]): z.ZodObject =>
	z.strictObject(
		Object.fromEntries(
			columns.map((column) => {
				const type = typeOf(column);
				return [
					column.name,
					(column.required ? type : type.nullable()).describe(column.description.en),
				];
			}),
		),
	);

/** A page of a list. */
export const listSchema = (item: z.ZodType) =>
	z.strictObject({
		as_of: z.iso.date().describe('Valid date that was asked for'),
		known_at: z.iso.date().describe('Recorded date that was asked for'),
		total: z.int().min(0).describe('Items of the whole list, not of this page'),
		next: z.string().nullable().describe('Address of the next page; null on the last'),
		facets: z
			.record(z.string(), z.record(z.string(), z.int().min(0)))
			.optional()
			.describe('Items that each value of each filter would leave, all other filters given'),
		items: z.array(item),
	});

/** A refusal: RFC 9457. */
export const problemSchema = z.looseObject({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string(),
	problems: z
		.array(
			z.strictObject({
				parameter: z.string(),
				value: z.string(),
				allowed: z.array(z.string()).describe('Values that it can have, or what they look like'),
			}),
		)
		.optional()
		.describe('Every parameter with a value that it cannot have'),
});
