import { setImmediate } from 'node:timers/promises';

/** The rows that a question asks for, counted first and fetched a batch at a time: memory does not grow with them. */
export interface Found<Row> {
	readonly total: number;
	/** The rows in the order of the question; to be gone through once. */
	readonly batches: AsyncIterable<readonly Row[]>;
}

/** Rows that are there already, as one batch. */
export function foundRows<Row>(rows: readonly Row[]): Found<Row> {
	return { total: rows.length, batches: oneBatch(rows) };
}

async function* oneBatch<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
	yield await Promise.resolve(rows);
}

/**
 * The batches of rows that are looked for when the first of them is needed, and after what was written before has left:
 * the embedded database holds up everything else while it answers.
 */
export async function* foundLater<Row>(
	find: () => Promise<Found<Row>>,
): AsyncGenerator<readonly Row[]> {
	await setImmediate();
	yield* (await find()).batches;
}

/** All rows at once: for formats that need them so. */
export async function allFound<Row>({ batches }: Found<Row>): Promise<Row[]> {
	const rows: Row[] = [];
	for await (const batch of batches) rows.push(...batch);
	return rows;
}
