import type { Day } from '#lib/domain/dates.ts';
import type { Step } from '#lib/domain/steps.ts';
import { vocabularies } from '#lib/domain/vocabularies.ts';
import { columnsFor, dateColumns, withRequired } from './column.ts';

/** Companies by status on a day, and until the day of the next row. */
export interface SeriesRow extends Step {
	/** Companies counted, the same on every day. */
	readonly total: number;
}

/** Steps as rows, closed by the as-of date, so that the last row says how things stand. */
export function seriesOf(steps: readonly Step[], total: number, asOf: Day): SeriesRow[] {
	const last = steps.at(-1);
	const closed = last && last.day < asOf ? [...steps, { ...last, day: asOf }] : steps;
	return closed.map((step) => ({ ...step, total }));
}

const column = columnsFor<SeriesRow>();
const statusColumns = vocabularies.status.map(({ code, en, ja }) =>
	column(code, 'integer', `Companies: ${en}`, `企業数：${ja}`, (row) => row.counts[code]),
);

/** Columns of every download of companies by status over time. */
export const seriesColumns = withRequired<SeriesRow>(
	['date', ...statusColumns.map(({ name }) => name), 'total', 'as_of', 'known_at'],
	[
		column(
			'date',
			'date',
			'Day on which a count changed, or the as-of date',
			'企業数が変わった日（最後の行は基準日）',
			(row) => row.day,
		),
		...statusColumns,
		column('total', 'integer', 'Companies counted', '企業数の合計', (row) => row.total),
		...dateColumns,
	],
);
