/**
 * Dates at their precision. A date is written as ISO 8601 as far as it is known: `2022-03-04`, `2022-03`
 * or `2022`. A month means "in that month": for "known by" it counts at its last day (domain: StatusEvent).
 */
export type Precision = 'day' | 'month' | 'year';

/** ISO 8601 at its precision. */
export type PartialDate = string;
/** ISO 8601 calendar day, `YYYY-MM-DD`; a day in Asia/Tokyo. */
export type Day = string;

/** The invasion: no earlier event moves a status, and no record begins before it. */
export const firstDay: Day = '2022-02-24';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const daysInMonth = (year: number, month: number): number =>
	new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether a text is a real date between 1900 and 2199 at day, month or year precision. */
export function isPartialDate(text: string): boolean {
	const parts = shape.exec(text);
	if (!parts) return false;
	const [year, month, day] = parts.slice(1).map((part) => (part ? Number(part) : undefined));
	if (year === undefined || year < 1900 || year > 2199) return false;
	if (month === undefined) return true;
	if (month < 1 || month > 12) return false;
	return day === undefined || (day >= 1 && day <= daysInMonth(year, month));
}

/** Whether a text is a real calendar day. */
export function isDay(text: string): boolean {
	return text.length === 10 && isPartialDate(text);
}

/** How far a date is known. */
export function precisionOf(date: PartialDate): Precision {
	if (date.length === 10) return 'day';
	return date.length === 7 ? 'month' : 'year';
}

/** The last day that a date can mean: the day itself, the month's last day or 31 December. */
export function lastDayOf(date: PartialDate): Day {
	if (date.length === 10) return date;
	if (date.length === 4) return `${date}-12-31`;
	return `${date}-${pad(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))))}`;
}

/** Whole months from `from` to `to` (0 or more): the calendar difference, less one where the day is not reached. */
export function wholeMonths(from: Day, to: Day): number {
	const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
	const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
	const months = (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
	return Math.max(0, months);
}

/** The day in Asia/Tokyo at an instant. Japan keeps UTC+9 all year. */
export function tokyoDay(instant: Date): Day {
	return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Asia/Tokyo. */
export function startOfDay(day: Day): Date {
	return new Date(`${day}T00:00:00+09:00`);
}

/** The first instant after a day in Asia/Tokyo: "by day D" is "before this instant". */
export function endOfDay(day: Day): Date {
	return new Date(startOfDay(day).getTime() + 86_400_000);
}

/** The day that lies a number of days after (or before) another. */
export function addDays(day: Day, days: number): Day {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** An instant as text: a bare day where it is the beginning of one in Tokyo, else ISO 8601 in UTC. */
export function instantText(instant: Date): string {
	const inTokyo = new Date(instant.getTime() + 9 * 3_600_000).toISOString();
	return inTokyo.endsWith('T00:00:00.000Z') ? inTokyo.slice(0, 10) : instant.toISOString();
}
