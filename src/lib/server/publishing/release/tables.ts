import type { Circumstances, Column } from '../column.ts';
import { answerColumns } from '../answer-columns.ts';
import { companyColumns } from '../company-columns.ts';
import { csvOf } from '../csv.ts';
import { eventColumns } from '../event-columns.ts';
import { evidenceColumns } from '../evidence-columns.ts';
import { jsonOf, ndjsonOf } from '../json.ts';
import { parquetOf } from '../parquet.ts';
import { seriesColumns } from '../series-columns.ts';
import type { ColumnFacts } from '../table-schema.ts';
import type { Dataset } from './dataset.ts';

/** A file of a release. */
export type ReleaseFile = readonly [name: string, content: Uint8Array | string];

/** A table of a release, in every format. */
export interface ReleaseTable {
	readonly name: keyof Dataset;
	readonly columns: readonly ColumnFacts[];
	/** Columns that tell its rows apart. */
	readonly key: readonly string[];
	readonly total: number;
	/** `name.csv`, `.json`, `.ndjson` and `.parquet`. */
	readonly files: readonly ReleaseFile[];
}

function tableOf<Row>(
	name: keyof Dataset,
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	key: readonly string[],
	circumstances: Circumstances,
): ReleaseTable {
	return {
		name,
		columns,
		key,
		total: rows.length,
		files: [
			[`${name}.csv`, csvOf(rows, columns, circumstances)],
			[`${name}.json`, jsonOf(rows, columns, circumstances)],
			[`${name}.ndjson`, ndjsonOf(rows, columns, circumstances)],
			[`${name}.parquet`, parquetOf(rows, columns, circumstances)],
		],
	};
}

/** The tables of a dataset, in every format. */
export function releaseTables(data: Dataset, circumstances: Circumstances): ReleaseTable[] {
	return [
		tableOf('companies', data.companies, companyColumns, ['slug'], circumstances),
		tableOf('events', data.events, eventColumns, ['event_id'], circumstances),
		tableOf('sources', data.sources, evidenceColumns, ['event_id', 'rank'], circumstances),
		tableOf('checklist', data.checklist, answerColumns, ['company', 'criterion'], circumstances),
		tableOf('series', data.series, seriesColumns, ['date'], circumstances),
	];
}
