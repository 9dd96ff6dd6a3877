import type { Day } from '#lib/domain/dates.ts';
import { calendarOf, type NamedDate } from './calendar.ts';
import { enDates } from './dates-en.ts';
import { jaDates } from './dates-ja.ts';
import type { Tongue } from './lexicon/lexicons.ts';

/**
 * The dates that a piece of folded text names, resolved against the day of the document; without one only dates
 * with a year are known.
 * @param text in English in lower case
 * @param at where the piece begins in the whole text
 */
export function datesIn(
	text: string,
	at: number,
	published: Day | undefined,
	tongue: Tongue,
): NamedDate[] {
	const today = calendarOf(published ?? '1900-01-01');
	const dates = tongue === 'ja' ? jaDates(text, at, today, undefined) : enDates(text, at, today);
	return published === undefined ? dates.filter(({ on }) => on >= '1950') : dates;
}
