import {
	decidedAtDesk,
	momentOf,
	planByKey,
	versionsOf,
	type ImportTerms,
	type Plan,
} from './plan.ts';
import type { EventPlan } from './plan-events.ts';
import type { ReadFile } from './read-file.ts';
import type { Row } from './register-files.ts';

const idOf = (row: Row): string => String(row['eventId']);
const sourceOf = (event: string, row: Row): string => `${event} ${String(row['sourceUrl'])}`;

/**
 * Evidence follows its event to the version under which it stands. What the desk decided about a source, adding or
 * retiring it, is carried along; the sources of an event that the desk has decided are left alone.
 */
export function planEvidence(
	read: ReadFile,
	present: readonly Row[],
	terms: ImportTerms,
	{ standsAs, replaced, keptAtDesk }: EventPlan,
): Plan {
	const carried = carriedFromDesk(read, present, terms, replaced);
	const decided = new Set(carried.map((row) => sourceOf(idOf(row), row)));
	const rows = read.rows.flatMap((item) => {
		if (item.restated) return [item];
		const eventId = standsAs.get(idOf(item.row));
		if (!eventId || decided.has(sourceOf(eventId, item.row))) return [];
		return [{ ...item, row: { ...item.row, eventId } }];
	});
	const plan = planByKey({ ...read, rows }, present, terms, (row) => keptAtDesk.has(idOf(row)));
	plan.kept += read.rows.length - rows.length;
	plan.add.push(...carried);
	return plan;
}

/** What the desk decided about the sources of events that are being replaced, as records of the new versions. */
function carriedFromDesk(
	{ file }: ReadFile,
	present: readonly Row[],
	terms: ImportTerms,
	replaced: ReadonlyMap<string, string>,
): Row[] {
	return [...versionsOf(file, present).values()].flatMap((versions) => {
		const newest = versions.at(-1);
		const next = newest && replaced.get(idOf(newest));
		if (!next || !decidedAtDesk(newest)) return [];
		const at = momentOf(terms, newest);
		return [
			{ ...newest, eventId: next, recordedAt: at, retiredAt: newest['retiredAt'] ? at : null },
		];
	});
}
