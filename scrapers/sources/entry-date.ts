import { addDays, type Day, type PartialDate } from '#lib/domain/dates.ts';
import { readDate } from '../extracting/dates.ts';

/** What an entry's own text does not say. */
export interface EntryDateContext {
	/** Of the page or archive, where known: for dates without a year. */
	readonly year?: number | undefined;
	readonly today: Day;
}

/**
 * The day on which an entry says that it was published, in Asia/Tokyo. A date without a year is of the list's year or
 * the last one possible; a day that is still to come is none.
 */
export function entryDate(
	text: string,
	{ year, today }: EntryDateContext,
): PartialDate | undefined {
	const date = readDate(text, { yearHint: year, notAfter: today })?.date;
	// Clocks differ, and so do days: a notice can be dated a day ahead of ours.
	return date === undefined || date > addDays(today, 1) ? undefined : date;
}

/** Reads the dates of one list's entries, each text once: long lists have many entries of a day. */
export function entryDates(
	context: EntryDateContext,
): (text: string | undefined) => PartialDate | undefined {
	const known = new Map<string, PartialDate | undefined>();
	return (text) => {
		if (text === undefined) return undefined;
		if (!known.has(text)) known.set(text, entryDate(text, context));
		return known.get(text);
	};
}
