import type { Day, Precision } from '#lib/domain/dates.ts';
import { isDay } from '#lib/domain/dates.ts';
import type { Range } from './segment.ts';

/** A date that a text names: its first day, and how far it is known. */
export interface NamedDate extends Range {
	readonly on: Day;
	readonly precision: Precision;
	/** Whether the text says that something begins, happens or ends then, rather than that it was said then. */
	readonly role: 'event' | 'saying';
	/** Whether the text leaves the year to the reader. */
	readonly yearless?: true;
}

const pad = (value: number): string => String(value).padStart(2, '0');
/** A day as ISO 8601 writes it; it need not exist. */
export const dayOf = (year: number, month: number, day: number): Day =>
	`${String(year)}-${pad(month)}-${pad(day)}`;
const kanjiDigits = '〇一二三四五六七八九';

/** 「二十五」, 「25」 or 「元」 as a number. */
export function numberOf(text: string): number {
	if (/^[0-9]+$/.test(text)) return Number(text);
	if (text === '元') return 1;
	let total = 0;
	let digit = 0;
	for (const character of text) {
		if (character === '十') {
			total += (digit === 0 ? 1 : digit) * 10;
			digit = 0;
		} else digit = kanjiDigits.indexOf(character);
	}
	return total + digit;
}

/** A named date, or none where there is no such day. */
export function named(
	on: string,
	precision: Precision,
	range: Range,
	role: NamedDate['role'],
): NamedDate[] {
	return isDay(on) ? [{ on, precision, role, start: range.start, end: range.end }] : [];
}

/** Marks dates as lacking a year where none was given. */
export const yearless = (dates: NamedDate[], given: string | undefined): NamedDate[] =>
	given === undefined ? dates.map((date) => ({ ...date, yearless: true })) : dates;

/** The date a year earlier: something done cannot lie ahead. */
export const yearBefore = (date: NamedDate): NamedDate => ({
	...date,
	on: `${String(Number(date.on.slice(0, 4)) - 1)}${date.on.slice(4)}`,
});

/** The day of the document. */
export interface Calendar {
	readonly year: number;
	readonly month: number;
	readonly day: Day;
}
export const calendarOf = (day: Day): Calendar => ({
	year: Number(day.slice(0, 4)),
	month: Number(day.slice(5, 7)),
	day,
});

/** A month without a year is the nearest one to the document: not more than half a year ahead. */
export function yearFor(month: number, today: Calendar): number {
	const distance = month - today.month;
	if (distance > 6) return today.year - 1;
	if (distance < -9) return today.year + 1;
	return today.year;
}

/** A month so many months away. */
export const shiftMonth = ({ year, month }: Calendar, by: number): Calendar => {
	const index = year * 12 + month - 1 + by;
	return { year: Math.floor(index / 12), month: (index % 12) + 1, day: '' };
};
/** Days in a month. */
export const lastDay = (year: number, month: number): number =>
	new Date(Date.UTC(year, month, 0)).getUTCDate();
