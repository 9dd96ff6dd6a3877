import { addDays, type Day } from '#lib/domain/dates.ts';
import { lastCompleteDay } from './cut.ts';

/** Sunday: the week is over when its release is cut. */
const weekday = 0;

/**
 * The day whose weekly release is due: the last Sunday that is over in Japan, unless it has been cut, a later one has, or
 * it lies before the register. A machine that was off makes up for the last week only.
 */
export function dueRelease(
	now: Date,
	{ first, latest }: { first: Day | undefined; latest: Day | undefined },
): Day | undefined {
	const last = lastCompleteDay(now);
	const past = (new Date(`${last}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
	const sunday = addDays(last, -past);
	if (first === undefined || sunday < first) return undefined;
	return latest !== undefined && latest >= sunday ? undefined : sunday;
}
