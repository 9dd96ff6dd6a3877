import type { Circumstances, Column } from './column.ts';

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
		items: rows.map((row) =>
			Object.fromEntries(columns.map((column) => [column.name, column.value(row, circumstances)])),
		),
	});
}
