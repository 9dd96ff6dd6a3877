import type { Wrong } from './problem.ts';
import { isStanding, type ReadRow } from './read-file.ts';

const exits: ReadonlySet<unknown> = new Set(['exit_announced', 'exited']);

/**
 * Checks what events can get wrong among themselves. `evidenced` are the events that evidence.csv names, empty
 * where that file could not be read; `unsourced` are those whose sources are all retired.
 */
export function checkEvents(
	rows: readonly ReadRow[],
	evidenced: ReadonlySet<string> | null,
	unsourced: ReadonlySet<string>,
	wrong: Wrong,
): void {
	for (const item of rows) {
		const { line, row, unread } = item;
		const lacks = isStanding(item) && unsourced.has(String(row['eventId']));
		if (lacks)
			wrong(line, 'event_id', 'All sources of the event are retired; no claim stands without one.');
		if (evidenced && !unread.has('eventId') && !evidenced.has(String(row['eventId'])))
			wrong(
				line,
				'event_id',
				'The event has no source in evidence.csv; no claim stands without one.',
			);
		if (row['rung'] === 'considering' && exits.has(row['status']))
			wrong(line, 'rung', 'An exit that is only considered is not an exit announced.');
	}
	checkSupersedes(rows, wrong);
}

function checkSupersedes(rows: readonly ReadRow[], wrong: Wrong): void {
	const standing = new Set(rows.filter(isStanding).map(({ row }) => row['eventId']));
	const before = new Map(rows.map(({ row }) => [row['eventId'], row['supersedes']]));
	for (const { line, row } of rows) {
		const earlier = row['supersedes'];
		if (typeof earlier !== 'string') continue;
		if (isAfterItself(row['eventId'], before))
			wrong(line, 'supersedes', 'An event cannot supersede itself, nor one that supersedes it.');
		else if (standing.has(row['eventId']) && standing.has(earlier))
			wrong(
				line,
				'supersedes',
				`“${earlier}” still stands in this file; leave it out or retire it.`,
			);
	}
}

/** Whether going back from an event by what it supersedes leads to the event again. */
function isAfterItself(event: unknown, before: ReadonlyMap<unknown, unknown>): boolean {
	const seen = new Set<unknown>();
	let earlier = before.get(event);
	while (earlier && earlier !== event && !seen.has(earlier)) {
		seen.add(earlier);
		earlier = before.get(earlier);
	}
	return earlier === event;
}
