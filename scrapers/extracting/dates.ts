import {
	addDays,
	isPartialDate,
	precisionOf,
	tokyoDay,
	type Day,
	type PartialDate,
} from '#lib/domain/dates.ts';
import { dateForms, eraBegin, type DateForm, type DateParts } from './date-forms.ts';
import { forMatching } from './matching.ts';

/** A date as a text gives it. */
export interface ReadDate {
	/** In Asia/Tokyo, as far as it is given. */
	readonly date: PartialDate;
	/** Where a time of day is given; a time without a zone is Tokyo's. */
	readonly instant?: Date;
}

/** A date and where it stands in the text, in UTF-16 code units, end exclusive. */
export interface FoundDate extends ReadDate {
	readonly start: number;
	readonly end: number;
}

/** What is known besides the text about a date that names no year (`3月4日`). */
export interface DateContext {
	/** The year of the list, heading or address that it stands under. */
	readonly yearHint?: number | undefined;
	/** The last day that it can be, as today: a list read in January shows December's days too. */
	readonly notAfter?: Day | undefined;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function missingYear({ month = 0, day = 0 }: DateParts, context: DateContext): number | undefined {
	const { yearHint, notAfter } = context;
	if (notAfter === undefined) return yearHint;
	// A notice can be dated a day ahead of our clock; it is not of last year for that.
	const latest = addDays(notAfter, 1);
	const inYear = yearHint ?? Number(latest.slice(0, 4));
	return `${inYear}-${pad(month)}-${pad(day)}` > latest ? inYear - 1 : inYear;
}

function instantOf(date: PartialDate, { time, zone }: DateParts): Date | undefined {
	if (time === undefined || precisionOf(date) !== 'day') return undefined;
	const instant = new Date(
		`${date}T${time.padStart(time.length < 6 ? 5 : 8, '0')}${zone ?? '+09:00'}`,
	);
	return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** The date that parts name; undefined for a day that no calendar has, or that lies before its era began. */
function resolve(
	parts: DateParts,
	era: string | undefined,
	context: DateContext,
): ReadDate | undefined {
	const year = parts.year ?? missingYear(parts, context);
	if (year === undefined) return undefined;
	const date = [String(year), parts.month, parts.day]
		.filter((part) => part !== undefined)
		.map((part) => (typeof part === 'number' ? pad(part) : part))
		.join('-');
	const begin = eraBegin(era);
	if (!isPartialDate(date) || (begin !== undefined && date < begin.slice(0, date.length)))
		return undefined;
	const instant = instantOf(date, parts);
	if (instant === undefined) return { date };
	return { date: tokyoDay(instant), instant };
}

interface Claim {
	readonly start: number;
	readonly end: number;
	readonly read: ReadDate | undefined;
}

function claimsOf({ pattern, read }: DateForm, text: string, context: DateContext): Claim[] {
	return [...text.matchAll(pattern)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		read: resolve(read(match.groups ?? {}), match.groups?.['era'], context),
	}));
}

/**
 * Every date in a text, in order: years, months and days in all the ways of {@link dateForms}, widths of characters
 * unified. Where forms overlap, the one that begins first and reaches furthest counts, even if it names a day that does
 * not exist: `2022年2月30日` is no date, and not the month either.
 */
export function findDates(text: string, context: DateContext = {}): FoundDate[] {
	const matching = forMatching(text);
	const claims = dateForms
		.flatMap((form) => claimsOf(form, matching.text, context))
		.sort((a, b) => a.start - b.start || b.end - a.end);
	const found: FoundDate[] = [];
	let reached = 0;
	for (const { start, end, read } of claims) {
		if (start < reached) continue;
		reached = end;
		if (read !== undefined) found.push({ ...read, ...matching.original(start, end) });
	}
	return found;
}

/** The first date in a text, or undefined if it holds none that can be told. */
export function readDate(text: string, context: DateContext = {}): ReadDate | undefined {
	const [first] = findDates(text, context);
	if (first === undefined) return undefined;
	const { date, instant } = first;
	return { date, ...(instant !== undefined && { instant }) };
}
