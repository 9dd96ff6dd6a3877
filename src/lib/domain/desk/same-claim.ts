import { lastDayOf, type PartialDate } from '../dates.ts';
import type { RecordedStatus } from '../status.ts';
import type { Code } from '../terms.ts';

/** What of an event or a proposal decides whether two of them say the same. */
export interface Claim {
	readonly announcedOn: PartialDate | null;
	readonly effectiveOn: PartialDate | null;
	readonly status: RecordedStatus | null;
	readonly kind: Code<'kind'> | null;
}

/** A report follows a notice within days; a month apart it is news of its own. */
const DAYS_APART = 31;
const DAY_MS = 86_400_000;

/**
 * Whether two claims about one company probably tell of the same thing, so that one is a further source of the other:
 * the same status, and either effective on the same date or announced about the same time.
 */
export function isSameClaim(a: Claim, b: Claim): boolean {
	if (a.status !== b.status || (a.status === null && a.kind !== b.kind)) return false;
	if (a.effectiveOn !== null && a.effectiveOn === b.effectiveOn) return true;
	if (a.announcedOn === null || b.announcedOn === null) return false;
	const apart = Date.parse(lastDayOf(a.announcedOn)) - Date.parse(lastDayOf(b.announcedOn));
	return Math.abs(apart) <= DAYS_APART * DAY_MS;
}
