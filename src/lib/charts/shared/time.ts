import { addDays, firstDay, lastDayOf, type Day } from '#lib/domain/dates.ts';

/** A day as a number of days since 1970, the same in every time zone. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The day of such a number; parts of a day are dropped. */
export const dayOf = (number: number): Day =>
	new Date(Math.floor(number) * 86_400_000).toISOString().slice(0, 10);

/** A time axis from one day to another, to scale, drawn from `start` to `end`. */
export interface TimeScale {
	readonly from: Day;
	readonly to: Day;
	/** Where a day stands; not clamped. */
	x(day: Day): number;
	/** Which day stands there, clamped to the axis. */
	day(x: number): Day;
}

/** A linear time scale. An axis of one day puts everything at its start. */
export function timeScale(
	{ from, to }: { from: Day; to: Day },
	{ start, end }: { start: number; end: number },
): TimeScale {
	const [first, last] = [dayNumber(from), dayNumber(to)];
	const unit = last > first ? (end - start) / (last - first) : 0;
	return {
		from,
		to,
		x: (day) => start + (dayNumber(day) - first) * unit,
		day: (x) =>
			unit === 0 ? from : dayOf(Math.min(last, Math.max(first, first + (x - start) / unit))),
	};
}

/** The years whose first day lies between two days, with that day. */
export function yearsBetween(from: Day, to: Day): { year: number; day: Day }[] {
	const years = [];
	for (let year = Number(from.slice(0, 4)) + 1; `${String(year)}-01-01` <= to; year += 1)
		years.push({ year, day: `${String(year)}-01-01` });
	return years;
}

/** The last day of every month from the invasion to a day, and that day itself. */
export function monthEnds(to: Day): Day[] {
	const days: Day[] = [];
	let day = lastDayOf(firstDay.slice(0, 7));
	while (day < to) {
		days.push(day);
		day = lastDayOf(addDays(day, 1).slice(0, 7));
	}
	return to >= firstDay ? [...days, to] : days;
}
