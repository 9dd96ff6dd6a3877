import type { Found } from '#lib/server/register/found.ts';
import type { Circumstances, Column, Value } from './column.ts';

/** A row as an object, keys as in the CSV; a list stays a list. */
export const itemOf = <Row>(
	row: Row,
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
): Record<string, Value> =>
	Object.fromEntries(columns.map((column) => [column.name, column.value(row, circumstances)]));

/** Rows as a JSON list: `{"as_of", "known_at", "total", "items": […]}`, keys as in the CSV. */
export function jsonOf<Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
): string {
	const { asOf, knownAt } = circumstances.question;
	return JSON.stringify({
		as_of: asOf,
		known_at: knownAt,
		total: rows.length,
		items: rows.map((row) => itemOf(row, columns, circumstances)),
	});
}

/** The same JSON list in pieces. */
export async function* jsonPieces<Row>(
	{ total, batches }: Found<Row>,
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
): AsyncGenerator<string> {
	const { asOf, knownAt } = circumstances.question;
	const head = JSON.stringify({ as_of: asOf, known_at: knownAt, total });
	yield `${head.slice(0, -1)},"items":[`;
	let before = '';
	for await (const rows of batches) {
		const items = rows.map((row) => JSON.stringify(itemOf(row, columns, circumstances)));
		if (items.length === 0) continue;
		yield before + items.join(',');
		before = ',';
	}
	yield ']}';
}

/** Rows as newline-delimited JSON: an object a line, with the same keys; what data tools read line by line. */
export const ndjsonOf = <Row>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
): string => rows.map((row) => `${JSON.stringify(itemOf(row, columns, circumstances))}\n`).join('');

/** The same lines in pieces. */
export async function* ndjsonPieces<Row>(
	batches: AsyncIterable<readonly Row[]>,
	columns: readonly Column<Row>[],
	circumstances: Circumstances,
): AsyncGenerator<string> {
	for await (const rows of batches) yield ndjsonOf(rows, columns, circumstances);
}
