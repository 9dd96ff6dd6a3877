import { z } from 'zod';
import { addDays, firstDay, isDay, type Day } from '#lib/domain/dates.ts';
import type { Discovery } from '../../source.ts';
import type { ListDeclaration } from './options.ts';

/** A list to be read in this run. */
export interface List {
	/** Address of its first page, and its name. */
	readonly url: string;
	/** Of an archive: the year that it holds. */
	readonly year: number | undefined;
	readonly next: string | undefined;
	readonly maxPages: number;
	readonly rolling: boolean;
	/** Entries older than this are not looked for on further pages of a rolling list. */
	readonly horizon: Day;
	/** Whether it may have few entries or none yet: the archive of a year that has just begun. */
	readonly young: boolean;
	/** Whether nothing will be added to it any more once it has been read. */
	readonly closes: boolean;
}

/** What the last complete reading of a list left. */
const cursorSchema = z.object({
	/** Day of the reading. */
	read_on: z.string().refine(isDay),
	/** Whether its year was over. */
	closed: z.boolean(),
	/** Fingerprint of the declaration that it was read by. */
	rules: z.string(),
});
export type ListCursor = z.output<typeof cursorSchema>;

/** The year from which on disclosures matter: the invasion's. */
const FIRST_YEAR = yearOf(firstDay);
/** A rolling list is read on until its entries are this much older than the last reading, for late additions. */
const OVERLAP_DAYS = 40;

/**
 * The lists of a newsroom to be read now. A page of an archive whose year is over is read once, completely; again
 * when the declaration has changed or the person who started the run asks for that time. In January the year before
 * is not over yet: pages are filled late.
 */
export function listsToRead(
	declared: readonly ListDeclaration[],
	discovery: Pick<Discovery, 'today' | 'since' | 'cursor'>,
	rules: string,
): List[] {
	return declared.flatMap((list) =>
		list.url.includes('{year}')
			? yearsOf(list, discovery).flatMap((year) => archiveYear(list, year, discovery, rules) ?? [])
			: [latest(list, discovery, rules)],
	);
}

function yearsOf(
	{ from_year }: ListDeclaration,
	{ today, since }: Pick<Discovery, 'today' | 'since'>,
): number[] {
	const first = Math.max(from_year ?? FIRST_YEAR, since === undefined ? FIRST_YEAR : yearOf(since));
	const count = Math.max(0, yearOf(today) - first + 1);
	return Array.from({ length: count }, (_, index) => first + index);
}

function archiveYear(
	list: ListDeclaration,
	year: number,
	{ today, since, cursor }: Pick<Discovery, 'today' | 'since' | 'cursor'>,
	rules: string,
): List | undefined {
	const url = list.url.replaceAll('{year}', String(year));
	const before = readCursor(cursor(url));
	if (since === undefined && before?.closed === true && before.rules === rules) return undefined;
	return {
		...common(list, url),
		year,
		rolling: list.rolling ?? false,
		horizon: `${year}-01-01`,
		young: year === yearOf(today),
		closes: today >= `${year + 1}-02-01`,
	};
}

function latest(
	list: ListDeclaration,
	{ since, cursor }: Pick<Discovery, 'since' | 'cursor'>,
	rules: string,
): List {
	const before = readCursor(cursor(list.url));
	const overlap = before?.rules === rules ? addDays(before.read_on, -OVERLAP_DAYS) : undefined;
	return {
		...common(list, list.url),
		year: undefined,
		rolling: list.rolling ?? true,
		horizon: since ?? overlap ?? firstDay,
		young: false,
		closes: false,
	};
}

function common(list: ListDeclaration, url: string): Pick<List, 'url' | 'next' | 'maxPages'> {
	return { url, next: list.next, maxPages: list.max_pages };
}

function readCursor(cursor: unknown): ListCursor | undefined {
	return cursorSchema.safeParse(cursor).data;
}

function yearOf(day: Day): number {
	return Number(day.slice(0, 4));
}
