import { createHash } from 'node:crypto';
import type { Labelled } from './evaluate.ts';

/** About three fifths of the hash values. */
const TUNING_BELOW = 154;

/**
 * Cuts a labelled corpus in two by the hash of each id: the part that rules may be tuned on, and the part that only
 * measures. Rows that share a text (one text read for several companies) stay together, by the first row's id.
 */
export function splitCorpus(rows: readonly Labelled[]): {
	tuning: Labelled[];
	heldOut: Labelled[];
} {
	const firstWith = new Map<string, string>();
	for (const { id, text } of rows) if (!firstWith.has(text)) firstWith.set(text, id);
	const isTuning = ({ id, text }: Labelled) =>
		(createHash('sha256')
			.update(firstWith.get(text) ?? id)
			.digest()[0] ?? 0) < TUNING_BELOW;
	return { tuning: rows.filter(isTuning), heldOut: rows.filter((row) => !isTuning(row)) };
}
