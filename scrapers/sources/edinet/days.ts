import { z } from 'zod';
import { addDays, type Day } from '#lib/domain/dates.ts';

const cursorSchema = z.strictObject({
	/** The highest number seen on that day's list. */
	lastSeq: z.int().min(0),
	/** Whether the list was final and everything on it could be read. */
	complete: z.boolean(),
	/** Whom it was looked through for: see {@link DaysWanted.register}. */
	register: z.string(),
});

/** What a reading of a day's list leaves for the next. */
export type DayCursor = z.output<typeof cursorSchema>;

/** The cursor as it was stored; undefined for none, or for one of another version. */
export function readCursor(stored: unknown): DayCursor | undefined {
	return cursorSchema.safeParse(stored).data;
}

export interface DaysWanted {
	readonly today: Day;
	/** Go back to this day. */
	readonly since: Day | undefined;
	/** Days that a first run goes back. */
	readonly firstDays: number;
	/** Which companies are looked for now. */
	readonly register: string;
	readonly cursor: (day: Day) => DayCursor | undefined;
}

/** The first day that EDINET still lists: ten years back, less a day for safety. */
export function oldestDay(today: Day): Day {
	return addDays(
		`${String(Number(today.slice(0, 4)) - 10)}${today.slice(4).replace('02-29', '02-28')}`,
		1,
	);
}

/**
 * The days whose lists are to be read, oldest first, today included. Without `since`, from the newest day that was
 * read before, and every incomplete one of the last `firstDays`. With `since`, from there: days that are complete
 * are passed over, so that a long way back is gone in several runs, unless other companies were looked for then.
 */
export function daysToRead(wanted: DaysWanted): Day[] {
	const { today, since, register } = wanted;
	const oldest = oldestDay(today);
	const first = addDays(today, -wanted.firstDays);
	const start = since ?? min(newestRead(wanted, oldest) ?? first, first);
	const days: Day[] = [];
	for (let day = start < oldest ? oldest : start; day <= today; day = addDays(day, 1)) {
		const cursor = wanted.cursor(day);
		const done = cursor?.complete === true && (since === undefined || cursor.register === register);
		if (!done) days.push(day);
	}
	return days;
}

const min = (one: Day, other: Day): Day => (one < other ? one : other);

function newestRead({ today, cursor }: DaysWanted, oldest: Day): Day | undefined {
	for (let day = today; day >= oldest; day = addDays(day, -1)) {
		if (cursor(day) !== undefined) return day;
	}
	return undefined;
}
