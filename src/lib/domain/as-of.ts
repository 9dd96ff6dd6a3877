import { endOfDay, firstDay, lastDayOf, wholeMonths, type Day, type PartialDate } from './dates.ts';
import { scaleOrder, type RecordedStatus, type Status } from './status.ts';
import type { Code } from './terms.ts';

/**
 * "Current status, as of (valid date D, known date K)": the rule of the domain as a fold over one
 * company's events. `src/lib/server/register/standing.ts` states the same rule once more in SQL;
 * tests hold the two together.
 */

/** The two dates of every question: true on `asOf`, as known on `knownAt` (both whole days in Tokyo). */
export interface AsOf {
	readonly asOf: Day;
	readonly knownAt: Day;
}

/** What the fold needs to know of an event on the register. */
export interface DatedEvent {
	readonly eventId: string;
	readonly announcedOn: PartialDate;
	readonly effectiveOn: PartialDate | null;
	/** Empty for an event that is context and moves no status. */
	readonly status: RecordedStatus | null;
	readonly kind: Code<'kind'>;
	readonly attribution: Code<'attribution'>;
	readonly confidence: 'high' | 'medium' | 'unverified';
	readonly recordedAt: Date;
	readonly retiredAt: Date | null;
}

/** Where a company stands. Dates are at their precision. */
export interface Standing {
	readonly status: Status;
	/** Announcement that began the unbroken run of the current status. */
	readonly statusSince: PartialDate | null;
	/** Announcement of the first exit announced or completed, since the last resumption. */
	readonly exitAnnouncedOn: PartialDate | null;
	/** The first completed exit since the last resumption: when it took effect, else when it was announced. */
	readonly exitedOn: PartialDate | null;
	/** The company's last own word: its own document, or the press on what it said or did. */
	readonly lastStatementOn: PartialDate | null;
	/** Whole months from the last own word to `asOf`. */
	readonly staleMonths: number | null;
}

/** Whether a record was on the register at the end of a day: recorded by then and not yet retired. */
export function isKnown(
	record: { recordedAt: Date; retiredAt: Date | null },
	knownAt: Day,
): boolean {
	const end = endOfDay(knownAt);
	return record.recordedAt < end && (record.retiredAt === null || record.retiredAt >= end);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order in which events move a status: by last possible day, then down the scale, then later recorded, then larger id. */
function inOrder(a: DatedEvent, b: DatedEvent): number {
	return (
		compareText(lastDayOf(a.announcedOn), lastDayOf(b.announcedOn)) ||
		scaleOrder(a.status ?? 'undisclosed') - scaleOrder(b.status ?? 'undisclosed') ||
		a.recordedAt.getTime() - b.recordedAt.getTime() ||
		compareText(a.eventId, b.eventId)
	);
}

/** Where a company stands on one date as known on another, from all events ever recorded for it. */
export function standingOf(history: readonly DatedEvent[], { asOf, knownAt }: AsOf): Standing {
	const visible = history.filter(
		(event) =>
			event.confidence !== 'unverified' &&
			isKnown(event, knownAt) &&
			lastDayOf(event.announcedOn) <= asOf,
	);
	const moves = visible
		.filter((event) => event.status !== null && lastDayOf(event.announcedOn) >= firstDay)
		.sort(inOrder);

	let status: Status = 'undisclosed';
	let statusSince: PartialDate | null = null;
	let exitAnnouncedOn: PartialDate | null = null;
	let exitedOn: PartialDate | null = null;

	for (const [index, event] of moves.entries()) {
		if (event.kind === 'resumption') {
			exitAnnouncedOn = null;
			exitedOn = null;
		} else if (event.status === 'exit_announced' || event.status === 'exited') {
			exitAnnouncedOn ??= event.announcedOn;
			if (event.status === 'exited') exitedOn ??= event.effectiveOn ?? event.announcedOn;
		}
		// Several events of one day: the last in order is where the company stood on that day.
		const next = moves[index + 1];
		const decidesItsDay = !next || lastDayOf(next.announcedOn) !== lastDayOf(event.announcedOn);
		if (decidesItsDay && event.status !== null && event.status !== status) {
			status = event.status;
			statusSince = event.announcedOn;
		}
	}

	const lastStatement = visible
		.filter((event) => event.attribution !== 'third_party')
		.sort(
			(a, b) =>
				compareText(lastDayOf(a.announcedOn), lastDayOf(b.announcedOn)) ||
				compareText(a.announcedOn, b.announcedOn),
		)
		.at(-1);
	return {
		status,
		statusSince,
		exitAnnouncedOn,
		exitedOn,
		lastStatementOn: lastStatement?.announcedOn ?? null,
		staleMonths: lastStatement ? wholeMonths(lastDayOf(lastStatement.announcedOn), asOf) : null,
	};
}

/** Whole months: a last statement that lies further back is stale, and is shown so. */
export const staleAfter = 12;

/** A stretch of time with one status; `to` is the first day of the next, of the last one the as-of date. */
export interface StatusSpan {
	readonly status: Status;
	readonly from: Day;
	readonly to: Day;
}

/** The status of a company on every day from the invasion to `asOf`, as unbroken spans (for ribbons). */
export function statusSpans(history: readonly DatedEvent[], { asOf, knownAt }: AsOf): StatusSpan[] {
	if (asOf < firstDay) return [];
	const changes = [
		...new Set(
			history
				.map((event) => lastDayOf(event.announcedOn))
				.filter((day) => day > firstDay && day <= asOf),
		),
	].sort();
	const spans: StatusSpan[] = [];
	for (const from of [firstDay, ...changes]) {
		const { status } = standingOf(history, { asOf: from, knownAt });
		const previous = spans.at(-1);
		if (previous?.status === status) continue;
		if (previous) spans[spans.length - 1] = { ...previous, to: from };
		spans.push({ status, from, to: asOf });
	}
	return spans;
}
